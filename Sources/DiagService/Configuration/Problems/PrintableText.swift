/// Text from outside made fit for one line of a message: nothing unprintable, nothing endless.
enum PrintableText {
    /// A key, a name or a value.
    static func short(_ text: String) -> String { cut(text, 64) }

    static func path(_ text: String) -> String { cut(text, 4096) }

    private static func cut(_ text: String, _ limit: Int) -> String {
        var out = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            guard out.count < limit else { return String(out) + "…" }
            out.append(isPrintable(scalar) ? scalar : "?")
        }
        return String(out)
    }

    /// Not a control or format character, a line or paragraph separator or something unassigned.
    static func isPrintable(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse, .unassigned: false
        default: true
        }
    }
}
