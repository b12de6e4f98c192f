extension LookupResult {
    /// One line that says why there is no report; nil when there is one.
    public var refusal: String? { Problem(self).map { "\($0.type.title): \($0.detail)" } }
}
