import ArgumentParser

/// How a report is asked for and printed.
struct ReportOptions: ParsableArguments {
    @Option(help: "json or text.") var format: OutputFormat = .json
    @Option(help: "fr or en.") var lang: Language = .fr
    @Flag(help: "With the origin of every value.") var explain = false
}
