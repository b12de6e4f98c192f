/// The body of `POST /v1/modems/{host}/read`.
struct BridgeReadRequest: Sendable {
    enum OnBusy: String {
        case skip, wait, force
    }

    /// Object names of the contract, beside raw `DEV2_…` names.
    static let names: Set<String> = [
        "device", "optical", "wan", "lan", "ethernet", "wifi", "mesh", "wifi_clients", "wired_clients", "hosts",
    ]

    /// What is asked for; empty for everything.
    let objects: [String]
    let onBusy: OnBusy

    init(_ body: [UInt8]) throws(BridgeError) {
        guard !body.isEmpty else {
            objects = []
            onBusy = .skip
            return
        }
        guard let json = try? LabJSONParser.parse(body), let fields = json.object else {
            throw .badRequest("The body is not a JSON object")
        }
        var objects: [String] = []
        if let value = fields["objects"] {
            guard let list = value.array else { throw .badRequest("objects is not a list") }
            for element in list {
                guard let name = element.text, Self.names.contains(name) || Self.isRaw(name) else {
                    throw .badRequest("Unknown object")
                }
                objects.append(name)
            }
        }
        if let value = fields["on_busy"] {
            guard let onBusy = value.text.flatMap(OnBusy.init) else { throw .badRequest("Unknown on_busy") }
            self.onBusy = onBusy
        } else {
            onBusy = .skip
        }
        for key in ["port", "max_age_seconds", "deadline_ms"] {
            if let value = fields[key], (value.double ?? -1) < 0 { throw .badRequest("\(key) is not a number") }
        }
        self.objects = objects
    }

    /// A TP-Link object name. The user accounts are refused: they hold passwords in clear.
    private static func isRaw(_ name: String) -> Bool {
        name.hasPrefix("DEV2_") && name != "DEV2_USER_CFG"
            && name.utf8.allSatisfy { UInt8(ascii: "A")...UInt8(ascii: "Z") ~= $0 || UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 || $0 == UInt8(ascii: "_") }
    }

    /// The recording, less the objects that were not asked for.
    ///
    /// Where none of the names asked for was recorded, the recording is served whole: it then names its objects another way.
    func selection(from recording: [UInt8]) -> [UInt8] {
        guard !objects.isEmpty, let json = try? LabJSONParser.parse(recording), var root = json.object,
            let recorded = root["objects"]?.object
        else { return recording }
        let kept = recorded.members.filter { objects.contains($0.key) }
        guard !kept.isEmpty, kept.count < recorded.members.count else { return recording }
        root["objects"] = .object(LabObject(kept.map { ($0.key, $0.value) }))
        return LabJSON.object(root).bytes
    }
}
