/// What is said of one finding in one language.
struct Words: Sendable {
    /// A few words without parameters.
    var title: String
    /// One sentence.
    var text: String
    /// What to do, for a representative.
    var action: String
    /// The same for a customer, without jargon: a sentence and what to do. Nil where a customer is not told.
    var customer: String?
    var customerAction: String?

    init(_ title: String, _ text: String, do action: String, customer: String? = nil, do customerAction: String? = nil) {
        self.title = title
        self.text = text
        self.action = action
        self.customer = customer
        self.customerAction = customerAction
    }
}
