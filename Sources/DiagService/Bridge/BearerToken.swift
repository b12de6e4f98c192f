/// Compares a caller's token with the one that is wanted, in a time that tells nothing of either.
enum BearerToken {
    static func fits(_ authorization: String?, _ wanted: Secret?) -> Bool {
        guard let wanted else { return true }
        let expected = Array(wanted.reveal().utf8)
        guard let authorization, authorization.lowercased().hasPrefix("bearer ") else { return false }
        let given = Array(authorization.utf8.dropFirst("bearer ".utf8.count))
        var difference = UInt8(given.count == expected.count ? 0 : 1)
        // As many steps as the caller's own token is long, whatever is in it.
        for (index, byte) in given.enumerated() {
            difference |= byte ^ (expected.isEmpty ? 1 : expected[index % expected.count])
        }
        return difference == 0
    }
}
