import FuzzSupport

/// What the command line asks for.
struct FuzzOptions {
    var formats = FuzzFormat.allCases
    var seconds = 600
    var seed: UInt64 = 1
    /// A document that takes longer is a finding: none of them is larger than 256 KiB.
    var slowMs = 500
    /// Parameters of a large document; 0 for none.
    var large = 0
    var corpus = "fuzz/corpus"
    var profiles = "profiles/cpe"
    var out = "fuzz/findings"

    struct Problem: Error, CustomStringConvertible { let description: String }

    init(_ arguments: [String]) throws(Problem) {
        var rest = arguments[...]
        while let option = rest.popFirst() {
            guard let value = rest.popFirst() else { throw Problem(description: "\(option) needs a value") }
            switch option {
            case "--reader":
                guard let format = FuzzFormat(rawValue: value) else {
                    throw Problem(description: "--reader is one of \(FuzzFormat.allCases.map(\.rawValue).joined(separator: ", "))")
                }
                formats = [format]
            case "--seconds": seconds = try Self.number(option, value)
            case "--seed": seed = UInt64(try Self.number(option, value))
            case "--large": large = try Self.number(option, value)
            case "--slow-ms": slowMs = try Self.number(option, value)
            case "--corpus": corpus = value
            case "--profiles": profiles = value
            case "--out": out = value
            default: throw Problem(description: "unknown option \(option)")
            }
        }
    }

    private static func number(_ option: String, _ value: String) throws(Problem) -> Int {
        guard let number = Int(value), number >= 0 else { throw Problem(description: "\(option) needs a number") }
        return number
    }
}
