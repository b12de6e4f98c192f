/// Who may visit which modem now: one visit at a time on a modem, so many in all, first come, first served. A value without clock.
struct VisitDesk: Sendable {
    typealias ID = UInt64

    enum Verdict: Sendable, Hashable {
        case start, wait, refuse
    }

    struct Limits: Sendable, Hashable {
        /// Modems visited at the same time.
        var visits = 64
        /// Visits that may wait for one modem.
        var waitingPerModem = 4
        /// Visits that may wait in all.
        var waiting = 1024
    }

    private struct Waiting: Sendable {
        let id: ID
        let modem: ModemEndpoint
    }

    let limits: Limits
    private(set) var active: [ModemEndpoint: ID] = [:]
    private var line: [Waiting] = []

    init(_ limits: Limits = Limits()) { self.limits = limits }

    var waiting: Int { line.count }

    mutating func arrive(_ id: ID, at modem: ModemEndpoint) -> Verdict {
        if active[modem] == nil, active.count < limits.visits {
            active[modem] = id
            return .start
        }
        guard line.count < limits.waiting, line.count(where: { $0.modem == modem }) < limits.waitingPerModem else { return .refuse }
        line.append(Waiting(id: id, modem: modem))
        return .wait
    }

    /// A visitor that waited goes away.
    mutating func giveUp(_ id: ID) { line.removeAll { $0.id == id } }

    /// A visit is over.
    /// - Returns: the visits that may begin now; they count as begun.
    mutating func leave(_ id: ID, from modem: ModemEndpoint) -> [ID] {
        guard active[modem] == id else { return [] }
        active[modem] = nil
        var started: [ID] = []
        var at = 0
        while at < line.count, active.count < limits.visits {
            let next = line[at]
            if active[next.modem] == nil {
                active[next.modem] = next.id
                started.append(next.id)
                line.remove(at: at)
            } else {
                at += 1
            }
        }
        return started
    }
}
