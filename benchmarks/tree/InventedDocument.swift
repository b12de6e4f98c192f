/// An NBI answer of about that many bytes, with the shape and the mixture of types that a modem's document has.
func inventedDocument(bytes: Int) -> [UInt8] {
    let types: [(String, (Int) -> String)] = [
        ("xsd:string", { "\"invented value \($0)\"" }), ("xsd:unsignedInt", { String($0 &* 2_654_435_761 & 0xFFFF) }),
        ("xsd:boolean", { $0 % 2 == 0 ? "true" : "false" }),
        ("xsd:unsignedLong", { "\"\($0 * 1_000_003)\"" }), ("xsd:dateTime", { _ in "\"0001-01-01T00:00:00.000Z\"" }), ("xsd:int", { String(-$0) }),
        ("xsd:string", { _ in "\"\"" }),
    ]
    let names = [
        "Enable", "Status", "Alias", "LastChange", "LowerLayers", "MACAddress", "BytesSent", "BytesReceived", "X_TP_SignalStrength", "OperatingStandard",
    ]
    var text =
        #"[\#n{"_id":"020000-Device2-INVENTED0001","_deviceId":{"_Manufacturer":"Maker","_OUI":"020000","_ProductClass":"Device2","_SerialNumber":"INVENTED0001"},"_lastInform":"2026-01-02T03:04:05.678Z","Device":{"Table":{"_object":true,"_writable":false,"_timestamp":"2026-01-02T03:04:05.000Z""#
    var row = 0
    while text.utf8.count < bytes {
        row += 1
        text += #","\#(row)":{"_object":true,"_writable":false,"_timestamp":"2026-01-02T03:04:05.865Z""#
        for (column, name) in names.enumerated() {
            let (type, value) = types[(row + column) % types.count]
            text += #","\#(name)":{"_object":false,"_writable":false,"_value":\#(value(row)),"_type":"\#(type)","_timestamp":"2026-01-02T03:04:05.866Z"}"#
        }
        text += "}"
    }
    return Array((text + "}}}\n]").utf8)
}
