import DeviceReport

/// Which words the columns of a profile have to say so that its rules make a state and a cause of them.
struct StateRecipe {
    /// Words by column; a column that is not named says nothing.
    private(set) var words: [String: String] = [:]

    /// Nil when the profile's rules cannot come to this state.
    init?(_ profile: OLTProfile, state: ONUState, cause: LastDownCause?) {
        let columns = Dictionary(profile.columns.map { ($0.name, $0) }) { first, _ in first }
        let speaking = Set(profile.states.flatMap(\.when.keys)).compactMap { columns[$0] }.sorted { $0.name < $1.name }
        let own = profile.column(.lastDownCause).map { cause.map(\.rawValue).map($0.words.contains) ?? false } ?? false
        let wanted = profile.states.filter { $0.state == state }
        // The rule that tells this very cause, where no column of its own does.
        let ordered = wanted.filter { $0.cause == cause } + wanted.filter { $0.cause == nil } + wanted
        for rule in ordered {
            var words: [String: String] = [:]
            for (column, choices) in rule.when { words[column] = choices.first }
            if own, let column = profile.column(.lastDownCause), words[column.name] == nil, let cause { words[column.name] = cause.rawValue }
            for column in speaking where words[column.name] == nil {
                // Rather the word of a healthy ONU than silence, as real rows have it.
                let choices = ([nil] + column.words.sorted().map(Optional.some)).sorted { Self.rank($0) < Self.rank($1) }
                let fitting = choices.first { word in
                    var trial = words
                    trial[column.name] = word
                    return Self.rule(profile, trial)?.state == state
                }
                if let fitting { words[column.name] = fitting }
            }
            if Self.rule(profile, words)?.state == state {
                self.words = words
                return
            }
        }
        return nil
    }

    private static func rule(_ profile: OLTProfile, _ words: [String: String]) -> StateRule? {
        profile.states.first { rule in rule.when.allSatisfy { column, choices in words[column].map(choices.contains) ?? false } }
    }

    private static func rank(_ word: String?) -> Int {
        guard let word else { return 2 }
        return ["online", "enabled", "active", "on", "up", "normal", "match", "running"].contains(word) ? 0 : 1
    }
}
