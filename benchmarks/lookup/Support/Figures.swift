import Foundation

/// Times of many lookups, in milliseconds.
struct Figures: Sendable {
    private let sorted: [Double]

    init(_ values: [Double]) { sorted = values.sorted() }

    var count: Int { sorted.count }

    /// The smallest value that so many of a hundred do not exceed.
    func percentile(_ share: Double) -> Double {
        guard !sorted.isEmpty else { return .nan }
        let rank = Int((share / 100 * Double(sorted.count)).rounded(.up)) - 1
        return sorted[min(max(rank, 0), sorted.count - 1)]
    }

    var text: String {
        func column(_ name: String, _ share: Double) -> String { String(format: "%@ %.2f", name, percentile(share)) }
        return [column("p50", 50), column("p90", 90), column("p99", 99), column("p99.9", 99.9), column("max", 100)].joined(separator: "  ") + "  n \(count)"
    }
}
