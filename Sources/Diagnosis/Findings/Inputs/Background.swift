/// What is known beside the report: none of it comes from the sources of a lookup. What is nil is missing, and the rules that need it
/// say so.
public struct Background: Sendable, Equatable {
    public var history: History?
    public var plan: ServicePlan?
    public var tests: LineTests?
    public var home: HomeNetwork?
    /// Address of the device the customer complains about, as the report writes addresses. Pointer `/request/device_mac`.
    public var complaintMAC: String?

    public init(
        history: History? = nil, plan: ServicePlan? = nil, tests: LineTests? = nil, home: HomeNetwork? = nil, complaintMAC: String? = nil
    ) {
        self.history = history
        self.plan = plan
        self.tests = tests
        self.home = home
        self.complaintMAC = complaintMAC
    }
}
