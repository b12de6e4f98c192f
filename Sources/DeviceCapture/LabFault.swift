/// One way in which a source misbehaves.
public enum LabFault: Sendable, Equatable {
    /// Answers this many milliseconds late.
    case delay(milliseconds: Int)
    /// Takes the request and never answers.
    case neverAnswer
    /// HTTP: sends its body one byte at a time, one a second unless the lab's options say otherwise.
    case drip
    /// HTTP: ends the connection with a TCP reset instead of answering.
    case reset
    /// HTTP: a proxy's `502 Bad Gateway` page.
    case html502
    /// HTTP: half of the body, then a dropped connection, as an NBI whose database fails half-way.
    case truncatedJSON
    /// HTTP: half of the body in a complete transfer, so that only a JSON parser can notice.
    case cutJSON
    /// HTTP: valid JSON of 200 MB unless the lab's options say otherwise, streamed.
    case hugeJSON
    /// HTTP: the right body labelled `text/html`.
    case wrongContentType
    /// HTTP: `401 Unauthorized`, as a proxy that wants credentials.
    case auth401
    /// SNMP: this share of the requests is lost, 0 to 1.
    case loss(share: Double)
    /// SNMP: every answer comes twice.
    case duplicate
    /// SNMP: answers come this many milliseconds late, beyond the manager's patience.
    case late(milliseconds: Int)
    /// SNMP: the device's rows are gone.
    case noSuchInstance
    /// SNMP: requests with more variable bindings than this are answered tooBig.
    case tooBig(aboveVarBinds: Int)
}
