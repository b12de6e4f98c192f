extension SNMPAgentData {
    /// Reads the text that `snmpwalk -On` prints, in any order: `.1.3.6… = TYPE: value`.
    ///
    /// A value may go on over further lines (long Hex-STRINGs, strings with line breaks). Answers that are no rows
    /// ("No Such Instance…", "No more variables…") are skipped; what cannot be read is in `problems`.
    public init(walk bytes: [UInt8]) {
        var lines: [(line: Int, row: SNMPVarBind)] = []
        var problems: [SNMPDataProblem] = []
        var pending: (line: Int, name: SNMPOID, text: [UInt8])?
        func finish() {
            guard let entry = pending else { return }
            pending = nil
            switch WalkValue.parse(entry.text[...]) {
            case .row(let value): lines.append((entry.line, SNMPVarBind(entry.name, value)))
            case .noRow: break
            case .failure(let reason): problems.append(SNMPDataProblem(line: entry.line, reason: reason))
            }
        }
        for (index, text) in RecordingText.lines(bytes).enumerated() {
            if let (name, value) = Self.walkStart(text) {
                finish()
                pending = (index + 1, name, Array(value))
            } else if pending != nil {
                pending?.text.append(UInt8(ascii: "\n"))
                pending?.text.append(contentsOf: text)
            } else if !RecordingText.trimmed(text).isEmpty, text.first != UInt8(ascii: "#") {
                problems.append(SNMPDataProblem(line: index + 1, reason: .notARow))
            }
        }
        finish()
        self.init(lines: lines, problems: problems)
    }

    public init(walk text: String) {
        self.init(walk: Array(text.utf8))
    }

    /// The name and the rest of a line that begins a row; nil for a line that goes on with the one before.
    private static func walkStart(_ line: ArraySlice<UInt8>) -> (SNMPOID, ArraySlice<UInt8>)? {
        guard line.first == UInt8(ascii: "."), let equals = line.firstIndex(of: UInt8(ascii: "=")),
            let name = RecordingText.objectIdentifier(line[..<equals])
        else { return nil }
        return (name, line[(equals + 1)...])
    }
}
