/// Why several addresses are taken for one host.
public enum HostGrouping: String, ReportEnum {
    /// The access point says that they are links of one multi-link device.
    case multiLink = "multi_link"
    /// Random addresses that share one IP address and one name on one node at one time; inferred.
    case addressAndName = "address_and_name"
}
