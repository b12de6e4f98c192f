/// A reply, and what is to be called once it is sent or given up.
struct LabAnswer: Sendable {
    let reply: LabReply
    let finished: @Sendable () -> Void
}
