import Hummingbird
import Logging

/// Request context: Hummingbird's own and the trace id of the request.
struct DiagRequestContext: RequestContext {
    var coreContext: CoreRequestContextStorage
    /// 32 hex digits: the trace id of a valid `traceparent`, else a fresh one.
    var traceID: String

    init(source: Source) {
        coreContext = .init(source: source)
        traceID = TraceID.fresh()
    }
}
