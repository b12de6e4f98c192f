/// How a host is attached, as a host table says.
public enum HostAttachmentWord: String, Sendable, Hashable {
    case ethernet, wifi, powerline
    case wifi24 = "wifi_2.4"
    case wifi5 = "wifi_5"
    case wifi6 = "wifi_6"
}
