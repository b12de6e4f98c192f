/// Finds the name somebody probably meant.
enum NearestName {
    /// The name with the fewest edits, if they are few; the first of several.
    static func find(_ text: String, among names: [String]) -> String? {
        let wanted = Array(text.lowercased().utf8.prefix(80))
        var best: (name: String, distance: Int)?
        for name in names {
            let candidate = Array(name.utf8)
            let limit = max(2, candidate.count / 3)
            guard abs(candidate.count - wanted.count) <= limit else { continue }
            let distance = edits(wanted, candidate)
            if distance <= limit, distance < best?.distance ?? .max { best = (name, distance) }
        }
        return best?.name
    }

    static func hint(_ text: String, among names: [String]) -> String? { find(text, among: names).map { "did you mean \($0)?" } }

    /// Levenshtein's distance.
    private static func edits(_ from: [UInt8], _ to: [UInt8]) -> Int {
        var row = Array(0...to.count)
        for (line, old) in from.enumerated() {
            var next = [line + 1]
            var left = line + 1
            for ((above, diagonal), new) in zip(zip(row.dropFirst(), row), to) {
                left = min(left + 1, above + 1, diagonal + (old == new ? 0 : 1))
                next.append(left)
            }
            row = next
        }
        return row.last ?? to.count
    }
}
