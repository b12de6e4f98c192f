import DeviceReport

/// One rule of the catalogue, as it is declared: what it is called, how bad it is, who reads it, what to do, and when it holds.
struct FindingRule: Sendable {
    /// Stable; its family is what stands before the dot.
    let id: String
    let severity: Severity
    let audience: Audience
    let action: ActionCode
    let subject: SubjectType
    /// Keys of words beside those of the id.
    let variants: [String]
    /// Asks the facts about every subject and tells, one after the other, whether the rule holds for it.
    let look: @Sendable (Facts, _ tell: (_ subject: String?, Firing?) -> Void) -> Void

    /// A rule about what there is only one of.
    init(
        _ id: String, _ severity: Severity, _ audience: Audience, _ action: ActionCode, about subject: SubjectType = .device, variants: [String] = [],
        _ holds: @escaping @Sendable (Facts) -> Firing?
    ) {
        self.id = id
        self.severity = severity
        self.audience = audience
        self.action = action
        self.subject = subject
        self.variants = variants
        look = { facts, tell in tell(nil, holds(facts)) }
    }

    /// A rule about every row of a list.
    init<Row>(
        _ id: String, _ severity: Severity, _ audience: Audience, _ action: ActionCode, each rows: Rows<Row>, variants: [String] = [],
        _ holds: @escaping @Sendable (Facts, Row, Place) -> Firing?
    ) {
        self.id = id
        self.severity = severity
        self.audience = audience
        self.action = action
        self.variants = variants
        subject = rows.type
        look = { facts, tell in
            guard let list = rows.list(facts.report) else {
                facts.miss(Pointer(stringLiteral: rows.base))
                return tell(nil, nil)
            }
            // A row holds dozens of references: it is lent to the rule where it stands, not copied.
            list.withUnsafeBufferPointer { lent in
                for index in lent.indices {
                    let firing = holds(facts, lent[index], Place(base: rows.base, index: index))
                    tell(firing == nil ? nil : rows.key(lent[index]), firing)
                }
            }
        }
    }

    /// The layer that the finding speaks of; nil for the box itself and for the data.
    var layer: Layer? {
        switch id.prefix(while: { $0 != "." }) {
        case "optical", "pon": .fibre
        case "acs": .acs
        case "wan": .wan
        case "lan": .lan
        case "wifi": .wifi
        case "mesh": .mesh
        case "voice": .voice
        default: nil
        }
    }
}
