import Foundation
import FuzzSupport
import TR181

/// Reads documents of a quarter, a half and all of so many parameters: a reader that is linear takes a quarter and a half of the time.
enum LargeRun {
    /// False when a tree does not hold what it should.
    static func run(_ formats: [FuzzFormat], parameters count: Int) -> Bool {
        var limits = TreeReadLimits()
        limits.maxBytes = 1 << 30
        limits.maxNodes = .max
        var right = true
        for format in formats where format != .door {
            for shape in FuzzLarge.allCases where format != .bridge || shape == .table {
                // A path of sixty objects of its own for each parameter: fewer of them are as many nodes.
                let wanted = shape == .deep ? count / 50 : count
                var times: [String] = []
                var bytes = 0
                for part in [wanted / 4, wanted / 2, wanted] {
                    let body = shape.document(format, parameters: part)
                    bytes = body.count
                    var leaves = 0
                    // Of the processor, so that what else runs on the machine does not count.
                    let start = clock()
                    leaves = (try? format.read(body, limits: limits))?.first?.tree.leafCount ?? 0
                    let time = (clock() - start) / (CLOCKS_PER_SEC / 1000)
                    if leaves != shape.parameters(format, of: part) { right = false }
                    times.append("\(time) ms")
                }
                print(
                    "\(format.rawValue) \(shape.rawValue): \(wanted) parameters, \(bytes >> 10) KiB: \(times.joined(separator: ", "))\(right ? "" : " WRONG")")
            }
        }
        return right
    }
}
