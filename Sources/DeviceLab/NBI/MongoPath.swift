/// Finds stored values by dotted path.
enum MongoPath {
    /// Names of values that the database keeps as dates, although JSON shows text.
    private static let dates: Set<String> = [
        "_lastInform", "_registered", "_lastBoot", "_lastBootstrap", "_timestamp", "_attributesTimestamp", "timestamp", "expiry",
    ]

    static func segments(_ path: String) -> [String] {
        path.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    }

    static func value(at path: [String], in document: LabObject) -> MongoValue? {
        var parent = LabJSON.object(document)
        for segment in path.dropLast() {
            if case .array(let elements) = parent, let index = Int(segment), elements.indices.contains(index) {
                parent = elements[index]
                continue
            }
            guard let next = parent[segment] else { return nil }
            parent = next
        }
        guard let last = path.last else { return nil }
        if case .array(let elements) = parent, let index = Int(last), elements.indices.contains(index) {
            return MongoValue(elements[index])
        }
        guard let value = parent[last] else { return nil }
        let isDate = dates.contains(last) || last == "_value" && parent["_type"]?.text == "xsd:dateTime"
        if isDate, let date = value.text.flatMap(ISODate.date) { return .date(date) }
        return MongoValue(value)
    }
}
