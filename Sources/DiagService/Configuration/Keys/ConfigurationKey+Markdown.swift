extension ConfigurationKey {
    /// The configuration reference of the README, a Markdown table with one row for each key.
    public static func markdownTable() -> String {
        let head = ["| Key | Environment | Value | Default | Meaning |", "|---|---|---|---|---|"]
        return (head + all.map(\.markdownRow)).joined(separator: "\n") + "\n"
    }

    private var markdownRow: String {
        let cells = ["`\(name)`", "`\(environmentName)`", kind.title, defaultText.map { "`\($0)`" } ?? "", summary]
        return "| " + cells.map { $0.split(separator: "|", omittingEmptySubsequences: false).joined(separator: "\\|") }.joined(separator: " | ") + " |"
    }
}
