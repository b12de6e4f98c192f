import TR181

/// The line form of an answer: sections `[stack]index` of `name=value` lines, closed by `[error]code`.
struct LineAnswer {
    private static let maxRows = 4096
    private var rows: [[WebReply.Attribute]] = []
    private var code: Int?

    init(_ text: [UInt8]) {
        for line in String(decoding: text, as: UTF8.self).split(whereSeparator: \.isNewline) {
            if line.first == "[" {
                guard let end = line.firstIndex(of: "]") else { continue }
                open(String(line[line.index(after: line.startIndex)..<end]), rest: line[line.index(after: end)...])
            } else if let equals = line.firstIndex(of: "="), !rows.isEmpty {
                let name = String(line[..<equals])
                guard !SecretPolicy.isSecret(webAttribute: name) else { continue }
                rows[rows.count - 1].append(WebReply.Attribute(name: name, value: String(line[line.index(after: equals)...])))
            }
        }
    }

    private mutating func open(_ title: String, rest: Substring) {
        if title == "error" {
            code = Int(rest.filter { $0 != " " })
        } else if rows.count < Self.maxRows {
            rows.append([WebReply.Attribute(name: "stack", value: title)])
        }
    }

    var answer: ModemAnswer {
        if let code, code != 0 { return .refused(ModemCode(code)) }
        return rows.isEmpty && code == nil ? .unreadable : .rows(rows)
    }
}
