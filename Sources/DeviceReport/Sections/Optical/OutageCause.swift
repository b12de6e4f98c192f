/// How many ONUs of a port are down for one cause.
public struct OutageCause: ReportObject, Equatable {
    public var cause: LastDownCause = .unknown
    public var onus: Int = 0

    public init() {}

    public init(_ cause: LastDownCause, _ onus: Int) {
        self.cause = cause
        self.onus = onus
    }

    public func visit(_ sink: inout some ReportSink) {
        sink.required("cause", cause, "Why they went down.")
        sink.required("onus", onus, "How many.")
    }
}
