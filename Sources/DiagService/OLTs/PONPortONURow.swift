import DeviceReport
import OLTSNMP

/// One ONU of a port.
struct PONPortONURow: ReportObject {
    var onuID: Int?
    var key: String?
    var state: ONUState?
    var cause: LastDownCause?
    var downAt: String?

    init() {}

    init(_ onu: PONPortReader.ONU) {
        onuID = onu.location.index.onuID
        key = onu.serial?.description ?? onu.mac?.description
        state = onu.state
        cause = onu.cause
        downAt = onu.downAt
    }

    func visit(_ sink: inout some ReportSink) {
        sink.field("onu_id", onuID, "Number on the port.")
        sink.field("serial", key, "PON serial, or the MAC address where the OLT names its ONUs so.")
        sink.field("state", state, "Null where its rows did not come.")
        sink.field("last_down_cause", cause, "Why it is down.")
        sink.field("last_down_at", downAt, "When it went down, on the OLT's clock.")
    }
}
