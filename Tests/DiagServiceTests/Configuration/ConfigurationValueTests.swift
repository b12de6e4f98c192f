import Testing

@testable import DiagService

@Suite struct ConfigurationValueTests {
    @Test func everyRangeIsKeptAtBothEnds() throws {
        for key in ConfigurationTable.service.map(\.key) {
            guard case .integer(let range) = key.kind else { continue }
            for good in [range.lowerBound, range.upperBound] { #expect(throws: Never.self) { try key.kind.value(String(good)) } }
            for bad in [range.lowerBound - 1, range.upperBound + 1] {
                let found = problems(flags: [key.name: String(bad)])
                #expect(found.first?.message == "\(bad) is not in \(range.lowerBound)…\(range.upperBound)", "\(key.name)")
            }
        }
    }

    @Test(arguments: [
        ("listen.port", "0x50"), ("listen.port", "8_080"), ("listen.port", "+80"), ("listen.port", "080"), ("listen.port", "80.0"), ("listen.port", "٨٠"),
        ("listen.port", "99999999999999999999"), ("listen.port", "-1"), ("listen.port", ""), ("listen.port", " 80"), ("listen.port", "5s"),
        ("listen.host", "a b"), ("listen.host", "-a.example"), ("listen.host", "192.0.2.256"), ("listen.host", "a..b"),
        ("log.level", "INFO"), ("log.level", "verbose"), ("acs.scans_for_serial", "yes"), ("acs.scans_for_serial", "1"),
        ("acs.base_url", "acs.example"), ("acs.base_url", "ftp://acs.example"), ("acs.base_url", "http://"), ("acs.base_url", "http://a:0"),
        ("acs.base_url", "http://a:99999"), ("acs.base_url", "http://a/?q=1"), ("acs.base_url", "http://a/#x"), ("acs.base_url", "http://a b/"),
        ("acs.header_name", "X API"), ("acs.header_name", "X:Y"), ("acs.username", "a\nb"), ("acs.username", "a:b"), ("acs.username", "\u{202E}b"),
        ("bridge.on_busy", "force"), ("olt.core.address", "olt.example"), ("olt.core.address", "192.0.2"), ("olt.core.port", "0"),
        ("olt.core.version", "2"), ("olt.Core.port", "161"), ("olt.-a.port", "161"), ("olt..port", "161"), ("profiles.path", "a\u{0}b"),
    ])
    func aBadValueIsRefused(key: String, text: String) {
        let found = problems(flags: [key: text])
        #expect(found.contains { $0.code == .badValue && $0.key == key })
    }

    @Test(arguments: [
        ("listen.host", "::"), ("listen.host", "diag.example"), ("listen.host", "0.0.0.0"), ("listen.host", "localhost"), ("listen.port", "0"),
        ("acs.base_url", "http://[2001:db8::1]:7557/nbi/"), ("acs.base_url", "HTTPS://acs.example"), ("profiles.path", "été/profils"),
    ])
    func aGoodValueIsTaken(key: String, text: String) {
        #expect(problems(flags: [key: text]) == [])
    }

    @Test func theDefaultDeadlineMayNotExceedTheLongest() {
        let found = problems(flags: ["lookup.timeout_ms": "9000", "lookup.max_timeout_ms": "5000"])
        #expect(found.map(\.code) == [.conflict])
        #expect(found.first?.key == "lookup.timeout_ms")
    }

    @Test func keysOfAnAbsentSourceAreAWarning() throws {
        let configuration = try DiagConfiguration.load(file: nil, environment: ["DIAG_BRIDGE_ON_BUSY": "wait"], flags: ["acs.max_body_bytes": "100000"])
        #expect(configuration.warnings.map(\.key) == ["acs.max_body_bytes", "bridge.on_busy"])
        #expect(configuration.warnings.allSatisfy { $0.code == .noEffect })
    }
}
