/// One reason why a configuration is refused, or one warning about it. Never holds a secret.
public struct ConfigurationProblem: Sendable, Hashable {
    public enum Code: String, Sendable, Hashable, CaseIterable {
        case badFile = "bad_file"
        case badSyntax = "bad_syntax"
        case unknownKey = "unknown_key"
        case duplicateKey = "duplicate_key"
        case secretInClear = "secret_in_clear"
        case badValue = "bad_value"
        case badSecretFile = "bad_secret_file"
        case missingKey = "missing_key"
        case conflict
        case tooMany = "too_many"
        /// A warning: others on this machine can read a secret.
        case readableSecret = "readable_secret"
        /// A warning: a secret crosses the network in clear.
        case clearTransport = "clear_transport"
        /// A warning: a key is set that nothing reads.
        case noEffect = "no_effect"
    }

    public var code: Code
    public var place: ConfigurationPlace
    /// Dotted name of the key, when there is one.
    public var key: String?
    public var message: String
    /// What to do about it.
    public var hint: String?

    init(_ code: Code, _ place: ConfigurationPlace, key: String? = nil, _ message: String, hint: String? = nil) {
        self.code = code
        self.place = place
        self.key = key
        self.message = message
        self.hint = hint
    }
}

extension ConfigurationProblem: CustomStringConvertible {
    /// One line: where, which key, what, and what to do.
    public var description: String {
        let keyText: String? = if case .flag = place { nil } else { key.map(PrintableText.short) }
        let what = [place.description, keyText, message].compactMap { $0 }.joined(separator: ": ")
        return hint.map { "\(what); \($0)" } ?? what
    }
}
