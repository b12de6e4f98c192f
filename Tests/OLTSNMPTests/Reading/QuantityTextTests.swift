import Testing

@testable import OLTSNMP

@Suite struct AMeasurementInText {
    @Test(
        arguments: [
            ("-10.47", "dBm", -10.47), ("-13.518(dBm)", "dBm", -13.518), ("0.03 mW (-14.61 dBm)", "dBm", -14.61), ("0.00 mW (-27.45 dBm)", "dBm", -27.45),
            ("6.56 dbm", "dBm", 6.56), ("27.84 .C", "degC", 27.84), ("30.67 C", "degC", 30.67), ("3.22 V", "mV", 3.22), ("7.01 mA", "mA", 7.01),
            ("+2.5 dBm", "dBm", 2.5), ("1834 m", "m", 1834), (" -20 ", "dBm", -20), ("9.248", "dBm", 9.248), ("-2150", "dBm", -2150),
        ] as [(String, String, Double)])
    func isTheNumberBeforeItsUnit(_ text: String, _ unit: String, _ number: Double) {
        #expect(QuantityText.number(in: Array(text.utf8), unit: unit) == number)
    }

    @Test(arguments: [
        ("0.03 mW", "dBm"), ("--", "dBm"), ("", "dBm"), ("N/A", "dBm"), ("1 2", "dBm"), ("ONU 3", "dBm"), ("mW (dBm)", "dBm"), ("3.30 V", "mA"), ("-", "dBm"),
        ("1.5 dBmW", "dBm"),
    ])
    func isNothingWhereTheUnitIsAnother(_ text: String, _ unit: String) { #expect(QuantityText.number(in: Array(text.utf8), unit: unit) == nil) }

    @Test func hostileTextDoesNotHurt() {
        for text in [
            String(repeating: "9", count: 5000), String(repeating: "-", count: 5000), "1e400 dBm", "\u{0}\u{1}", String(repeating: "1 dB", count: 500),
        ] {
            _ = QuantityText.number(in: Array(text.utf8), unit: "dBm")
        }
        #expect(QuantityText.number(in: [255, 254, 49], unit: "dBm") == 1)
    }
}
