import DeviceReport
internal import Foundation

/// The optics of the modem, from the objects its dialect names, in that order.
struct OpticalReader {
    let scope: TreeScope

    func reading() -> (onu: OpticalONU?, technology: PONTechnology?) {
        var onu = OpticalONU()
        var technology: PONTechnology?
        var found = false
        for row in scope.rows(scope.dialect.optical.objects) {
            found = true
            onu.state = onu.state.or(row.observe(.state) { Self.word($0) })
            onu.rxDBm = onu.rxDBm.or(power(.rx, of: row))
            onu.txDBm = onu.txDBm.or(power(.tx, of: row))
            onu.temperatureC = onu.temperatureC.or(row.number(.temperature).map { Self.rounded($0, 1) })
            onu.voltageMV = onu.voltageMV.or(row.whole(.voltage))
            onu.biasMA = onu.biasMA.or(row.number(.bias).map { Self.rounded($0, 1) })
            if technology == nil { technology = row.text(.technology).flatMap(PONTechnology.init) }
        }
        return (found ? onu : nil, technology)
    }

    /// A text that the dialect has translated already.
    private static func word(_ text: String) -> Decoded<ONUActivation> {
        Scalar.string(text).flatMap { ONUActivation(rawValue: $0).map { .value($0) } ?? .unknown(.unparseable) }
    }

    private func power(_ field: OpticalField, of row: TableRow<OpticalField>) -> Observed<Double> {
        guard let rule = row.fields[field]?.rule else { return .notReported }
        return row.observe(
            field,
            guessing: { raw in
                switch Scalar.quantity(raw) {
                case .value(let quantity):
                    let decoded = OpticalScaling.decode(quantity, rule: rule)
                    return (decoded.value.map { Self.rounded($0, 2) }, decoded.guess)
                case .unknown(let reason): return (.unknown(reason), nil)
                }
            })
    }

    private static func rounded(_ value: Double, _ digits: Int) -> Double {
        let factor = pow(10, Double(digits))
        return (value * factor).rounded() / factor
    }
}
