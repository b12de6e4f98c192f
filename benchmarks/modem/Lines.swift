import Foundation

/// The lines of a pipe, one after the other.
final class Lines {
    private let handle: FileHandle
    private var text = ""

    init(_ handle: FileHandle) { self.handle = handle }

    func next() -> String? {
        while true {
            if let end = text.firstIndex(of: "\n") {
                defer { text = String(text[text.index(after: end)...]) }
                return String(text[..<end])
            }
            let more = handle.availableData
            guard !more.isEmpty else { return nil }
            text += String(decoding: more, as: UTF8.self)
        }
    }
}
