import DeviceReport
internal import Foundation

/// Whether nodes are reachable: by the vendor's flag, by the last contact, by what hears them.
struct MeshPresence {
    /// A flag that was read this much earlier than the newest one is of a row that was left behind.
    private static let staleMs: Int64 = 3_600_000
    /// Seconds within which a node in contact is heard of.
    private static let contactS = 300.0
    /// A clock that is further off does not run.
    private static let brokenClockS = 86_400.0

    private let newestFlagMs: Int64?
    /// Seconds by which the device's clock, at its best, lies behind the time of reading. Nil: it does not run, or nothing shows it.
    private let lag: Double?

    init(nodes: MeshNodes, clocks: [Observed<Date>]) {
        let drafts = nodes.entries.flatMap(\.drafts)
        newestFlagMs = drafts.compactMap { Self.readMs($0.online) }.max()
        let least = (drafts.map(\.lastContact) + clocks).compactMap { Self.lag($0) }.min()
        lag = least.flatMap { abs($0) < Self.brokenClockS ? $0 : nil }
    }

    /// What the node's own rows say.
    func said(_ entry: MeshNodes.Entry) -> Observed<Bool> {
        let flag = entry.first(\.online)
        if flag.value != nil, isFresh(flag) { return flag }
        if let contact = contact(entry) { return contact }
        return flag.value == nil ? flag : .unknown(.notFetched, flag.origin)
    }

    /// - Parameter claims: the statements for its parent.
    func online(_ entry: MeshNodes.Entry, claims: [MeshClaim]) -> Observed<Bool> {
        let said = said(entry)
        if said.value != nil { return said }
        guard var origin = claims.lazy.compactMap(\.station).first(where: { $0.active != false })?.origin else { return said }
        origin.confidence = .derived
        return Observed(true, origin)
    }

    private func isFresh(_ flag: Observed<Bool>) -> Bool {
        guard let at = Self.readMs(flag), let newest = newestFlagMs else { return true }
        return at >= newest - Self.staleMs
    }

    /// The last contact is told by the device's clock: it is compared with the time of reading as far as that clock agrees with it, and
    /// with what was heard last of any node where it does not.
    private func contact(_ entry: MeshNodes.Entry) -> Observed<Bool>? {
        let contact = entry.first(\.lastContact)
        guard let lag, let own = Self.lag(contact), let origin = contact.origin else { return nil }
        let isRight = abs(lag) <= Self.contactS
        if (isRight ? own : own - lag) > Self.contactS { return Observed(false, origin).confidence(.derived) }
        return isRight ? Observed(true, origin).confidence(.derived) : nil
    }

    /// Seconds from a moment by the device's clock to when it was read.
    private static func lag(_ value: Observed<Date>) -> Double? {
        guard let moment = value.value, let read = value.at else { return nil }
        return read.timeIntervalSince(moment)
    }

    private static func readMs(_ value: Observed<Bool>) -> Int64? {
        value.value == nil ? nil : value.at.map { Int64($0.timeIntervalSince1970 * 1000) }
    }
}
