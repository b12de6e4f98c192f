import DeviceReport

/// One look through an OLT: which OLT it is, then its serial column. Optical columns are never walked: an OLT would ask
/// every ONU of the table for them.
struct SerialWalk {
    struct Result {
        var outcome: DirectoryOutcome
        var profile: OLTProfile?
        var sysObjectID: OID?
        var serials: [ONUIndex: GPONSerial] = [:]
        var requests = 0
    }

    static let sysObjectID = OID([1, 3, 6, 1, 2, 1, 1, 2, 0])

    let engine: SNMPEngine
    let endpoint: OLTEndpoint
    let profiles: OLTProfileSet
    let settings: DirectorySettings

    /// - Parameter known: the sysObjectID of an earlier look; an OLT keeps it.
    /// - Returns: nil inside when the agent has none.
    func identify(known: OID?) async -> Swift.Result<OID?, SNMPError> {
        if let known { return .success(known) }
        do throws(SNMPError) {
            let answer = try await engine.get(endpoint.target, [Self.sysObjectID], deadline: .now + settings.identifyTime)
            if case .oid(let found)? = answer[Self.sysObjectID] { return .success(found) }
            return .success(nil)
        } catch {
            return .failure(error)
        }
    }

    func run(_ identity: Swift.Result<OID?, SNMPError>) async -> Result {
        let id: OID?
        switch identity {
        case .success(let found): id = found
        case .failure(let error): return Result(outcome: error.code == .timeout ? .silent : .failed(error))
        }
        let profile = endpoint.profile.flatMap(profiles.profile(named:)) ?? (endpoint.profile == nil ? id.flatMap(profiles.profile(for:)) : nil)
        guard let profile, let column = profile.serialColumn else { return Result(outcome: .unsupported, sysObjectID: id) }
        let walk = await engine.walk(endpoint.target, column: column, deadline: .now + settings.walkTime)
        var result = Result(outcome: .silent, profile: profile, sysObjectID: id, requests: walk.requests)
        for row in walk.rows {
            guard let index = row.oid.suffix(after: column).flatMap(profile.index.decode), let serial = profile.serial.serial(in: row.value) else { continue }
            result.serials[index] = serial
        }
        switch walk.end {
        case .complete: result.outcome = .complete(onus: result.serials.count)
        case .truncated(let why): result.outcome = .truncated(why)
        case .timeout: result.outcome = .silent
        case .error(let error): result.outcome = .failed(error)
        }
        return result
    }
}
