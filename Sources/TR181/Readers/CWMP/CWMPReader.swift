/// Reads CWMP messages as a device sends them: `GetParameterValuesResponse`, `Inform` and `GetParameterNamesResponse` (whose
/// parameters are known and never read), each in its SOAP envelope or bare, one after the other in one text or below a common root.
public enum CWMPReader {
    /// What the messages of a body say.
    ///
    /// White space, a byte order mark and HTTP heads around the messages are passed over. Text that is not UTF-8, control
    /// characters and bare ampersands are repaired and noted. XML that ends early or is wrong from some point on gives what stands
    /// before it, with a warning, when that is at least one parameter.
    /// - Parameter receivedAtMs: the time of every parameter. Without it those of an `Inform` get the device's own clock, if that
    ///   was set, and the others none.
    /// - Throws: `malformed` for anything that is no XML, `unexpectedShape` for XML without such a message, `deviceFault` when all
    ///   there is is a fault, `doctype`, `tooDeep`, `tooMany`, `tooLarge`.
    public static func document(
        _ body: [UInt8], receivedAtMs: Int64? = nil, limits: TreeReadLimits = .standard
    ) throws(TreeReadError) -> CWMPDocument {
        guard body.count <= limits.maxBytes else { throw TreeReadError(.tooLarge) }
        var text = XMLText(body)
        var reading = try Reading(text.bytes, receivedAtMs, limits)
        if reading.failed, text.repairMarkup() {
            let again = try Reading(text.bytes, receivedAtMs, limits)
            if again.collector.parameters >= reading.collector.parameters { reading = again }
        }
        return try reading.document(isRepaired: text.isRepaired)
    }

    /// One pass over the text.
    private struct Reading {
        var collector: CWMPCollector
        let scan: XMLScan
        /// Whether libxml2 refused the text from some point on.
        var failed = false

        init(_ bytes: [UInt8], _ receivedAtMs: Int64?, _ limits: TreeReadLimits) throws(TreeReadError) {
            collector = CWMPCollector(receivedAtMs: receivedAtMs, limits: limits)
            let outcome = bytes.withUnsafeBufferPointer { text in
                Result { () throws(TreeReadError) in try XMLScan(text, maxRoots: limits.maxMessages) }
            }
            scan = try outcome.get()
            for root in scan.roots where !collector.builder.isFull {
                let whole = scan.text.withUnsafeBufferPointer { Self.read(UnsafeBufferPointer(rebasing: $0[root]), into: &collector) }
                if !whole { failed = true }
            }
        }

        /// False when the text is no XML from some point on.
        private static func read(_ root: UnsafeBufferPointer<UInt8>, into collector: inout CWMPCollector) -> Bool {
            guard var pull = XMLPull(root) else { return false }
            collector.beginRoot()
            while !collector.builder.isFull {
                switch pull.next() {
                case .start(let name, let isEmpty):
                    let element = CWMPElement(localName: name)
                    let wanted = collector.wantsAttributes(element)
                    let isNil = wanted ? pull.attribute("nil").flatMap { Scalar.boolean($0).value } ?? false : false
                    collector.begin(element, type: wanted ? pull.attribute("type") : nil, isNil: isNil)
                    if isEmpty { collector.end() }
                case .text: collector.add(pull.text())
                case .end: collector.end()
                case .finished: return true
                case .failed: return false
                }
            }
            return true
        }

        consuming func document(isRepaired: Bool) throws(TreeReadError) -> CWMPDocument {
            guard !collector.builder.isFull else { throw TreeReadError(.tooMany) }
            if collector.parameters == 0 { try checkEmpty() }
            if isRepaired { collector.warn("text_repaired") }
            if scan.isTooDeep { collector.warn("too_deep_xml") } else if failed { collector.warn("cut_short") }
            if scan.hasTextOutside { collector.warn("text_outside") }
            if collector.oddShapes > 0 { collector.warn("odd_shape:\(collector.oddShapes)") }
            for fault in collector.faults.prefix(16) { collector.warn(fault.isEmpty ? "fault" : "fault:\(fault)") }
            return collector.finish()
        }

        /// Whether it is right that there is no parameter.
        private func checkEmpty() throws(TreeReadError) {
            if scan.isTooDeep { throw TreeReadError(.tooDeep) }
            if failed || scan.roots.isEmpty { throw TreeReadError(.malformed) }
            if let fault = collector.faults.first, collector.found.messages == collector.faults.count {
                throw TreeReadError(.deviceFault, detail: fault.isEmpty ? nil : fault)
            }
            if collector.found.messages == 0 { throw TreeReadError(.unexpectedShape) }
        }
    }
}
