import Foundation

/// Facts about the URL of a source.
enum SourceURL {
    /// Whether what is sent there can be read on the way: plain `http` to another machine.
    static func isClear(_ text: String) -> Bool {
        guard let url = URLComponents(string: text), url.scheme?.lowercased() == "http" else { return false }
        let host = (url.host ?? "").lowercased()
        return host != "localhost" && !host.hasPrefix("127.") && host != "[::1]" && host != "::1"
    }
}
