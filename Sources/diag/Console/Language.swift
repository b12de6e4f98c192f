import ArgumentParser

/// Language of the texts of a report.
enum Language: String, ExpressibleByArgument, CaseIterable {
    case fr, en
}
