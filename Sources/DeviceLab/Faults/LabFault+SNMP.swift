import DeviceCapture

extension LabFault {
    /// The agent's own form of the fault; `nil` where an agent cannot show it.
    var snmp: SNMPFault? {
        switch self {
        case .delay(let milliseconds): .delay(.milliseconds(milliseconds))
        case .late(let milliseconds): .late(.milliseconds(milliseconds))
        case .neverAnswer: .neverAnswer
        case .loss(let share): .loss(probability: share, seed: 1)
        case .duplicate: .duplicate(extra: 1)
        case .noSuchInstance: .noSuchInstance
        case .tooBig(let count): .tooBig(aboveVarBinds: count)
        case .drip, .reset, .html502, .truncatedJSON, .cutJSON, .hugeJSON, .wrongContentType, .auth401: nil
        }
    }
}
