/// Where an ONU hangs: the OLT by its configured name, the PON port as the vendor writes it, and the ONU number.
public struct OLTRef: ReportObject, Sendable, Hashable {
    public var olt: String
    /// `frame/slot/port`, for example `0/1/0`.
    public var ponPort: String?
    public var onuID: Int?

    public init(olt: String, ponPort: String? = nil, onuID: Int? = nil) {
        self.olt = olt
        self.ponPort = ponPort
        self.onuID = onuID
    }

    public init() { self.init(olt: "") }

    public func visit(_ sink: inout some ReportSink) {
        sink.required("olt", olt, "Name of the OLT in the configuration.")
        sink.field("pon_port", ponPort, "PON port, frame/slot/port.")
        sink.field("onu_id", onuID, "Number of the ONU on its port.")
    }
}
