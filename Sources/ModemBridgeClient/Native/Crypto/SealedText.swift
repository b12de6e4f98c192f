/// An encrypted request, both parts in Base64.
struct SealedText: Sendable, Hashable {
    var data: String
    /// What proves it unchanged; of GCM alone.
    var tag: String?
}
