import DeviceReport

/// The `_id` of a device in its stored, percent-encoded form, checked: it holds only `A-Z a-z 0-9 _ % -`, and each `%` is
/// followed by two hex digits. A lone `%` in a path takes an NBI worker down.
struct NBIDeviceID: Sendable, Hashable {
    let text: String

    init?(_ text: String) {
        guard (try? DeviceKey.acsID(validating: text)) != nil else { return nil }
        self.text = text
    }

    /// The id inside a URL path: encoded once more, so that the NBI's decoding gives the stored form back.
    var pathSegment: String { URLText.escaped(text) }
}
