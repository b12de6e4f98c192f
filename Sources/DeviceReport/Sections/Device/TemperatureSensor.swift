/// A thermometer of the box.
public struct TemperatureSensor: ReportObject, Equatable {
    /// Sensor object.
    public var id: String = ""
    /// Where it sits.
    public var name: Observed<String> = .notReported
    /// Degrees Celsius.
    public var valueC: Observed<Double> = .notReported
    /// Above it the device raises an alarm, degrees Celsius.
    public var highAlarmC: Observed<Double> = .notReported
    /// The sensor's own state, as the device says it.
    public var status: Observed<String> = .notReported

    public init() {}

    public func visit(_ sink: inout some ReportSink) {
        sink.required("id", id, "Sensor object.")
        sink.field("name", name, "Where it sits.")
        sink.field("value_c", valueC, "Degrees Celsius.")
        sink.field("high_alarm_c", highAlarmC, "Above it the device raises an alarm, degrees Celsius.")
        sink.field("status", status, "The sensor's own state, as the device says it.")
    }
}
