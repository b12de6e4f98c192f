/// Kind of what a finding is about.
public enum SubjectType: String, ReportEnum {
    case device
    case line
    case ponPort = "pon_port"
    case source
    case wan
    case sensor
    case firmwareImage = "firmware_image"
    case port
    case host
    case radio
    case bss
    case meshNode = "mesh_node"
    case meshLink = "mesh_link"
    case voiceLine = "voice_line"
}
