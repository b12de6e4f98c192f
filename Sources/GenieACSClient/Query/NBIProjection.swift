/// What of a document is asked for: never empty, since an empty projection takes a worker down.
struct NBIProjection: Sendable, Hashable {
    /// Metadata of the document that every projection brings along.
    static let metadata = ["_id", "_deviceId", "_lastInform", "_lastBoot", "_lastBootstrap", "_registered", "_tags"]

    let text: String

    /// Paths that are not well-formed are left out.
    init(_ paths: [String]) {
        text = (Self.metadata + paths.compactMap { NBIParameterPath($0)?.text }).joined(separator: ",")
    }
}
