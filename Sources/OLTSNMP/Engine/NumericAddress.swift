import Glibc

/// Tells numeric addresses from names.
enum NumericAddress {
    /// `192.0.2.1:161` or `[2001:db8::1]:161`; nil for a name.
    static func peer(_ address: String, port: UInt16) -> String? {
        var four = in_addr()
        var six = in6_addr()
        if inet_pton(AF_INET, address, &four) == 1 { return "\(address):\(port)" }
        if inet_pton(AF_INET6, address, &six) == 1 { return "[\(address)]:\(port)" }
        return nil
    }
}
