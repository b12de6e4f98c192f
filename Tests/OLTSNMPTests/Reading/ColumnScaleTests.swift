import Testing

@testable import OLTSNMP

@Suite struct ColumnScaleTests {
    static let hundredth = ColumnScale(signedBits: nil, offset: 0, multiply: 1, divide: 100, add: 0)
    static let shifted = ColumnScale(signedBits: nil, offset: -10_000, multiply: 1, divide: 100, add: 0)
    static let omci = ColumnScale(signedBits: 16, offset: 0, multiply: 0.002, divide: 1, add: -30)
    static let plain = ColumnScale(signedBits: nil, offset: 0, multiply: 1, divide: 1, add: 0)

    @Test(
        arguments: [
            (hundredth, -1414, -14.14), (hundredth, 213, 2.13), (hundredth, -1565, -15.65), (hundredth, -1464, -14.64), (hundredth, 216, 2.16),
            (shifted, 8064, -19.36), (shifted, 8029, -19.71), (shifted, 8143, -18.57),
            (omci, 10_000, -10), (omci, 5000, -20), (omci, 65_036, -31), (plain, 3220, 3220), (plain, 0, 0),
        ] as [(ColumnScale, Int64, Double)])
    func valuesAreExact(_ scale: ColumnScale, _ raw: Int64, _ value: Double) { #expect(scale.value(of: raw) == value) }

    @Test func theFormulaIsSaid() {
        #expect(Self.hundredth.text == "v/100")
        #expect(Self.shifted.text == "(v-10000)/100")
        #expect(Self.omci.text == "s16(v)*0.002-30")
        #expect(Self.plain.text == nil)
    }

    @Test func nothingOverflows() {
        #expect(Self.shifted.value(of: .min) == nil)
        #expect(Self.plain.value(of: .max) != nil)
        let wide = ColumnScale(signedBits: 63, offset: 0, multiply: 1, divide: 1, add: 0)
        for raw in [Int64.min, -1, 0, 1, .max] { #expect(wide.value(of: raw) != nil) }
    }
}
