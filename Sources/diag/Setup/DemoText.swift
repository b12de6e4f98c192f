import DeviceCapture
import DeviceLab
import OLTSNMP

/// What the demo says when it is up.
enum DemoText {
    static func text(_ lab: DeviceLab, olts: [OLTEndpoint], port: Int) -> String {
        let url = "http://127.0.0.1:\(port)"
        let devices = lab.captures.map { capture in
            let serial = capture.manifest.query?.values.first ?? "-"
            return "  \(serial.padding(to: 15)) \(capture.manifest.title?["en"] ?? capture.name)"
        }
        let agents = olts.map { "\($0.name) 127.0.0.1:\($0.target.port) \($0.target.credentials)" }
        return """
            Diag is at \(url), with these recorded devices behind it:

            \(devices.joined(separator: "\n"))

            Their OLTs: \(agents.joined(separator: ", "))

            Try:
              curl -s '\(url)/devices/lookup?serial=22400A7000101'
              curl -s -H 'Accept: text/plain' '\(url)/devices/lookup?serial=22400A7000305&lang=en'
              curl -sN '\(url)/devices/lookup/events?serial=22400A7000204'
              curl -s -H 'Accept: text/plain' '\(url)/devices/22400A7000101/parameters?path=Device.WiFi.&depth=3'
              curl -s -H 'Accept: text/plain' '\(url)/olts'
              curl -s -H 'Accept: text/plain' '\(url)/olts/olt-1/onus/TPLGB40A3005'

            Ctrl-C stops it.
            """
    }
}

extension String {
    fileprivate func padding(to width: Int) -> String { self + String(repeating: " ", count: max(0, width - count)) }
}
