/// When the requests of a run leave.
enum LoadPlan {
    /// So many in flight all the time: as one is answered the next one leaves.
    case closed(inFlight: Int, count: Int)
    /// So many a second, whatever becomes of them; times count from when a request should have left.
    case paced(perSecond: Double, count: Int)
    /// All at the same time.
    case burst(count: Int)

    var count: Int {
        switch self {
        case .closed(_, let count), .paced(_, let count), .burst(let count): count
        }
    }

    /// Nanoseconds after the start at which request `index` is to leave; nil: when another one is answered.
    func departure(_ index: Int) -> Int64? {
        switch self {
        case .burst: 0
        case .paced(let perSecond, _): Int64(Double(index) / perSecond * 1e9)
        case .closed(let inFlight, _): index < inFlight ? 0 : nil
        }
    }
}
