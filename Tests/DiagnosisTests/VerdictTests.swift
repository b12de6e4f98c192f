import DeviceReport
import TR181
import Testing

/// Every rule of the verdict with its borders: what is known, how old it is, how sure.
struct VerdictTests {
    @Test(arguments: nobody + line + level + connection + rest)
    func verdict(_ one: VerdictCase) {
        let summary = one.report().summary
        #expect(summary.headlineID == one.id)
        #expect(summary.status == one.status)
        #expect(!summary.headline.isEmpty && !summary.action.isEmpty)
        #expect(summary.headlineID == one.report(lang: "en").summary.headlineID)
    }

    static let nobody: [VerdictCase] = [
        VerdictCase("nobody knows it", .unknown, "device.unknown", states: [.acs: .notFound, .olt: .notFound]),
        VerdictCase("one does not know it, one is mute", .unknown, "data.source_failed", states: [.acs: .notFound, .olt: .timeout]),
        VerdictCase("all mute", .unknown, "data.source_failed", states: [.acs: .timeout, .olt: .unreachable, .bridge: .timeout]),
        VerdictCase("nobody was asked", .unknown, "data.no_source"),
        VerdictCase("only a busy modem", .unknown, "data.source_failed", states: [.acs: .notFound, .olt: .notFound, .bridge: .busy]),
    ]

    static let line: [VerdictCase] = [
        VerdictCase("LOS", .down, "optical.onu_offline_los", olt: Fixture.olt(.offline) { $0.lastDownCause = Fixture.seen(.los, .olt) }),
        VerdictCase("dying gasp", .down, "optical.onu_offline_power", olt: Fixture.olt(.offline) { $0.lastDownCause = Fixture.seen(.dyingGasp, .olt) }),
        VerdictCase("LOS with a gasp 15 minutes before", .down, "optical.onu_offline_power", olt: offline(.los, gasp: "2026-03-18T09:45:00")),
        VerdictCase("LOS with a gasp 16 minutes before", .down, "optical.onu_offline_los", olt: offline(.los, gasp: "2026-03-18T09:44:00")),
        VerdictCase("no cause", .down, "optical.onu_offline_unknown", olt: Fixture.olt(.offline)),
        VerdictCase(
            "restarted by an operator", .down, "optical.onu_offline_unknown", olt: Fixture.olt(.offline) { $0.lastDownCause = Fixture.seen(.adminReset, .olt) }),
        VerdictCase("deactivated", .down, "optical.onu_disabled", olt: Fixture.olt(.disabled)),
        VerdictCase("ranging", .down, "optical.onu_ranging", olt: Fixture.olt(.ranging)),
        VerdictCase("unprovisioned", .down, "optical.onu_not_provisioned", olt: Fixture.olt(.unprovisioned)),
        VerdictCase(
            "offline, but the bridge reads it", .unknown, "data.inconsistent", olt: Fixture.olt(.offline), bridge: { $0.wan = Fixture.wan(.connected, .bridge) }
        ),
        VerdictCase("offline, inform 299 s ago", .unknown, "data.inconsistent", olt: Fixture.olt(.offline), acs: { $0.device = Fixture.informed(age: 299) }),
        VerdictCase(
            "offline, inform 300 s ago", .down, "optical.onu_offline_unknown", olt: Fixture.olt(.offline), acs: { $0.device = Fixture.informed(age: 300) }),
        VerdictCase("an OLT row of an hour ago", .unknown, "data.not_fresh", olt: Fixture.olt(.offline, age: 3600)),
        VerdictCase(
            "guessed state", .degraded, "optical.onu_offline_unknown", olt: Fixture.olt(.offline) { $0.state = Fixture.seen(.offline, .olt, age: 1, .inferred) }
        ),
        VerdictCase("modem in O7", .down, "optical.onu_disabled", bridge: { $0.onu = Fixture.onu(state: .o7, .bridge) }),
        VerdictCase(
            "modem in O1 without light", .down, "optical.no_light",
            bridge: {
                $0.onu = Fixture.onu(rx: nil, state: .o1, .bridge)
                $0.onu?.rxDBm = Fixture.missing(.noLight, .bridge)
            }),
        VerdictCase("O1 of the ACS's memory", .unknown, "data.not_fresh", acs: { $0.onu = Fixture.onu(state: .o1, age: 4000) }),
    ]

    static let level: [VerdictCase] = [
        VerdictCase("-27.01 online", .degraded, "optical.rx_critical", olt: Fixture.olt(), acs: healthy(rx: -27.01)),
        VerdictCase("-27.00 online", .degraded, "optical.rx_low", olt: Fixture.olt(), acs: healthy(rx: -27)),
        VerdictCase("-25.01 online", .degraded, "optical.rx_low", olt: Fixture.olt(), acs: healthy(rx: -25.01)),
        VerdictCase("-25.00 online", .ok, "ok.no_problem", olt: Fixture.olt(), acs: healthy(rx: -25)),
        VerdictCase("-8.00 online", .ok, "ok.no_problem", olt: Fixture.olt(), acs: healthy(rx: -8)),
        VerdictCase("-7.99 online", .degraded, "optical.rx_high", olt: Fixture.olt(), acs: healthy(rx: -7.99)),
        VerdictCase("OLT receives -26.00", .ok, "ok.no_problem", olt: Fixture.olt { $0.rxDBm = Fixture.seen(-26, .olt) }, acs: healthy(rx: -20)),
        VerdictCase("OLT receives -26.01", .degraded, "optical.olt_rx_low", olt: Fixture.olt { $0.rxDBm = Fixture.seen(-26.01, .olt) }, acs: healthy(rx: -20)),
        VerdictCase("OLT receives -28.01", .degraded, "optical.olt_rx_low", olt: Fixture.olt { $0.rxDBm = Fixture.seen(-28.01, .olt) }, acs: healthy(rx: -20)),
        VerdictCase("too weak, and the session is down", .down, "optical.rx_critical", olt: Fixture.olt(), acs: broken(rx: -29)),
        // That the session is down was measured; that the light is too weak is a guess.
        VerdictCase("too weak by a guessed scale, session down", .down, "wan.down", olt: Fixture.olt(), acs: broken(rx: -29, .inferred)),
        VerdictCase("too weak, no word of the service", .degraded, "optical.rx_critical", acs: { $0.onu = Fixture.onu(rx: -29) }),
        VerdictCase(
            "OMCI is newer than the ACS's level", .degraded, "optical.rx_low", olt: Fixture.olt { $0.onuRxDBm = Fixture.seen(-26, .olt, age: 1) },
            acs: healthy(rx: -20, age: 7200)),
        VerdictCase(
            "a level of a modem that fell silent", .unknown, "acs.inform_stale",
            acs: {
                $0.onu = Fixture.onu(rx: -29, age: 7200)
                $0.device = Fixture.informed(age: 7200)
            }),
        VerdictCase("a level of two days ago", .unknown, "data.not_fresh", acs: { $0.onu = Fixture.onu(rx: -29, age: 172_800) }),
    ]

    static let connection: [VerdictCase] = [
        VerdictCase("refused login", .down, "wan.ppp_auth", olt: Fixture.olt(), acs: { $0.wan = Fixture.wan(.disconnected, error: "authentication_failure") }),
        VerdictCase("expired account", .down, "wan.ppp_auth", acs: { $0.wan = Fixture.wan(.disconnected, error: "account_expired") }),
        VerdictCase("old error of a session that works", .ok, "ok.no_problem", acs: { $0.wan = Fixture.wan(.connected, error: "authentication_failure") }),
        VerdictCase("access server mute", .down, "wan.ppp_timeout", acs: { $0.wan = Fixture.wan(.connecting, error: "isp_time_out") }),
        VerdictCase("down on a good fibre", .down, "wan.no_ip", olt: Fixture.olt(), acs: { $0.wan = Fixture.wan(.disconnected) }),
        VerdictCase("down on a weak fibre", .down, "wan.down", olt: Fixture.olt(), acs: broken(rx: -26)),
        VerdictCase("down, no word of the fibre", .down, "wan.down", acs: { $0.wan = Fixture.wan(.disconnected) }),
        VerdictCase("down beats too much light", .down, "wan.no_ip", olt: Fixture.olt(), acs: broken(rx: -3)),
        VerdictCase("refused login beats weak light", .down, "wan.ppp_auth", olt: Fixture.olt(), acs: broken(rx: -29, error: "authentication_failure")),
        VerdictCase("connected without an address", .down, "wan.no_ip", olt: Fixture.olt(), acs: { $0.wan = Fixture.wan(.connected, address: nil) }),
        VerdictCase(
            "a bridge has no address", .ok, "ok.no_problem", olt: Fixture.olt(),
            acs: {
                $0.wan = Fixture.wan(.connected, address: nil)
                $0.wan?.mode = .bridge
            }),
        VerdictCase("down 10 minutes ago", .down, "wan.down", acs: { $0.wan = Fixture.wan(.disconnected, age: 600) }),
        VerdictCase("down 11 minutes ago", .unknown, "data.not_fresh", acs: { $0.wan = Fixture.wan(.disconnected, age: 660) }),
        VerdictCase(
            "guessed to be down", .degraded, "wan.down",
            acs: {
                $0.wan = Fixture.wan(.disconnected)
                $0.wan?.status = Fixture.seen(.disconnected, .acs, age: 60, .inferred)
            }),
        VerdictCase("dated by a clock an hour ahead", .unknown, "data.not_fresh", acs: { $0.wan = Fixture.wan(.connected, age: -3600) }),
    ]

    static let rest: [VerdictCase] = [
        VerdictCase("silent modem on the fibre", .degraded, "acs.inform_stale", olt: Fixture.olt(), acs: { $0.device = Fixture.informed(age: 901) }),
        VerdictCase("not silent yet", .unknown, "data.line_only", olt: Fixture.olt(), acs: { $0.device = Fixture.informed(age: 900) }),
        VerdictCase("never seen by the ACS", .degraded, "acs.never_seen", states: [.acs: .notFound], olt: Fixture.olt()),
        VerdictCase("wrong profile, works", .degraded, "optical.profile_mismatch", olt: Fixture.olt(.mismatch), acs: { $0.wan = Fixture.wan(.connected) }),
        VerdictCase("wrong profile, does not work", .down, "wan.down", olt: Fixture.olt(.mismatch), acs: { $0.wan = Fixture.wan(.disconnected) }),
        VerdictCase("fibre only", .unknown, "data.line_only", olt: Fixture.olt()),
        VerdictCase("fine, modem's page in use", .ok, "ok.partial", states: [.bridge: .busy], olt: Fixture.olt(), acs: healthy(rx: -20)),
        VerdictCase(
            "fine, ACS down", .ok, "ok.partial", states: [.acs: .unreachable], olt: Fixture.olt(), bridge: { $0.wan = Fixture.wan(.connected, .bridge) }),
        VerdictCase("fine, OLT mute", .ok, "ok.partial", states: [.olt: .timeout], acs: healthy(rx: -20)),
        VerdictCase("fine, no bridge for this model", .ok, "ok.no_problem", states: [.bridge: .unsupported], olt: Fixture.olt(), acs: healthy(rx: -20)),
    ]

    private static func offline(_ cause: LastDownCause, gasp: String) -> OLTReading {
        Fixture.olt(.offline) {
            $0.lastDownCause = Fixture.seen(cause, .olt)
            $0.lastDownAt = Fixture.seen("2026-03-18T10:00:00", .olt)
            $0.lastDyingGaspAt = Fixture.seen(gasp, .olt)
        }
    }

    private static func healthy(rx: Double, age: Double = 60) -> (inout DeviceSections) -> Void {
        {
            $0.onu = Fixture.onu(rx: rx, age: age)
            $0.wan = Fixture.wan(.connected)
            $0.device = Fixture.informed(age: 60)
        }
    }

    private static func broken(rx: Double, _ confidence: Confidence = .measured, error: String? = nil) -> (inout DeviceSections) -> Void {
        {
            $0.onu = Fixture.onu(rx: rx, .acs, age: 60, confidence)
            $0.wan = Fixture.wan(.disconnected, error: error)
        }
    }
}
