/// Puts the rows of bridge objects into a tree, one object after the other.
struct BridgeLift {
    let json: FlatJSON
    let timestampMs: Int64?
    private(set) var objects: [BridgeReading.Object] = []
    private(set) var warnings: [String] = []
    private var builder: ParameterTreeBuilder
    /// Instance paths taken by rows of one object, and the highest number in each table.
    private var taken: Set<[Int]> = []
    private var highest: [[Int]: Int] = [:]
    /// APDevice instances by MAC, for client rows that carry no stack.
    private var nodesByMAC: [String: Int] = [:]

    init(json: FlatJSON, timestampMs: Int64?, limits: TreeReadLimits) {
        self.json = json
        builder = ParameterTreeBuilder(limits: limits)
        self.timestampMs = timestampMs
    }

    /// Whether there were more parameters than the limit allows.
    var isFull: Bool { builder.isFull }

    consuming func finish() -> ParameterTree {
        for warning in warnings { builder.warn(warning) }
        return builder.build()
    }

    /// Takes `"optical":{"ok":true,"rows":[…]}` or `"mesh":{"ok":false,"error":{…}}`.
    mutating func add(_ object: Int) {
        let name = String(json.key(object).prefix(64))
        guard BridgeObjectReader.isCode(name) else { return warn("odd_object") }
        guard !BridgeObjectMap.refused.contains(name) else { return warn("object_refused:\(name)") }
        let error = json.member(object, "error")
        let claimsFailure = json.text(json.member(object, "ok")) == "false" || json.text(json.member(object, "success")) == "false"
        guard error == nil, !claimsFailure else { return fail(object, name: name, error: error) }
        let rows = rows(json.member(object, "rows", "data"))
        objects.append(BridgeReading.Object(name: name, isOK: true, rows: rows.count))
        guard let map = BridgeObjectMap.entry(name) else { return warn("object_unknown:\(name)") }
        taken = []
        highest = [:]
        for (offset, row) in rows.enumerated() { add(row, number: offset + 1, map) }
    }

    private mutating func fail(_ object: Int, name: String, error: Int?) {
        let told = json.text(json.member(error, "code")) ?? json.text(error)
        let code = told.flatMap { BridgeObjectReader.isCode($0) ? $0 : nil } ?? "unspecified"
        let modem = json.text(json.member(error, "modem_code", "modemCode")) ?? json.text(json.member(object, "errorcode"))
        let modemCode = modem.flatMap { Scalar.integer($0).value }
        objects.append(BridgeReading.Object(name: name, isOK: false, rows: 0, errorCode: code, modemCode: modemCode))
        warn("object_failed:\(name):\(code)" + (modemCode.map { ":\($0)" } ?? ""))
    }

    /// Rows come as an array, as one object, or wrapped once more under a name.
    private func rows(_ node: Int?) -> [Int] {
        guard let node else { return [] }
        switch json.kind(node) {
        case .array: return json.members(node).filter { json.kind($0) == .object }
        case .object:
            let members = json.members(node)
            let lists = members.filter { json.kind($0) == .array }
            return lists.isEmpty ? (members.isEmpty ? [] : [node]) : lists.flatMap { rows($0) }
        default: return []
        }
    }

    private mutating func add(_ row: Int, number: Int, _ map: BridgeObjectMap) {
        let instances = place(row, number: number, map)
        let rowPath = BridgeObjectMap.fill(map.path, instances)
        for attribute in json.members(row) {
            let name = json.key(attribute)
            if name == "stack" || name == "pstack" { continue }
            guard !name.isEmpty, name.utf8.allSatisfy(BridgeObjectMap.isWord) else {
                warn("odd_attribute")
                continue
            }
            let path = map.path(of: name, in: rowPath, at: instances)
            if SecretPolicy.isSecret(webAttribute: name) {
                builder.drop(path: path)
            } else if let text = json.text(attribute) {
                builder.set(path: path, value: text, timestampMs: timestampMs)
            }
        }
        if map.name == "mesh", let mac = json.text(json.member(row, "MACAddress")).flatMap({ Scalar.mac($0).value }), let at = instances.first {
            nodesByMAC[mac] = at
        }
    }

    /// The instance numbers of a row: its stack, completed where the stack is missing or repeats another row's.
    private mutating func place(_ row: Int, number: Int, _ map: BridgeObjectMap) -> [Int] {
        guard map.depth > 0 else { return [] }
        let stack = json.text(json.member(row, "stack")) ?? ""
        var numbers = stack.split(separator: ",").prefix(map.depth).compactMap { Int($0.filter { $0 != " " }) }
        if numbers.count < map.depth || numbers.contains(where: { $0 <= 0 || $0 > 999_999_999 }) {
            let mac = json.text(json.member(row, "X_TP_ApDeviceMac", "APDeviceMACAddress")).flatMap { Scalar.mac($0).value }
            let node = mac.flatMap { nodesByMAC[$0] }
            numbers = [Int](repeating: 1, count: map.depth)
            if map.depth > 1, let node { numbers[0] = node }
            numbers[map.depth - 1] = number
            if !stack.isEmpty, map.depth > 1 { warn("odd_stack:\(map.name)") }
        }
        let table = Array(numbers.dropLast())
        if !taken.insert(numbers).inserted {
            warn("repeated_stack:\(map.name)")
            numbers[map.depth - 1] = (highest[table] ?? 0) + 1
            taken.insert(numbers)
        }
        highest[table] = max(highest[table] ?? 0, numbers[map.depth - 1])
        return numbers
    }

    private mutating func warn(_ code: String) {
        if !warnings.contains(code), warnings.count < 64 { warnings.append(code) }
    }
}
