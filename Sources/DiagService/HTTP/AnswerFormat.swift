/// How a report is written for its reader.
enum AnswerFormat: Equatable {
    case json
    /// For people; with colours for a terminal that asks for `text/plain; color=ansi`.
    case text(color: Bool)

    /// What an `Accept` header prefers among the two; JSON for everything that is neither.
    init(accept: String?) {
        for item in QualityValues(accept).items {
            switch item.value {
            case "text/plain", "text/*":
                self = .text(color: item.parameters.contains("color=ansi"))
                return
            case "application/json", "application/*", "*/*":
                self = .json
                return
            default: continue
            }
        }
        self = .json
    }
}
