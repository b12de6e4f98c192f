/// The objects that a lab's modem holds, by their `DEV2_…` names.
public struct LabModemObjects: Sendable, Equatable {
    /// What an object answers.
    public enum Content: Sendable, Equatable {
        /// One row; a list is refused with 9003.
        case object(LabObject)
        case list([LabObject])
        /// A code of refusal, such as 71011.
        case refused(Int)
        /// Success without a word.
        case nothing
        /// No answer at all.
        case silent
    }

    private var contents: [String: Content]

    public init(_ contents: [String: Content] = [:]) { self.contents = contents }

    /// An object that is not there is answered with 9804.
    public subscript(name: String) -> Content? {
        get { contents[name] }
        set { contents[name] = newValue }
    }

    public var names: [String] { contents.keys.sorted() }

    /// The objects of a bridge's recording. One that failed there with a code of the modem's fails here with the same.
    public init(recording: [UInt8]) {
        self.init()
        guard let objects = (try? LabJSONParser.parse(recording))?["objects"]?.object else { return }
        for member in objects.members {
            guard let name = Self.names[member.key] ?? (member.key.hasPrefix("DEV2_") ? member.key : nil) else { continue }
            if let code = member.value["error"]?["modem_code"]?.double.flatMap({ Int(exactly: $0) }) {
                contents[name] = .refused(code)
            } else if let rows = member.value["rows"]?.array?.compactMap(\.object) {
                if Self.single.contains(name), let row = rows.first { contents[name] = .object(row) } else { contents[name] = .list(rows) }
            }
        }
    }

    /// Objects that have one row and refuse to be read as a list.
    private static let single: Set<String> = ["DEV2_DEV_INFO", "DEV2_MEM_STATUS", "DEV2_PROC_STATUS"]

    /// What a bridge calls the objects.
    private static let names = [
        "device": "DEV2_DEV_INFO", "memory": "DEV2_MEM_STATUS", "cpu": "DEV2_PROC_STATUS", "optical": "DEV2_OPTC_GPON_CFG",
        "optical_stats": "DEV2_GPON_INTF_STATS", "wan": "DEV2_ADT_WAN", "lan": "DEV2_ADT_LAN", "ethernet": "DEV2_ETH_INTF", "wifi": "DEV2_ADT_WIFI_COMMON",
        "mesh": "DEV2_WIFI_APDEV", "mesh_radios": "DEV2_WIFI_APDEV_RADIO", "wifi_clients": "DEV2_WIFI_APDEV_ASSOCDEV",
        "wired_clients": "DEV2_WIFI_APDEV_ETHASSOCDEV", "hosts": "DEV2_HOST_ENTRY",
    ]
}
