/// What objects take over from those above them: a removed object removes what is below it, and nothing is older than what holds it.
struct DataModelInheritance {
    private var known: [Substring: ObjectInfo] = [:]

    mutating func inherit(_ object: ObjectInfo) -> ObjectInfo {
        var object = object
        let path = object.path
        var end = path.dropLast().lastIndex(of: ".")
        while let dot = end {
            if let above = known[path[...dot]] {
                object.status = max(object.status, above.status)
                object.since = object.since ?? above.since
                break
            }
            end = path[..<dot].lastIndex(of: ".")
        }
        known[path[...]] = object
        return object
    }
}
