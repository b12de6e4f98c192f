import DeviceReport
import TR181

import struct Foundation.Date

/// One page of a device's tree, as the API writes it.
struct ParameterListing: ReportObject {
    static let schemaVersion = "0.1.0"

    var path = ""
    var depth = 1
    var generatedAt = Date(timeIntervalSince1970: 0)
    var device = DeviceIdentity()
    var source = SourceStatus()
    var models: [DataModelRow] = []
    var counts = StandingCounts()
    var droppedSecrets = 0
    var parameters: [ParameterRow] = []
    var objects: [ObjectRow] = []
    var next: String?
    var warnings: [String] = []

    init() {}

    init(
        request: ParameterRequest, page: TreePage, tree: ParameterTree, identity: DeviceIdentity, status: SourceStatus, models: DataModels, now: Date
    ) {
        let isObject = tree.find(request.path).map { !tree.isLeaf($0) } ?? false
        path = request.path + (isObject && !request.path.isEmpty ? "." : "")
        depth = request.depth
        generatedAt = now
        device = identity
        source = status
        self.models = models.tables.map { DataModelRow($0) }
        counts = page.counts
        droppedSecrets = tree.droppedSecrets
        parameters = page.parameters.map { ParameterRow($0, tree: tree, now: now) }
        objects = page.objects.map { ObjectRow($0, tree: tree, now: now) }
        next = page.next
        warnings = tree.warnings
    }

    func visit(_ sink: inout some ReportSink) {
        sink.required("schema_version", Self.schemaVersion, "Version of this document's shape.")
        sink.required("generated_at", generatedAt, "When it was made; ages count from here.")
        sink.required("path", path, "What is listed; an object with its dot, empty for everything.")
        sink.required("depth", depth, "Levels of parameters that are shown.")
        sink.object("device", device, "Which device this is.")
        sink.object("source", source, "Where the tree comes from, and how old it is.")
        sink.array("models", models, "The data models that standing and type are taken from.")
        sink.object("counts", CountsRow(counts), "Everything below the path, on this page or not.")
        sink.required("dropped_secrets", droppedSecrets, "Parameters left out because they are, or may be, secret.")
        sink.array("parameters", parameters, "In the order of their paths.")
        sink.array("objects", objects, "Objects below the depth, and empty ones.")
        sink.field("next", next, "The `cursor` of the next page; null on the last one.")
        sink.list("warnings", warnings, "What was odd about the document.")
    }
}
