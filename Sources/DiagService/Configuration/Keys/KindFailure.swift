/// Why a text is not a value of its kind.
struct KindFailure: Error, Sendable, Hashable {
    var message: String
    var hint: String?

    init(_ message: String, hint: String? = nil) {
        self.message = message
        self.hint = hint
    }
}
