/// Puts together what the elements of CWMP messages say, one after the other.
struct CWMPCollector {
    /// The time of every parameter, when the caller knows it; without it the device's own clock stands in.
    let receivedAtMs: Int64?
    private(set) var builder: ParameterTreeBuilder
    private(set) var parameters = 0
    private(set) var oddShapes = 0
    /// CWMP fault codes such as `9001`, "" for a fault without one.
    private(set) var faults: [String] = []
    private(set) var found = CWMPDocument(device: NBIDocument(tree: .empty))

    private var path: [CWMPElement] = []
    /// How deep the message and its parameter list are, 0 outside.
    private var message = 0
    private var list = 0
    private var inform = CWMPInform()
    private var draft = Draft()
    /// The text of the leaf element at hand.
    private var text = ""

    private struct Draft {
        var name: String?
        var value: String?
        var type = ValueType.unknown
        var writable: Bool?
        var isNil = false
        var isOdd = false
    }

    init(receivedAtMs: Int64?, limits: TreeReadLimits) {
        self.receivedAtMs = receivedAtMs
        builder = ParameterTreeBuilder(limits: limits)
    }

    /// A note for the finished tree.
    mutating func warn(_ code: String) { builder.warn(code) }

    consuming func finish() -> CWMPDocument {
        found.device.tree = builder.build()
        return found
    }

    /// Forgets what is open, for the next root element.
    mutating func beginRoot() {
        path = []
        message = 0
        list = 0
    }

    /// Whether the attributes of the element that comes next matter.
    func wantsAttributes(_ element: CWMPElement) -> Bool { element == .value && list > 0 }

    mutating func begin(_ element: CWMPElement, type: String?, isNil: Bool) {
        path.append(element)
        text = ""
        let depth = path.count
        if message == 0 {
            if element.isMessage || element == .fault {
                message = depth
                found.messages += 1
                inform = CWMPInform()
                if element == .fault { faults.append("") }
            }
        } else if list == 0 {
            if element == .parameterList, path[message - 1].isMessage { list = depth }
        } else if depth == list + 1 {
            draft = Draft()
        } else if depth == list + 2, element == .value {
            draft.type = type.map { ValueType(declared: $0) } ?? .unknown
            draft.isNil = isNil
        } else if depth > list + 2 {
            draft.isOdd = true
        }
    }

    mutating func add(_ piece: @autoclosure () -> String) {
        if isLeaf { text += piece() }
    }

    mutating func end() {
        let depth = path.count
        guard let element = path.popLast() else { return }
        if list > 0 {
            endInList(element, depth)
        } else if message > 0, depth > message {
            endInMessage(element)
        } else if depth == message {
            message = 0
        }
        text = ""
    }

    /// Whether the text of the element at hand says something.
    private var isLeaf: Bool {
        guard message > 0, let element = path.last else { return false }
        if list > 0 { return path.count == list + 2 && (element == .name || element == .value || element == .writable) }
        switch element {
        case .manufacturer, .oui, .productClass, .serialNumber, .eventCode, .currentTime, .faultCode: return true
        default: return false
        }
    }

    private mutating func endInMessage(_ element: CWMPElement) {
        guard !text.isEmpty else { return }
        let plain = String(Scalar.trimmed(text))
        let inside = path[message - 1]
        switch (inside, element) {
        case (.fault, .faultCode): if !faults.isEmpty { faults[faults.count - 1] = Self.isFaultCode(plain) ? plain : "" }
        case (.inform, _): if inform.take(element, plain, in: path.last) { inform.tell(&found) }
        default: break
        }
    }

    private mutating func endInList(_ element: CWMPElement, _ depth: Int) {
        switch depth - list {
        case 0: list = 0
        case 1: take()
        case 2:
            switch element {
            case .name: draft.name = String(Scalar.trimmed(text))
            case .value: draft.value = text
            case .writable: draft.writable = Scalar.boolean(text).value
            default: break
            }
        default: break
        }
    }

    /// The parameter that has just ended.
    private mutating func take() {
        guard let name = draft.name, !name.isEmpty, !draft.isOdd else {
            oddShapes += 1
            return
        }
        if path[message - 1] == .names {
            parameters += 1
            builder.discover(path: name, writable: draft.writable)
        } else if let value = draft.value, name.utf8.last != UInt8(ascii: ".") {
            parameters += 1
            let exact = draft.type == .string || draft.type == .unknown
            let text = exact ? value : String(Scalar.trimmed(value))
            builder.set(path: name, value: draft.isNil ? nil : text, type: draft.type, timestampMs: receivedAtMs ?? inform.clockMs)
        } else {
            oddShapes += 1
        }
    }

    private static func isFaultCode(_ text: String) -> Bool {
        (1...5).contains(text.utf8.count) && text.utf8.allSatisfy { (48...57).contains($0) }
    }
}
