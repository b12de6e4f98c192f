/// What a double does with a request, misbehaviour included.
enum LabReply: Sendable {
    /// An answer, whole or not.
    case response(LabResponse)
    /// No byte, then an orderly close after this time: an empty reply.
    case close(after: Duration)
    /// No byte, then a TCP reset.
    case reset
    /// No byte until the client goes away.
    case silence
}
