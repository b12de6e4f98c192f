import TR181

/// Writes a reading as a bridge would send it, so that everything after it is the same for both: lifting, judging, recording, replaying.
struct ReadingWriter {
    private var out: [UInt8] = []

    static func body(
        host: String, objects: [ObjectResult], warnings: [String], isPartial: Bool, collectedAt: String, durationMs: Int
    ) -> [UInt8] {
        var writer = ReadingWriter()
        writer.raw(#"{"host":"#)
        writer.text(host)
        writer.raw(#","collected_at":"#)
        writer.text(collectedAt)
        writer.raw(#","duration_ms":\#(durationMs),"cache":"miss","partial":\#(isPartial),"objects":{"#)
        for (index, object) in objects.enumerated() {
            if index > 0 { writer.raw(",") }
            writer.object(object)
        }
        writer.raw(#"},"warnings":["#)
        for (index, warning) in warnings.enumerated() {
            if index > 0 { writer.raw(",") }
            writer.text(warning)
        }
        writer.raw("]}")
        return writer.out
    }

    private mutating func object(_ object: ObjectResult) {
        text(object.name)
        switch object.outcome {
        case .failed(let reason, let code):
            raw(#":{"ok":false,"error":{"code":"#)
            text(reason)
            if let code { raw(#","modem_code":\#(code.number)"#) }
            raw("}}")
        case .rows(let rows):
            raw(#":{"ok":true,"rows":["#)
            for (index, row) in rows.enumerated() {
                raw(index > 0 ? ",{" : "{")
                for (place, attribute) in row.enumerated() {
                    if place > 0 { raw(",") }
                    text(attribute.name)
                    raw(":")
                    text(attribute.value)
                }
                raw("}")
            }
            raw("]}")
        }
    }

    private mutating func raw(_ text: String) { out.append(contentsOf: text.utf8) }

    private mutating func text(_ text: String) {
        out.append(UInt8(ascii: "\""))
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "\\"):
                out.append(UInt8(ascii: "\\"))
                out.append(byte)
            case 0..<32: out.append(UInt8(ascii: " "))
            default: out.append(byte)
            }
        }
        out.append(UInt8(ascii: "\""))
    }
}
