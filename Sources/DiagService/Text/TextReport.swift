public import DeviceReport

/// A report as text for a terminal: for the network's staff with curl, and for whoever has a minute. The answer comes first,
/// the evidence after it, and what each source did last.
public enum TextReport {
    /// The report in its own language (`request.lang`), ending in a line end. Ages count from `generatedAt`; the same report
    /// gives the same text.
    /// - Parameters:
    ///   - color: with ANSI colours. Without, the text holds no escape character and the marks `OK`, `!`, `!!`, `?` say it all.
    ///   - width: columns of the terminal; 40 to 300 are respected.
    public static func render(_ report: Report, color: Bool, width: Int = 100) -> String {
        let composer = TextComposer(report, color: color, width: min(max(width, 40), 300))
        let sections: [(label: TextLabel, lines: [String])] = [
            (.fibre, composer.optical()), (.internet, composer.wan()), (.box, composer.device()), (.ports, composer.ports()), (.wifi, composer.wifi()),
            (.mesh, composer.mesh()), (.hosts, composer.hosts()), (.voice, composer.voice()),
        ]
        let absent = composer.absent(sections.filter(\.lines.isEmpty).map(\.label))
        let blocks = [composer.head(), composer.findings()] + sections.map(\.lines) + [absent, composer.sources(), composer.legend()]
        return blocks.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") }.joined(separator: "\n\n") + "\n"
    }
}
