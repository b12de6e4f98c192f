/// Makes text from outside harmless for a terminal. Host names, network names and whatever else a device or a neighbour chose
/// may carry escape sequences, line ends and direction overrides.
enum TextSafety {
    /// Longest input looked at, in scalars; what follows is cut off.
    private static let limit = 400
    /// Combining marks kept per character, so that nobody paints over the lines above.
    private static let maxMarks = 2

    /// The text on one line: terminal sequences are removed whole, control, direction and other invisible characters singly,
    /// and every kind of space but the unbreakable ones is a plain one. May be empty.
    /// Spaces at both ends are dropped.
    static func clean(_ text: String) -> String { trimmed(verbatim(text)) }

    /// The same with the spaces at its ends.
    static func verbatim(_ text: String) -> String {
        let cut = text.unicodeScalars.prefix(limit)
        var scalars = Array(cut)[...]
        var out = String.UnicodeScalarView()
        var marks = 0
        while let scalar = scalars.popFirst() {
            switch scalar.value {
            case 0x1B:
                skipSequence(&scalars)
                continue
            case 0x9B:
                skipControlSequence(&scalars)
                continue
            case 0x90, 0x98, 0x9D, 0x9E, 0x9F:
                skipString(&scalars)
                continue
            case 0x09, 0x0A, 0x0D, 0x2028, 0x2029:
                out.append(" ")
                marks = 0
                continue
            default: break
            }
            // Fillers, selectors and tags: letters to Unicode, nothing to the eye.
            if scalar.properties.isDefaultIgnorableCodePoint { continue }
            switch scalar.properties.generalCategory {
            case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator: continue
            case .nonspacingMark, .enclosingMark, .spacingMark:
                marks += 1
                if marks <= maxMarks, !out.isEmpty { out.append(scalar) }
            case .spaceSeparator:
                marks = 0
                out.append(scalar.value == 0xA0 || scalar.value == 0x202F ? scalar : " ")
            default:
                marks = 0
                out.append(scalar)
            }
        }
        if text.unicodeScalars.count > limit { out.append("…") }
        return String(out)
    }

    /// After ESC: a control sequence, a string that a terminator ends, or a sequence of two characters.
    private static func skipSequence(_ rest: inout ArraySlice<Unicode.Scalar>) {
        guard let next = rest.first else { return }
        switch next {
        case "[":
            rest.removeFirst()
            skipControlSequence(&rest)
        case "]", "P", "X", "^", "_":
            rest.removeFirst()
            skipString(&rest)
        default:
            // Intermediate bytes and one final byte; anything else is text again.
            while let first = rest.first, (0x20...0x2F).contains(first.value) { rest.removeFirst() }
            if let first = rest.first, (0x30...0x7E).contains(first.value) { rest.removeFirst() }
        }
    }

    /// Parameters up to the final byte.
    private static func skipControlSequence(_ rest: inout ArraySlice<Unicode.Scalar>) {
        while let first = rest.first, (0x20...0x3F).contains(first.value) { rest.removeFirst() }
        if let first = rest.first, (0x40...0x7E).contains(first.value) { rest.removeFirst() }
    }

    /// Up to BEL or the string terminator. A string that never ends is no reason to lose the text behind it.
    private static func skipString(_ rest: inout ArraySlice<Unicode.Scalar>) {
        guard let end = rest.firstIndex(where: { [0x07, 0x1B, 0x9C].contains($0.value) }) else { return }
        // Of ESC \ the backslash goes too; a lone ESC starts the next sequence.
        let isEscape = rest[end].value == 0x1B
        let after = rest.index(after: end)
        if isEscape, after < rest.endIndex, rest[after] == "\\" {
            rest = rest[(after + 1)...]
        } else {
            rest = rest[(isEscape ? end : after)...]
        }
    }

    private static func trimmed(_ text: String) -> String {
        var out = text[...]
        while out.first == " " { out.removeFirst() }
        while out.last == " " { out.removeLast() }
        return String(out)
    }
}
