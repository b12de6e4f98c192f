/// A value that a finding rests on: a number, a word or a flag, as the report has it.
public enum EvidenceValue: ReportScalar {
    case number(Double)
    case integer(Int)
    case text(String)
    case flag(Bool)

    public static var schema: ScalarSchema { .variant }

    public func write(to json: inout JSONWriter) {
        switch self {
        case .number(let value): value.write(to: &json)
        case .integer(let value): value.write(to: &json)
        case .text(let value): value.write(to: &json)
        case .flag(let value): value.write(to: &json)
        }
    }
}
