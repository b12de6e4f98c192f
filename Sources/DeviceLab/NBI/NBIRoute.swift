/// What a request to the NBI is for.
enum NBIRoute: Sendable, Equatable {
    case collection(String)
    case device(String)
    case tasks(device: String)
    case tag(device: String, tag: String)
    case task(String)
    case retry(task: String)
    case fault(String)
    /// A document of `presets`, `objects`, `provisions`, `virtualParameters` or `files`.
    case document(collection: String, name: String)
    case ping
    case unknown

    /// Fails where a path segment has a malformed escape, on which a worker goes down.
    init(path: String) throws(NBICrash) {
        var parts = path.split(separator: "/", omittingEmptySubsequences: false).dropFirst().map(String.init)
        let endsInSlash = parts.last == ""
        if endsInSlash { parts.removeLast() }
        guard let first = parts.first, !first.isEmpty else {
            self = .unknown
            return
        }
        switch (first, parts.count) {
        case (_, 1): self = Self.isName(first, extra: "_", percent: false) ? .collection(Self.camelCase(first)) : .unknown
        case ("devices", 2): self = try Self.segment(parts[1]).map { .device($0) } ?? .unknown
        case ("devices", 3) where parts[2] == "tasks": self = try Self.segment(parts[1]).map { .tasks(device: $0) } ?? .unknown
        case ("devices", 4) where parts[2] == "tags":
            guard let device = try Self.segment(parts[1]), let tag = try Self.segment(parts[3]) else {
                self = .unknown
                return
            }
            self = .tag(device: device, tag: tag)
        case ("tasks", 2): self = try Self.segment(parts[1]).map { .task($0) } ?? .unknown
        case ("tasks", 3) where parts[2] == "retry" && !endsInSlash:
            self = try Self.segment(parts[1]).map { .retry(task: $0) } ?? .unknown
        case ("faults", 2): self = try Self.segment(parts[1], extra: "-_:").map { .fault($0) } ?? .unknown
        case ("presets", 2), ("objects", 2), ("provisions", 2), ("virtual_parameters", 2):
            self = try Self.segment(parts[1]).map { .document(collection: Self.camelCase(first), name: $0) } ?? .unknown
        case ("files", 2):
            self = try Self.segment(parts[1], extra: "!*'();:@&=+$,?#[]-_.~").map { .document(collection: "files", name: $0) } ?? .unknown
        case ("ping", 2): self = Self.isName(parts[1], extra: "-_.:", percent: false) ? .ping : .unknown
        default: self = .unknown
        }
    }

    /// A decoded segment, `nil` where it holds a character that the NBI's routes do not know.
    private static func segment(_ text: String, extra: String = "-_") throws(NBICrash) -> String? {
        guard isName(text, extra: extra, percent: true) else { return nil }
        guard let decoded = PercentText.decodeStrictly(text) else { throw NBICrash(cause: "malformed escape in the path") }
        return decoded
    }

    private static func isName(_ text: String, extra: String, percent: Bool) -> Bool {
        !text.isEmpty && text.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || extra.contains($0) || percent && $0 == "%") }
    }

    /// `virtual_parameters` is `virtualParameters` inside.
    private static func camelCase(_ name: String) -> String {
        let words = name.split(separator: "_", omittingEmptySubsequences: false)
        return words.dropFirst().reduce(String(words.first ?? "")) { $0 + $1.prefix(1).uppercased() + $1.dropFirst() }
    }
}
