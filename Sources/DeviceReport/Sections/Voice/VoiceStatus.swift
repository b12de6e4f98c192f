/// Registration of a line.
public enum VoiceStatus: String, ReportEnum {
    case up
    case registering
    case error
    case disabled
    case unknown
}
