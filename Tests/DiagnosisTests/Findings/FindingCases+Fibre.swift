import DeviceReport
import Foundation

@testable import Diagnosis

extension FindingCase {
    private static let noOLT: Change = {
        $0.status(.olt, .timeout)
        $0.report.optical?.olt = nil
    }
    private static let noRx: Change = { $0.report.optical?.onu?.rxDBm = .notReported }

    static let fibre: [FindingCase] = [
        FindingCase(
            "pon.area_outage", .critical,
            {
                $0.offline(.los)
                $0.outage(together: 5)
            },
            not: {
                $0.offline(.los)
                $0.outage(together: 2)
            },
            lacks: {
                $0.offline(.los)
                $0.report.optical?.olt?.neighbourhood = nil
            }),
        FindingCase(
            "pon.rogue_suspected", .major, { $0.report.optical?.olt?.lastDownCause = Scene.seen(.rogue, .olt) },
            not: { $0.background.history?.ponFlappingPeers = 1 },
            lacks: { $0.background.history = nil }),
        FindingCase("optical.onu_offline_power", .critical, { $0.offline(.dyingGasp) }, not: { $0.offline(.los) }, lacks: noOLT),
        FindingCase(
            "optical.onu_offline_los", .critical, { $0.offline(.lof) }, not: { $0.offline(.dyingGasp) },
            lacks: {
                $0.offline()
                $0.report.optical?.olt?.lastDownCause = .notReported
            }),
        FindingCase("optical.onu_offline_unknown", .critical, { $0.offline(.other) }, not: { $0.offline(.los) }, lacks: noOLT),
        FindingCase("optical.onu_disabled", .critical, { $0.offline(.deactivated) }, not: { $0.offline(.los) }, lacks: noOLT),
        FindingCase("optical.onu_ranging", .critical, { $0.offline(nil, .ranging) }, not: { $0.offline(.los) }, lacks: noOLT),
        FindingCase("optical.onu_not_provisioned", .critical, { $0.offline(nil, .unprovisioned) }, not: { $0.offline(.los) }, lacks: noOLT),
        FindingCase(
            "optical.no_light", .critical,
            {
                $0.ownWord(.o1)
                $0.report.optical?.onu?.rxDBm = Fixture.missing(.noLight, .bridge)
            }, not: { $0.ownWord(.o2) },
            lacks: {
                noOLT(&$0)
                $0.report.optical?.onu?.state = .notReported
            }),
        FindingCase("optical.profile_mismatch", .major, { $0.offline(nil, .mismatch) }, lacks: noOLT),
        FindingCase(
            "optical.rx_critical", .major, { $0.report.optical?.onu?.rxDBm = Scene.seen(-27.1) }, not: { $0.report.optical?.onu?.rxDBm = Scene.seen(-27.0) },
            lacks: noRx),
        FindingCase(
            "optical.rx_low", .major, { $0.report.optical?.onu?.rxDBm = Scene.seen(-25.1) }, not: { $0.report.optical?.onu?.rxDBm = Scene.seen(-25.0) },
            lacks: noRx),
        FindingCase(
            "optical.rx_high", .minor, { $0.report.optical?.onu?.rxDBm = Scene.seen(-7.9) }, not: { $0.report.optical?.onu?.rxDBm = Scene.seen(-8.0) },
            lacks: noRx),
        FindingCase(
            "optical.olt_rx_low", .major, { $0.report.optical?.olt?.rxDBm = Scene.seen(-26.1, .olt) },
            not: { $0.report.optical?.olt?.rxDBm = Scene.seen(-26.0, .olt) },
            lacks: { $0.report.optical?.olt?.rxDBm = .notReported }),
        FindingCase(
            "optical.asymmetry_bend", .minor, { $0.report.optical?.budget?.downLossDB = 25.1 }, not: { $0.report.optical?.budget?.downLossDB = 25 },
            lacks: { $0.report.optical?.budget?.assumptions = ["onu_rx_not_current"] }),
        FindingCase(
            "optical.asymmetry_tx", .minor, { $0.report.optical?.onu?.txDBm = Scene.seen(0.4) }, not: { $0.report.optical?.onu?.txDBm = Scene.seen(0.5) },
            lacks: { $0.report.optical?.budget = nil }),
        FindingCase("optical.measure_mismatch", .info, { $0.report.warnings = ["optical_measure_mismatch"] }, lacks: noRx),
        FindingCase("optical.errors", .major, { $0.background.history?.opticalErrors15min = 1 }, lacks: { $0.background.history?.opticalErrors15min = nil }),
        FindingCase(
            "optical.flapping", .major, { $0.background.history?.onuDowns24h = 3 }, not: { $0.background.history?.onuDowns24h = 2 },
            lacks: { $0.background.history = nil }),
        FindingCase(
            "optical.degradation", .minor, { $0.background.history?.rx24hDBm = -20 }, not: { $0.background.history?.rx24hDBm = -19.9 },
            lacks: { $0.background.history?.rx7dDBm = nil }),
        FindingCase(
            "optical.loss_excess", .minor, { $0.report.optical?.budget?.downLossDB = 24.8 }, not: { $0.report.optical?.budget?.downLossDB = 24.6 },
            lacks: { $0.background.plan = nil }),
        FindingCase(
            "optical.laser_aging", .minor, { $0.report.optical?.onu?.temperatureC = Scene.seen(70.1) },
            not: { $0.report.optical?.onu?.temperatureC = Scene.seen(70.0) },
            lacks: { $0.report.optical?.onu?.temperatureC = .notReported }),
    ]
}

extension Scene {
    mutating func outage(together: Int) {
        report.optical?.olt?.neighbourhood?.scope = .partial
        report.optical?.olt?.neighbourhood?.online = 30 - together - 1
        report.optical?.olt?.neighbourhood?.offline = together + 1
        report.optical?.olt?.neighbourhood?.fellTogether = together
    }
}
