/// What an ACS is to be asked for so that the dialects find what they read.
public struct ACSRules: Sendable, Hashable {
    /// Objects and parameters to read out of a document; the rest of it, a fifth to half, need not be moved. Full paths without
    /// instance numbers behind the last named object.
    public var read: [String]
    /// Parameters that a live read asks the device for, most valuable first; `{i}` for every instance the ACS knows of.
    public var refresh: [String]
    /// Parameters by whose text a device may be searched for by MAC address; each costs the ACS a scan.
    public var macs: [String]
    /// The same by the serial on the PON.
    public var gponSerials: [String]

    public init(read: [String] = [], refresh: [String] = [], macs: [String] = [], gponSerials: [String] = []) {
        self.read = read
        self.refresh = refresh
        self.macs = macs
        self.gponSerials = gponSerials
    }

    static func read(_ yaml: YAMLObject?) throws(DialectError) -> ACSRules {
        let rules = ACSRules(
            read: try yaml?.strings("read") ?? [], refresh: try yaml?.strings("refresh") ?? [], macs: try yaml?.strings("search_macs") ?? [],
            gponSerials: try yaml?.strings("search_gpon_serials") ?? [])
        try yaml?.finish()
        return rules
    }

    /// The rules of several dialects as one. The first things of each dialect come before the second things of any, so that a limit on
    /// the list does not cost the last dialect everything.
    static func union(_ all: [ACSRules]) -> ACSRules {
        ACSRules(
            read: withoutDescendants(all.flatMap(\.read)), refresh: interleaved(all.map(\.refresh)), macs: interleaved(all.map(\.macs)),
            gponSerials: interleaved(all.map(\.gponSerials)))
    }

    private static func interleaved(_ lists: [[String]]) -> [String] {
        var out: [String] = []
        var seen: Set<String> = []
        for index in 0..<(lists.map(\.count).max() ?? 0) {
            for list in lists where index < list.count && seen.insert(list[index]).inserted { out.append(list[index]) }
        }
        return out
    }

    /// Sorted; a path below another of the list is part of it already.
    private static func withoutDescendants(_ paths: [String]) -> [String] {
        var out: [String] = []
        for path in Set(paths).sorted(by: { ($0 + ".") < ($1 + ".") }) {
            if let last = out.last, (path + ".").hasPrefix(last + ".") { continue }
            out.append(path)
        }
        return out
    }
}
