public import DeviceReport

/// Class of the optics of a PON port: G.984.2 for GPON, G.9807.1 for XGS-PON.
public enum OpticsClass: String, Sendable, CaseIterable {
    case bPlus = "b_plus"
    case c
    case cPlus = "c_plus"
    case n1
    case n2
    case e1
    case e2

    /// What an OLT says of its transceiver: `b_plus`, `B+`, `Class C+`, `N1` ….
    public init?(said text: String) {
        let letters = text.lowercased().replacing("class", with: "").replacing("plus", with: "+").filter {
            $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "+")
        }
        switch letters {
        case "b+": self = .bPlus
        case "c": self = .c
        case "c+": self = .cPlus
        case "n1": self = .n1
        case "n2": self = .n2
        case "e1": self = .e1
        case "e2": self = .e2
        default: return nil
        }
    }

    /// The usual class of a technology, where nobody says which it is; nil where no limits are known.
    public static func usual(_ technology: PONTechnology?) -> OpticsClass? {
        switch technology {
        case .gpon, .unknown, nil: .bPlus
        case .xgsPon: .n1
        case .xgPon, .ngPon2, .epon: nil
        }
    }
}
