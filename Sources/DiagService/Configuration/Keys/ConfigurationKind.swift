/// What a key may hold.
public enum ConfigurationKind: Sendable, Hashable {
    /// One line of text, at most 256 bytes.
    case text
    /// The name of an HTTP header field.
    case headerName
    /// A host name or a numeric address.
    case host
    /// A numeric IPv4 or IPv6 address.
    case address
    /// An `http` or `https` URL without user, query and fragment.
    case url
    /// A file or folder. Relative ones start at the folder of the configuration file, else at the working directory.
    case path
    /// A file that holds a secret.
    case secretFile
    /// A whole number; its unit is in the key's name.
    case integer(ClosedRange<Int>)
    case bool
    /// One of some words.
    case choice([String])
}

extension ConfigurationKind {
    /// The kind for the reference table.
    var title: String {
        switch self {
        case .text: "text"
        case .headerName: "header name"
        case .host: "host name or address"
        case .address: "numeric address"
        case .url: "URL"
        case .path: "path"
        case .secretFile: "path of a secret"
        case .integer(let range): "\(range.lowerBound)…\(range.upperBound)"
        case .bool: "true, false"
        case .choice(let words): words.joined(separator: ", ")
        }
    }

    /// Whether a relative value of the file starts at the file's folder.
    var isPath: Bool { self == .path || self == .secretFile }
}
