/// A sentence of the catalogue with its parameters put in, and the spaces of typography: `{v} dBm`, `{count} {count|appareil|appareils}`.
struct Sentence {
    let template: String
    let language: Language

    private static let noBreak: Character = "\u{A0}"

    /// A parameter that is not given stays out.
    func filled(_ parameters: [Parameter: ParameterValue]) -> String {
        var out = ""
        var rest = template[...]
        // A unit must not be parted from its number.
        var endsInNumber = false
        while let open = rest.firstIndex(of: "{") {
            append(rest[..<open], to: &out, afterNumber: endsInNumber)
            rest = rest[rest.index(after: open)...]
            guard let close = rest.firstIndex(of: "}") else { return out }
            let parts = rest[..<close].split(separator: "|", omittingEmptySubsequences: false)
            rest = rest[rest.index(after: close)...]
            let value = parts.first.flatMap { Parameter(rawValue: String($0)) }.flatMap { parameters[$0] }
            endsInNumber = false
            guard let value else { continue }
            if parts.count == 3 {
                out += isSingular(value) ? parts[1] : parts[2]
            } else {
                out += value.text(language)
                endsInNumber = value.isNumber
            }
        }
        append(rest, to: &out, afterNumber: endsInNumber)
        return out
    }

    private func append(_ text: Substring, to out: inout String, afterNumber: Bool) {
        var isFirst = true
        var last: Character?
        var iterator = text.makeIterator()
        var next = iterator.next()
        while let character = next {
            next = iterator.next()
            let parts = character == " " && ((isFirst && afterNumber) || (language == .fr && (isGlue(next) || last == "«")))
            out.append(parts ? Self.noBreak : character)
            last = character
            isFirst = false
        }
    }

    /// What French sets apart by a space that must not break.
    private func isGlue(_ character: Character?) -> Bool { character == ":" || character == "%" || character == "»" }

    private func isSingular(_ value: ParameterValue) -> Bool {
        guard case .count(let count) = value else { return false }
        return language == .fr ? abs(count) < 2 : count == 1
    }
}
