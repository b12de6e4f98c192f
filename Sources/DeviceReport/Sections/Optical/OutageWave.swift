/// ONUs of a port that fell at about one time.
public struct OutageWave: ReportObject, Equatable {
    /// When the first fell, the OLT's local time.
    public var firstAt: String = ""
    /// When the last fell, the OLT's local time.
    public var lastAt: String = ""
    public var onus: Int = 0
    /// This ONU is one of them.
    public var includesThis: Bool = false

    public init() {}

    public init(firstAt: String, lastAt: String, onus: Int, includesThis: Bool) {
        self.firstAt = firstAt
        self.lastAt = lastAt
        self.onus = onus
        self.includesThis = includesThis
    }

    public func visit(_ sink: inout some ReportSink) {
        sink.required("first_at", firstAt, "When the first fell, the OLT's local time.")
        sink.required("last_at", lastAt, "When the last fell, the OLT's local time.")
        sink.required("onus", onus, "How many.")
        sink.required("includes_this", includesThis, "This ONU is one of them.")
    }
}
