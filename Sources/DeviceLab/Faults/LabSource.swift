/// Which of a device's sources is meant.
public enum LabSource: String, Sendable, Codable, CaseIterable {
    case acs
    case olt
    case bridge
}
