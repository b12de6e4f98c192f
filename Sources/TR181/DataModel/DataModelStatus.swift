public import DeviceReport

/// How far a model has moved away from a parameter or object. Devices in the field go on answering the removed ones.
public enum DataModelStatus: String, ReportEnum, Comparable {
    case current, deprecated, obsoleted, deleted

    public static func < (one: Self, other: Self) -> Bool { one.rank < other.rank }

    private var rank: Int {
        switch self {
        case .current: 0
        case .deprecated: 1
        case .obsoleted: 2
        case .deleted: 3
        }
    }
}
