internal import CLibXML2

/// libxml2's reader over one root element.
struct XMLPull: ~Copyable {
    enum Event {
        case start(String, isEmpty: Bool)
        case text
        case end
        /// The text is over.
        case finished
        /// The text is no XML from here on.
        case failed
    }

    private let reader: OpaquePointer
    /// libxml2 keeps each name once, so that a name is known by its address.
    private var names: [UnsafePointer<CChar>: String] = [:]

    /// The bytes must be UTF-8 and outlive the reader. Nil when memory is short.
    init?(_ bytes: UnsafeBufferPointer<UInt8>) {
        guard let base = bytes.baseAddress, let reader = clx_open(base, bytes.count, Int32(CLX_UTF8)) else { return nil }
        self.reader = reader
    }

    deinit { clx_close(reader) }

    mutating func next() -> Event {
        while true {
            switch clx_read(reader) {
            case 1: break
            case 0: return .finished
            default: return .failed
            }
            switch Int(clx_kind(reader)) {
            case CLX_ELEMENT: return .start(localName(), isEmpty: clx_is_empty(reader))
            case CLX_END_ELEMENT: return .end
            case CLX_TEXT, CLX_CDATA, CLX_SIGNIFICANT_WHITESPACE, CLX_WHITESPACE: return .text
            case CLX_DOCTYPE, CLX_ENTITY_REFERENCE: return .failed
            default: continue
            }
        }
    }

    /// The text of the event at hand.
    func text() -> String {
        clx_value(reader).map { String(cString: $0) } ?? ""
    }

    /// The value of an attribute of the element at hand, by its name without prefix.
    func attribute(_ name: String) -> String? {
        guard let text = clx_any_attribute(reader, name) else { return nil }
        defer { clx_free(text) }
        return String(cString: text)
    }

    private mutating func localName() -> String {
        guard let name = clx_local_name(reader) else { return "" }
        if let known = names[name] { return known }
        let plain = Self.plain(String(cString: name))
        names[name] = plain
        return plain
    }

    /// The name without a prefix that was never declared, which libxml2 leaves in it.
    private static func plain(_ name: String) -> String {
        guard let colon = name.utf8.lastIndex(of: UInt8(ascii: ":")) else { return name }
        return String(name[name.utf8.index(after: colon)...])
    }
}
