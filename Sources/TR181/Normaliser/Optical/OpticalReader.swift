import DeviceReport
internal import Foundation

/// The optics of the modem, from the objects its dialect names, in that order.
struct OpticalReader {
    let scope: TreeScope

    func reading() -> (onu: OpticalONU?, technology: PONTechnology?) {
        let rules = scope.dialect.optical
        var onu = OpticalONU()
        var technology: PONTechnology?
        var found = false
        for object in rules.objects {
            for place in scope.objects(object.path) {
                found = true
                onu.state = onu.state.or(state(object.state, at: place))
                onu.rxDBm = onu.rxDBm.or(value(object.rx, at: place, window: rules.rxWindow, digits: 2, power: true))
                onu.txDBm = onu.txDBm.or(value(object.tx, at: place, window: rules.txWindow, digits: 2, power: true))
                onu.temperatureC = onu.temperatureC.or(value(object.temperature, at: place, window: rules.temperatureWindow, digits: 1))
                onu.voltageMV = onu.voltageMV.or(value(object.voltage, at: place, window: rules.voltageWindow, digits: 0).map { Int($0) })
                onu.biasMA = onu.biasMA.or(value(object.bias, at: place, window: rules.biasWindow, digits: 1))
                if technology == nil, let map = object.technology, let text = place.text(map.leaf) { technology = map.word(text) }
            }
        }
        return (found ? onu : nil, technology)
    }

    private func state(_ map: DialectMap<ONUActivation>?, at place: TreeObject) -> Observed<ONUActivation> {
        guard let map else { return .notReported }
        return place.observe(map.leaf) { raw in Scalar.string(raw).flatMap { map.word($0).map { .value($0) } ?? .unknown(.unparseable) } }
    }

    private func value(_ leaf: DialectLeaf?, at place: TreeObject, window: Plausible, digits: Int, power: Bool = false) -> Observed<Double> {
        guard let leaf else { return .notReported }
        var guess: String?
        let seen = place.observe(leaf.name, scale: leaf.scale.name) { raw in
            Scalar.quantity(raw).flatMap { quantity in
                let decoded = OpticalScaling.decode(quantity, leaf: leaf, window: window, isPower: power)
                guess = decoded.guess
                return decoded.value.map { Self.rounded($0, digits) }
            }
        }
        return guess.map { seen.confidence(.inferred, scale: $0) } ?? seen
    }

    private static func rounded(_ value: Double, _ digits: Int) -> Double {
        let factor = pow(10, Double(digits))
        return (value * factor).rounded() / factor
    }
}
