import DeviceReport
import Foundation
import TR181

extension OpenAPIExamples {
    private static let status = SourceStatus(.acs, .ok, startedAt: now, durationMs: 41, leaves: 812, httpStatus: 200)

    /// A page of an invented device, written by the code that writes the answers.
    static let listing: [UInt8] = {
        let ms = Int64(now.timeIntervalSince1970 * 1000) - 132_000
        var builder = ParameterTreeBuilder()
        builder.set(path: "Device.DeviceInfo.UpTime", value: "86400", type: .unsignedInt, timestampMs: ms, writable: false)
        builder.set(path: "Device.DeviceInfo.X_TP_MACAddress", value: "1C:61:B4:0A:10:01", type: .string, timestampMs: ms, writable: false)
        builder.set(path: "Device.DeviceInfo.FirstUseDate", value: nil, writable: false)
        builder.set(path: "Device.DeviceInfo.MemoryStatus.Free", value: "51200", type: .unsignedInt, timestampMs: ms, writable: false)
        let tree = builder.build()
        let models = DataModels([try? DataModelTable(table: Array(table.utf8))].compactMap { $0 })
        let request = ParameterRequest(key: .serial(serial), path: "Device.DeviceInfo", depth: 1, limit: 3, cursor: nil, timeoutMs: 8000)
        let page = tree.page(TreeQuery(path: request.path, depth: request.depth, limit: request.limit), by: models) ?? TreePage()
        var sink = JSONSink()
        sink.write(
            ParameterListing(
                request: request, page: page, tree: tree, identity: DeviceIdentity(serial: serial, model: "XX230v"), status: status, models: models,
                now: now))
        return sink.json.bytes
    }()

    /// As much of a data model as the example needs.
    private static let table = """
        #diag-datamodel\t1
        #model\tDevice:2.19
        #version\t2.19.1
        Device.DeviceInfo.\tr\t2.0
        \tUpTime\tunsignedInt\tr\t2.0\t\tseconds
        \tFirstUseDate\tdateTime\tr\t2.0
        Device.DeviceInfo.MemoryStatus.\tr\t2.0
        \tFree\tunsignedInt\tr\t2.0\t\tKiB

        """

    static func browsingProblems(_ type: ProblemType) -> [(String, [UInt8])] {
        let problems: [Problem?]
        switch type {
        case .badParameter:
            problems = [Problem(.malformedKey, "The id is no valid key (bad_character)."), Problem(.badParameter, "depth is a whole number from 1 to 64.")]
        case .unknownDevice:
            problems = [Problem(.noDocument(SourceStatus(.acs, .notFound, httpStatus: 200), candidates: [])), Problem(.noPath(status))]
        case .ambiguousKey:
            let devices = ["22400A7000101", "22400A7000204"].map { (serial: String) in DeviceIdentity(serial: serial, acsID: "1C61B4-Device2-\(serial)") }
            problems = [Problem(.noDocument(SourceStatus(.acs, .notFound, reason: "ambiguous"), candidates: devices))]
        case .noSource: problems = [Problem(.noSource), Problem(HubIsFull())]
        case .sourceFailed: problems = [Problem(.noDocument(SourceStatus(.acs, .unreachable, reason: "refused"), candidates: []))]
        case .sourceTimeout: problems = [Problem(.noDocument(SourceStatus(.acs, .timeout, durationMs: 8000), candidates: []))]
        default: problems = [Problem(type, type.title + ".")]
        }
        return problems.compactMap(\.self).map { ($0.type.name, $0.body(traceID: trace, instance: APIPath.parameters)) }
    }
}
