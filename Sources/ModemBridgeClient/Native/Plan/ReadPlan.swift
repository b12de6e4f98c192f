/// Which objects are read for which need, the most useful first, so that a cut-off leaves the best part.
struct ReadPlan: Sendable, Hashable {
    private(set) var steps: [PlannedStep]

    /// - Parameters:
    ///   - refresh: whether lists of clients and mesh nodes are brought up to date first.
    ///   - known: what the firmware is known to lack or to want otherwise.
    init(_ need: ReadNeed, refresh: Bool, known: FirmwareFacts? = nil) {
        var steps: [PlannedStep] = []
        for entry in Self.entries where need == .everything || entry.needs.contains(need) {
            guard let object = ObjectName(entry.object) else { continue }
            if refresh, let action = entry.refresh { steps.append(.refresh(action)) }
            steps.append(.read(PlannedRead(name: entry.name, object: object, kind: entry.kind, isExtra: entry.isExtra)))
        }
        self.steps = steps
        if let known { adapt(from: 0, to: known) }
    }

    /// A visit that reads nothing.
    static let nothing = ReadPlan()

    private init() { steps = [] }

    /// The objects, in order.
    var reads: [PlannedRead] {
        steps.compactMap { step in
            if case .read(let read) = step { return read }
            return nil
        }
    }

    /// Changes the operations of the steps from an index on to what the firmware wants. What it lacks stays in the plan, to be told as missing.
    mutating func adapt(from index: Int, to facts: FirmwareFacts) {
        for at in steps.indices where at >= index {
            guard case .read(var read) = steps[at], let kind = facts.kinds[read.object] else { continue }
            read.kind = kind
            steps[at] = .read(read)
        }
    }

    private struct Entry {
        let name: String
        let object: String
        let kind: ReadKind
        var needs: Set<ReadNeed> = []
        var refresh: RefreshAction?
        var isExtra = false
    }

    private static let entries: [Entry] = [
        Entry(name: "device", object: "DEV2_DEV_INFO", kind: .object, needs: [.optical, .wifi]),
        Entry(name: "optical", object: "DEV2_OPTC_GPON_CFG", kind: .list, needs: [.optical]),
        Entry(name: "wan", object: "DEV2_ADT_WAN", kind: .list),
        Entry(name: "mesh", object: "DEV2_WIFI_APDEV", kind: .list, needs: [.wifi], refresh: .meshMap),
        Entry(name: "wifi_clients", object: "DEV2_WIFI_APDEV_ASSOCDEV", kind: .list, needs: [.wifi], refresh: .stations),
        Entry(name: "wifi", object: "DEV2_ADT_WIFI_COMMON", kind: .list, needs: [.wifi]),
        Entry(name: "mesh_radios", object: "DEV2_WIFI_APDEV_RADIO", kind: .list, needs: [.wifi], isExtra: true),
        Entry(name: "ethernet", object: "DEV2_ETH_INTF", kind: .list),
        Entry(name: "wired_clients", object: "DEV2_WIFI_APDEV_ETHASSOCDEV", kind: .list, needs: [.wifi]),
        Entry(name: "hosts", object: "DEV2_HOST_ENTRY", kind: .list),
        Entry(name: "lan", object: "DEV2_ADT_LAN", kind: .list),
        Entry(name: "optical_stats", object: "DEV2_GPON_INTF_STATS", kind: .list, needs: [.optical], isExtra: true),
        Entry(name: "memory", object: "DEV2_MEM_STATUS", kind: .object, isExtra: true),
        Entry(name: "cpu", object: "DEV2_PROC_STATUS", kind: .object, isExtra: true),
    ]
}
