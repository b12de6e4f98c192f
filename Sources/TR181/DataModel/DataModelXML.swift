internal import CLibXML2

/// libxml2's pull reader: elements by their local names, since the namespace differs from file to file.
///
/// No network, no entities; a document type declaration is refused. Valid only within `read`.
struct DataModelXML: ~Copyable {
    private let reader: OpaquePointer
    /// Texts of comments before the first element, in order.
    private(set) var leadingComments: [String] = []
    /// Comments longer than this are left out.
    static let maxComment = 64 << 10

    /// Puts a reader over the bytes, at their first element, for the time of `body`.
    static func read<Result>(
        _ bytes: [UInt8], _ body: (borrowing DataModelXML, _ root: String) throws(DataModelError) -> Result
    ) throws(DataModelError) -> Result {
        let outcome = bytes.withUnsafeBufferPointer { buffer -> Swift.Result<Result, DataModelError> in
            guard let base = buffer.baseAddress, let reader = clx_open(base, buffer.count, 0) else {
                return .failure(DataModelError(.malformed, "is empty or too large for XML"))
            }
            defer { clx_close(reader) }
            do throws(DataModelError) {
                var pull = DataModelXML(reader: reader)
                let root = try pull.enter()
                return .success(try body(pull, root))
            } catch {
                return .failure(error)
            }
        }
        return try outcome.get()
    }

    private init(reader: OpaquePointer) { self.reader = reader }

    /// Line of the current element.
    var line: Int { Int(clx_line(reader)) }

    /// An attribute of the current element, by its name without a namespace.
    func attribute(_ name: String) -> String? {
        guard let text = clx_attribute(reader, name) else { return nil }
        defer { clx_free(text) }
        return String(cString: text)
    }

    /// Calls `body` with the local name of each child element of the current one. A child whose own children `body` does not ask for is skipped.
    func children(_ body: (String) throws(DataModelError) -> Void) throws(DataModelError) {
        guard !clx_is_empty(reader) else { return }
        let depth = clx_depth(reader)
        while try advance() {
            let level = clx_depth(reader)
            let kind = clx_kind(reader)
            if level <= depth { return }
            if level == depth + 1, kind == Int32(CLX_ELEMENT) { try body(localName) }
        }
        throw DataModelError(.malformed, line: line, "ends too early")
    }

    /// Reads to the end of the document, so that what stands behind the root is well-formed too.
    func finish() throws(DataModelError) {
        while try advance() {}
    }

    private mutating func enter() throws(DataModelError) -> String {
        while try advance() {
            switch clx_kind(reader) {
            case Int32(CLX_ELEMENT): return localName
            case Int32(CLX_COMMENT):
                if let text = clx_value(reader) {
                    let comment = String(cString: text)
                    if comment.utf8.count <= Self.maxComment, leadingComments.count < 8 { leadingComments.append(comment) }
                }
            default: break
            }
        }
        throw DataModelError(.malformed, "has no element")
    }

    private var localName: String { clx_local_name(reader).map { String(cString: $0) } ?? "" }

    private func advance() throws(DataModelError) -> Bool {
        switch clx_read(reader) {
        case 1:
            if clx_kind(reader) == Int32(CLX_DOCTYPE) {
                throw DataModelError(.unexpectedShape, line: line, "has a document type declaration, which is not accepted")
            }
            return true
        case 0: return false
        default: throw DataModelError(.malformed, line: Int(clx_parser_line(reader)), "is not well-formed XML")
        }
    }
}
