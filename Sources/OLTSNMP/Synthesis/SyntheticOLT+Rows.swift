import DeviceReport
import Foundation

extension SyntheticOLT {
    /// Which columns the tables have.
    public enum Columns: Sendable {
        /// Those of a lookup, and what else is known of an ONU and of its port.
        case everyONU
        /// Those of a lookup.
        case lookup
    }

    /// All rows, sorted by name: the system group, one row an ONU and column, and the PON ports' own.
    public func rows(_ columns: Columns = .everyONU) -> [SNMPVarbind] {
        var rows = system
        let chosen = profile.columns.filter { column in
            (column.scope == .onu || column.scope == .port) && (columns == .everyONU || column.reading == .lookup)
        }
        var recipes: [String: StateRecipe] = [:]
        var ports: Set<[UInt32]> = []
        for onu in onus {
            let key = "\(onu.state.rawValue) \(onu.state == .online ? "" : onu.cause?.rawValue ?? "")"
            let recipe = recipes[key] ?? StateRecipe(profile, state: onu.state, cause: onu.cause) ?? StateRecipe(profile, state: .offline, cause: onu.cause)
            recipes[key] = recipe
            let isNewPort = ports.insert(onu.index.portIndex).inserted
            for column in chosen where column.scope == .onu || isNewPort {
                guard profile.hasRow(of: column, onu.index), let value = value(of: column, onu, recipe) else { continue }
                rows.append(SNMPVarbind(profile.name(of: column, onu.index), value))
            }
        }
        var seen: Set<OID> = []
        return rows.filter { seen.insert($0.oid).inserted }.sorted { $0.oid < $1.oid }
    }

    private var system: [SNMPVarbind] {
        let prefix = profile.match.sysObjectID.first ?? profile.match.afterProbe.first ?? OID([1, 3, 6, 1, 4, 1])
        // A model of the family that is none of those the profile says are something else.
        let foreign = profile.match.others.map(\.sysObjectID) + profile.match.except
        let model = [[], [123], [10, 1]].map { prefix.appending($0) }.first { id in !foreign.contains { id.hasPrefix($0) } } ?? prefix
        let descr = profile.match.sysDescr.first.map { $0.text.replacingOccurrences(of: "*", with: "") } ?? "invented OLT"
        let system = OID([1, 3, 6, 1, 2, 1, 1])
        return [
            SNMPVarbind(system.appending([1, 0]), .octets(Array(descr.utf8))), SNMPVarbind(system.appending([2, 0]), .oid(model)),
            SNMPVarbind(system.appending([3, 0]), .timeTicks(864_000_00)), SNMPVarbind(system.appending([5, 0]), .octets(Array("invented".utf8))),
        ]
    }

    private func value(of column: OLTColumn, _ onu: SyntheticONU, _ recipe: StateRecipe?) -> SNMPValue? {
        if column.name == profile.serial.column { return profile.serial.encode(onu) }
        if column.name == profile.index.name?.column { return name(of: onu) }
        if let word = recipe?.words[column.name] { return column.encode(word: word) }
        // The optics of an ONU that is off are nothing.
        if column.isLive, onu.state != .online { return column.none }
        if let number = column.field.flatMap({ number($0, onu) }) { return column.encode(number) ?? column.none }
        switch column.kind {
        case .dateAndTime, .dateText: return time(column, onu)
        case .enumeration, .bits: return word(column, onu)
        case .counter: return .counter64(UInt64(onu.cameUp) &* 7919 &+ UInt64(onu.distance))
        case .mac: return .octets(onu.mac)
        case .text, .octets: return .octets(Array((column.field == .vendor ? String(onu.serial.description.prefix(4)) : "invented").utf8))
        case .integer, .quantity: return column.encode(column.range.map { ($0.lowerBound + $0.upperBound) / 2 } ?? 1)
        }
    }

    /// The place as the vendor writes it beside a row number that does not tell it.
    private func name(of onu: SyntheticONU) -> SNMPValue? {
        guard let rule = profile.index.name, let pattern = rule.patterns.first, let port = onu.index.ponPort,
            var fields = profile.index.portTemplate?.read(port)
        else { return nil }
        if let field = profile.index.onuID { fields[field] = onu.index.onuID.flatMap { UInt32(exactly: $0) } }
        for field in PortTemplate(pattern).fields where fields[field] == nil { fields[field] = 1 }
        guard let text = PortTemplate(pattern).fill(fields) else { return nil }
        let isNumber = profile.column(named: rule.column)?.kind == .integer
        return isNumber ? Int64(text).map { .integer($0) } : .octets(Array(text.utf8))
    }

    private func number(_ field: OLTField, _ onu: SyntheticONU) -> Double? {
        switch field {
        case .distance: onu.distance
        case .onuRx: onu.onuRx
        case .onuTx: onu.onuTx
        case .oltRx: onu.oltRx
        case .portTx: onu.portTx
        case .onuTemperature: 38 + onu.distance.truncatingRemainder(dividingBy: 17)
        case .onuVoltage: 3_240 + onu.distance.truncatingRemainder(dividingBy: 90)
        case .onuBias: 11 + onu.distance.truncatingRemainder(dividingBy: 13)
        case .catvRx: -8
        case .portVoltage: 3_290
        case .portTemperature: 44
        case .portBias: 28
        case .portRx: onu.oltRx
        default: nil
        }
    }

    private func time(_ column: OLTColumn, _ onu: SyntheticONU) -> SNMPValue? {
        let moment: Int64? =
            switch column.field {
            case .lastUp: onu.cameUp
            case .lastDown: onu.wentDown
            case .lastDyingGasp: onu.cause == .dyingGasp ? onu.wentDown : nil
            default: onu.cameUp
            }
        if let moment { return column.encode(seconds: moment) }
        return column.kind == .dateAndTime ? .octets([UInt8](repeating: 0, count: 8)) : column.noneTexts.min().map { .octets(Array($0.utf8)) }
    }

    private func word(_ column: OLTColumn, _ onu: SyntheticONU) -> SNMPValue? {
        if column.field == .lastDownCause {
            guard let cause = onu.cause else { return column.none }
            return column.encode(word: cause.rawValue) ?? column.encode(word: "other") ?? column.none
        }
        let words = column.words
        let healthy = ["online", "enabled", "active", "normal", "match", "on", "up", "none", "auto_1g"].first(where: words.contains)
        return (healthy ?? words.min()).flatMap { column.encode(word: $0) } ?? column.none
    }
}
