/// Puts the objects of ambiorix answers into one tree.
struct AmbiorixLift {
    private let timestampMs: Int64?
    private let limits: TreeReadLimits
    private var builder: ParameterTreeBuilder
    private var oddShapes = 0

    init(timestampMs: Int64?, limits: TreeReadLimits) {
        self.timestampMs = timestampMs
        self.limits = limits
        builder = ParameterTreeBuilder(limits: limits)
    }

    consuming func finish() -> ParameterTree {
        if oddShapes > 0 { builder.warn("odd_shape:\(oddShapes)") }
        return builder.build()
    }

    /// Takes one answer. `unexpectedShape` when nothing in it is an object with a path.
    mutating func add(_ json: FlatJSON) throws(TreeReadError) {
        let items = json.kind(0) == .array ? json.members(0) : [0]
        var taken = 0
        for item in items {
            if take(json, item) { taken += 1 } else { oddShapes += 1 }
        }
        guard !builder.isFull else { throw TreeReadError(.tooMany) }
        guard taken > 0 else { throw TreeReadError(.unexpectedShape) }
        if json.isRepaired { builder.warn("text_repaired") }
        if json.tooDeep > 0 { builder.warn("too_deep:\(json.tooDeep)") }
        if json.longNames > 0 { builder.warn("long_path:\(json.longNames)") }
    }

    /// Whether an object has the form `{"path": …, "parameters": {…}}`.
    static func isObject(_ json: FlatJSON, _ item: Int) -> Bool {
        guard let path = json.member(item, "path"), json.kind(path) == .string else { return false }
        return json.member(item, "parameters") != nil
    }

    /// Whether an object has the form `{"DeviceInfo.": {…}}`: at least one member, and each a path with an object.
    static func isByPath(_ json: FlatJSON, _ item: Int) -> Bool {
        let members = json.kind(item) == .object ? json.members(item) : []
        return !members.isEmpty && members.allSatisfy { json.kind($0) == .object && json.key($0).utf8.last == UInt8(ascii: ".") }
    }

    private mutating func take(_ json: FlatJSON, _ item: Int) -> Bool {
        if Self.isObject(json, item) {
            guard let path = json.text(json.member(item, "path")), let parameters = json.member(item, "parameters") else { return false }
            return add(json, parameters, at: Self.full(path))
        }
        guard Self.isByPath(json, item) else { return false }
        for member in json.members(item) { _ = add(json, member, at: Self.full(json.key(member))) }
        return true
    }

    /// The path from the root of the data model, without dots at its end.
    private static func full(_ path: String) -> String {
        var path = Substring(path)
        while path.utf8.last == UInt8(ascii: ".") { path.removeLast() }
        let isWhole = ["Device", "InternetGatewayDevice"].contains { path == $0 || path.hasPrefix($0 + ".") }
        return isWhole || path.isEmpty ? String(path) : "Device." + path
    }

    /// Takes the parameters of an object; what is itself an object or a list is an object below it, its rows numbered from 1.
    private mutating func add(_ json: FlatJSON, _ parameters: Int, at path: String, depth: Int = 0) -> Bool {
        let kind = json.kind(parameters)
        guard kind == .object || kind == .array, !path.isEmpty, depth <= limits.maxDepth else { return false }
        builder.setObject(path: path, timestampMs: timestampMs)
        // Noted by the builder once, rather than for each parameter below.
        guard path.utf8.count <= limits.maxPathBytes else { return true }
        for (offset, member) in json.members(parameters).enumerated() where !builder.isFull {
            let name = kind == .array ? String(offset + 1) : json.key(member)
            // A path that ends in a dot is its object's.
            guard let last = name.utf8.last, last != UInt8(ascii: ".") else {
                oddShapes += 1
                continue
            }
            if json.kind(member) == .object || json.kind(member) == .array {
                if kind == .array, json.kind(member) == .array { oddShapes += 1 } else { _ = add(json, member, at: path + "." + name, depth: depth + 1) }
            } else {
                let type = json.kind(member) == .bool ? ValueType.boolean : .unknown
                builder.set(path: path + "." + name, value: json.text(member), type: type, timestampMs: timestampMs)
            }
        }
        return true
    }
}
