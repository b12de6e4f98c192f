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

    private let reader: xmlTextReaderPtr
    /// libxml2 keeps each name once, so that a name is known by its address.
    private var names: [UnsafePointer<xmlChar>: String] = [:]

    /// The bytes must be UTF-8 and outlive the reader. Nil when memory is short.
    init?(_ bytes: UnsafeBufferPointer<UInt8>) {
        guard let base = bytes.baseAddress, let reader = clx_open_utf8(base, bytes.count) else { return nil }
        self.reader = reader
    }

    deinit { xmlFreeTextReader(reader) }

    mutating func next() -> Event {
        while true {
            switch xmlTextReaderRead(reader) {
            case 1: break
            case 0: return .finished
            default: return .failed
            }
            switch xmlTextReaderNodeType(reader) {
            case Int32(XML_READER_TYPE_ELEMENT.rawValue): return .start(localName(), isEmpty: xmlTextReaderIsEmptyElement(reader) == 1)
            case Int32(XML_READER_TYPE_END_ELEMENT.rawValue): return .end
            case Int32(XML_READER_TYPE_TEXT.rawValue), Int32(XML_READER_TYPE_CDATA.rawValue),
                Int32(XML_READER_TYPE_SIGNIFICANT_WHITESPACE.rawValue), Int32(XML_READER_TYPE_WHITESPACE.rawValue):
                return .text
            case Int32(XML_READER_TYPE_DOCUMENT_TYPE.rawValue), Int32(XML_READER_TYPE_ENTITY_REFERENCE.rawValue): return .failed
            default: continue
            }
        }
    }

    /// The text of the event at hand.
    func text() -> String {
        xmlTextReaderConstValue(reader).map { String(cString: $0) } ?? ""
    }

    /// The value of an attribute of the element at hand, by its name without prefix.
    func attribute(_ name: String) -> String? {
        guard xmlTextReaderHasAttributes(reader) == 1 else { return nil }
        defer { xmlTextReaderMoveToElement(reader) }
        while xmlTextReaderMoveToNextAttribute(reader) == 1 {
            if let found = xmlTextReaderConstLocalName(reader), Self.plain(String(cString: found)) == name { return text() }
        }
        return nil
    }

    private mutating func localName() -> String {
        guard let name = xmlTextReaderConstLocalName(reader) else { return "" }
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
