import DeviceReport
import HTTPTypes

/// The JSON of a problem; its schema in the OpenAPI document is made from this list.
struct ProblemBody: ReportObject {
    var problem = Problem(.internalError, "")
    var traceID = ""
    var instance = ""

    init() {}

    init(problem: Problem, traceID: String, instance: String) {
        self.problem = problem
        self.traceID = traceID
        self.instance = instance
    }

    func visit(_ sink: inout some ReportSink) {
        sink.required("type", problem.type, "Stable identifier of the kind of problem.")
        sink.required("title", problem.type.title, "The kind of problem in words.")
        sink.required("status", Int(problem.type.status.code), "HTTP status.")
        sink.required("detail", problem.detail, "This occurrence in words.")
        sink.required("instance", instance, "The path that was asked.")
        sink.required("trace_id", traceID, "Id of the request in the logs.")
        sink.array("sources", problem.sources, "What each source said.")
        sink.array("candidates", problem.candidates, "The devices that the key fits.")
    }
}
