import DeviceReport
import Testing

@testable import TR181

@Suite("Tables that a dialect names")
struct NamedTableTests {
    private func rules(_ yaml: String) throws -> WiFiRules {
        try WiFiRules.read(YAMLText.object(yaml), scales: [:])
    }

    @Test("The order is the dialect's, then by name; a name twice counts once")
    func order() throws {
        let yaml = "{station_order: [c, a, c], stations: {a: {path: A, mac: M}, b: {path: B, mac: M}, c: {path: C, mac: M, rates: kbps}}}"
        let tables = try rules(yaml).stations
        #expect(tables.map(\.name) == ["c", "a", "b"])
        #expect(tables.first?.options.rates == .kbps)
        #expect(tables.last?.options.rates == .auto)
    }

    @Test(
        "What cannot be meant is refused with its place",
        arguments: [
            ("{station_order: [x], stations: {a: {path: A, mac: M}}}", "station_order"), ("{radio_order: [x]}", "radio_order"),
            ("{stations: {a: {mac: M}}}", "stations.a.path"), ("{stations: {a: {path: A, rates: fast}}}", "stations.a.rates"),
            ("{networks: {a: {path: A, role: {leaf: R, map: {x: somebody}}}}}", "networks.a.role"),
            ("{networks: {a: {path: A, security: {leaf: R, map: {x: strong}}}}}", "networks.a.security"),
            ("{radios: {a: {path: A, band: {leaf: B, map: {x: 7GHz}}}}}", "radios.a.band"), ("{stations: {a: {path: A, loudness: L}}}", "stations.a.loudness"),
        ])
    func refusals(yaml: String, place: String) throws {
        let error = #expect(throws: DialectError.self) { try rules(yaml) }
        #expect(error?.place == place)
    }
}
