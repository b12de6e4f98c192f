/// The parameter tree inside a device's document.
enum NBITree {
    /// The node at a path; the root for an empty path.
    static func node(_ document: LabObject, _ path: String) -> LabJSON? {
        path.isEmpty ? .object(document) : LabJSON.object(document).value(at: path.split(separator: "."))
    }

    /// Whether the path leads to an object.
    static func isObject(_ document: LabObject, _ path: String) -> Bool {
        guard let node = node(document, path)?.object else { return false }
        return path.isEmpty || !isLeaf(node)
    }

    static func leafCount(_ document: LabObject, _ path: String) -> Int {
        func count(_ object: LabObject) -> Int {
            if isLeaf(object) { return 1 }
            return object.members.reduce(0) { sum, member in
                guard !member.key.hasPrefix("_"), let inner = member.value.object else { return sum }
                return sum + count(inner)
            }
        }
        return node(document, path)?.object.map(count) ?? 0
    }

    /// Reads a leaf, or everything below an object, once more: time stamps move, values where `live` has others.
    static func refresh(_ document: inout LabObject, _ path: String, at time: String, live: [String: LabJSON]) {
        descend(&document, path.split(separator: ".")[...]) { object in
            refresh(&object, path, time, live)
        }
    }

    static func remove(_ document: inout LabObject, _ path: String) {
        let segments = path.split(separator: ".")
        guard let last = segments.last else { return }
        descend(&document, segments.dropLast()) { $0[String(last)] = nil }
    }

    private static func isLeaf(_ object: LabObject) -> Bool {
        object["_value"] != nil || object["_object"] == .bool(false)
    }

    private static func descend(_ object: inout LabObject, _ path: ArraySlice<Substring>, _ change: (inout LabObject) -> Void) {
        guard let first = path.first else { return change(&object) }
        object.update(String(first)) { value in
            guard case .object(var inner) = value else { return }
            // Emptied first, so that the tree is changed in place.
            value = .null
            descend(&inner, path.dropFirst(), change)
            value = .object(inner)
        }
    }

    private static func refresh(_ object: inout LabObject, _ path: String, _ time: String, _ live: [String: LabJSON]) {
        if isLeaf(object) {
            if let value = live[path] {
                if object["_type"] == nil { object["_type"] = .string(type(of: value)) }
                object["_value"] = value
            }
            // A leaf that the recording never read stays unread: the lab does not know what the modem would say.
            if object["_value"] != nil { object["_timestamp"] = .string(time) }
            return
        }
        if object["_object"] != nil { object["_timestamp"] = .string(time) }
        object.updateEach { key, value in
            guard !key.hasPrefix("_"), case .object(var inner) = value else { return }
            value = .null
            refresh(&inner, path.isEmpty ? key : path + "." + key, time, live)
            value = .object(inner)
        }
    }

    private static func type(of value: LabJSON) -> String {
        switch value {
        case .bool: "xsd:boolean"
        case .number: "xsd:int"
        default: "xsd:string"
        }
    }
}
