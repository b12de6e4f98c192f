import DeviceReport

/// For whom a finding is.
enum Audience {
    /// The network's own people.
    case noc
    /// Them, and who speaks with the customer.
    case staff
    /// The customer too.
    case everybody

    var roles: [FindingRole] {
        switch self {
        case .noc: [.noc]
        case .staff: [.csr, .noc]
        case .everybody: [.customer, .csr, .noc]
        }
    }
}
