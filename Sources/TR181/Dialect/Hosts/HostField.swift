/// What a leaf of a host's row is.
public enum HostField: String, DialectField {
    case mac
    case hostname
    case ipv4
    case ipv6
    case active
    /// How it is attached, in the words of `HostAttachmentWord`.
    case attachment
    /// The same in the words of the standards.
    case interfaceType = "interface_type"
    /// Reference to the interface it is on.
    case interface
    /// Name of the socket it is on.
    case port
    /// Address of the mesh node it is on.
    case node
    case lease = "lease_s"
    /// The end of the lease.
    case leaseEnd = "lease_until"
    /// How it came by its address.
    case addressSource = "address_source"
    /// When it came or went last.
    case changedAt = "changed_at"
    /// Bytes to and from the host.
    case bytesDown = "bytes_down"
    case bytesUp = "bytes_up"

    public func accepts(_ text: String) -> Bool {
        switch self {
        case .attachment: HostAttachmentWord(rawValue: text) != nil
        case .addressSource: ["DHCP", "Static"].contains(text)
        default: true
        }
    }
}
