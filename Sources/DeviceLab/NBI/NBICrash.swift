/// Input on which a handler of a real NBI throws: its worker goes down.
struct NBICrash: Error, Sendable {
    /// What was wrong, for the lab's reader.
    let cause: String
}
