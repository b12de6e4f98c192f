/// What a leaf of a row about a wired client of a node is.
public enum WiredField: String, DialectField {
    case mac
    /// Address of the mesh node whose table it is.
    case node
    case active
    case speed = "speed_mbps"
    case duplex
    case hostname
    case ipv4
    case bytesDown = "bytes_down"
    case bytesUp = "bytes_up"
}
