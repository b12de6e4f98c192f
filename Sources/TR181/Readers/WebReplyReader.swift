/// Reads the JSON that the web interface of a TP-Link modem answers a read with. Secrets are dropped on the way: no value of theirs is
/// ever copied.
public enum WebReplyReader {
    /// Rows taken from one answer at most.
    public static let maxRows = 4096

    /// - Parameter body: the decrypted answer. Invalid UTF-8 and control characters in it are put right.
    /// - Throws: ``TreeReadError`` when it is not JSON, or no object.
    public static func reply(_ body: [UInt8], limits: TreeReadLimits = .standard) throws(TreeReadError) -> WebReply {
        let json = try FlatJSON(body, limits: limits)
        guard json.kind(0) == .object else { throw TreeReadError(.unexpectedShape) }
        let code = json.text(json.member(0, "errorcode")).flatMap { Scalar.integer($0).value }
        let success = json.text(json.member(0, "success"))
        var reply = WebReply(errorCode: code == 0 ? nil : code)
        reply.isSuccess = reply.errorCode == nil && success != "false" && success != "0"
        reply.rows = rows(json, json.member(0, "data")).prefix(maxRows).map { row(json, $0) }
        return reply
    }

    /// Rows come as an array, as one object, or wrapped once more under a name.
    private static func rows(_ json: FlatJSON, _ node: Int?) -> [Int] {
        guard let node else { return [] }
        switch json.kind(node) {
        case .array: return json.members(node).filter { json.kind($0) == .object }
        case .object:
            let members = json.members(node)
            let lists = members.filter { json.kind($0) == .array }
            return lists.isEmpty ? (members.isEmpty ? [] : [node]) : lists.flatMap { list in json.members(list).filter { json.kind($0) == .object } }
        default: return []
        }
    }

    private static func row(_ json: FlatJSON, _ node: Int) -> [WebReply.Attribute] {
        json.members(node).compactMap { attribute in
            let name = json.key(attribute)
            guard !SecretPolicy.isSecret(webAttribute: name), let value = json.text(attribute) else { return nil }
            return WebReply.Attribute(name: name, value: value)
        }
    }
}
