/// Reads a recorded device in whatever format it is, told by what is in it.
public enum DocumentReader {
    /// The document of a body.
    ///
    /// - Parameters:
    ///   - name: the file's name. Its ending decides only where the content does not, so that the error is that of the reader that
    ///     was meant.
    ///   - receivedAtMs: stands in where a format says no time of its own.
    /// - Throws: `empty` for no bytes and for an answer without a device, `unexpectedShape` for what is none of the formats, else the
    ///   error of the reader.
    public static func document(
        _ body: [UInt8], named name: String? = nil, receivedAtMs: Int64? = nil, limits: TreeReadLimits = .standard
    ) throws(TreeReadError) -> DeviceDocument {
        guard body.count <= limits.maxBytes else { throw TreeReadError(.tooLarge) }
        switch try format(of: body, named: name?.lowercased(), limits: limits) {
        case .nbi: return .nbi(try NBIReader.documents(body, limits: limits))
        case .simulatorCSV: return .simulatorCSV(try SimulatorCSVReader.document(body, limits: limits))
        case .cwmp: return .cwmp(try CWMPReader.document(body, receivedAtMs: receivedAtMs, limits: limits))
        case .ambiorix: return .ambiorix(try AmbiorixReader.document(body, receivedAtMs: receivedAtMs, limits: limits))
        case .bridge: return .bridge(try BridgeObjectReader.reading(body, receivedAtMs: receivedAtMs, limits: limits))
        }
    }

    private static func format(of body: [UInt8], named name: String?, limits: TreeReadLimits) throws(TreeReadError) -> DocumentFormat {
        let start = body.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        guard let first = body[start...].firstIndex(where: { $0 != 0x20 && !(0x09...0x0D).contains($0) }) else { throw TreeReadError(.empty) }
        switch body[first] {
        case UInt8(ascii: "<"): return .cwmp
        case UInt8(ascii: "{"), UInt8(ascii: "["): return try formatOfJSON(body, limits: limits)
        default: break
        }
        if ["POST ", "HTTP/"].contains(where: { body[first...].starts(with: $0.utf8) }) { return .cwmp }
        if SimulatorCSVReader.isExport(body) || name?.hasSuffix(".csv") == true { return .simulatorCSV }
        if name?.hasSuffix(".xml") == true { return .cwmp }
        throw TreeReadError(name?.hasSuffix(".json") == true ? .malformed : .unexpectedShape)
    }

    private static func formatOfJSON(_ body: [UInt8], limits: TreeReadLimits) throws(TreeReadError) -> DocumentFormat {
        // The members of the documents are enough to tell what they are.
        var shallow = limits
        shallow.maxDepth = 2
        let json = try FlatJSON(body, limits: shallow)
        let isList = json.kind(0) == .array
        let items = isList ? json.members(0) : [0]
        if isList, items.isEmpty { throw TreeReadError(.empty) }
        for item in items.prefix(64) {
            if !isList, BridgeObjectReader.isReading(json) { return .bridge }
            if AmbiorixLift.isObject(json, item) || AmbiorixLift.isByPath(json, item) { return .ambiorix }
            if json.member(item, "_id", "_deviceId", "Device", "InternetGatewayDevice", "VirtualParameters") != nil { return .nbi }
        }
        throw TreeReadError(.unexpectedShape)
    }
}
