import DeviceReport
import Foundation

@testable import Diagnosis

extension FindingCase {
    private static let noStatus: Change = { $0.report.wan?.status = .notReported }

    static let connection: [FindingCase] = [
        FindingCase("wan.ppp_auth", .critical, { $0.disconnected("account_expired") }, not: { $0.disconnected("isp_time_out") }, lacks: { $0.disconnected() }),
        FindingCase("wan.ppp_timeout", .critical, { $0.disconnected("no_answer") }, not: { $0.disconnected("password_expired") }, lacks: noStatus),
        FindingCase("wan.no_ip", .critical, { $0.report.wan?.status = Scene.seen(.connecting) }, lacks: noStatus),
        FindingCase(
            "wan.down", .critical,
            {
                $0.report.wan?.status = Scene.seen(.disconnected)
                $0.report.optical?.onu?.rxDBm = Scene.seen(-26.0)
            },
            not: { $0.report.wan?.status = Scene.seen(.disconnected) }, lacks: noStatus),
        FindingCase(
            "wan.no_default_route", .critical,
            {
                $0.report.wan?.defaultRoute = Scene.seen(false)
                $0.background.tests?.pingReceived = 0
            },
            not: { $0.report.wan?.defaultRoute = Scene.seen(false) },
            lacks: {
                $0.report.wan?.defaultRoute = Scene.seen(false)
                $0.background.tests = nil
            }),
        FindingCase("wan.ppp_flap", .major, { $0.background.history?.sessionChanges24h = 3 }, lacks: { $0.background.history = nil }),
        FindingCase("wan.vlan_mismatch", .major, { $0.background.plan?.vlanID = 101 }, lacks: { $0.background.plan = nil }),
        FindingCase(
            "wan.bogon_gateway", .major, { $0.background.tests?.gatewayReceived = 0 }, not: { $0.background.tests?.gatewayReceived = 1 },
            lacks: {
                $0.background.tests = nil
                $0.report.wan?.mode = .pppoe
            }),
        FindingCase(
            "wan.double_nat", .minor, { $0.report.wan?.ipv4?.isPrivate = true },
            not: {
                $0.report.wan?.ipv4?.isPrivate = true
                $0.thresholds.wan.usesPrivateAddresses = true
            },
            lacks: { $0.report.wan?.ipv4?.address = .notReported }),
        FindingCase("wan.cgnat", .info, { $0.report.wan?.ipv4?.isCGNAT = true }, lacks: { $0.report.wan?.ipv4 = nil }),
        FindingCase(
            "wan.unused_wan_error", .info, { $0.report.wan?.others[0].lastError = Scene.seen("authentication_failure") }, lacks: { $0.report.wan = nil }),
        FindingCase(
            "wan.dns_missing", .major,
            {
                $0.report.wan?.ipv4?.dns = []
                $0.background.tests?.dnsOK = false
            }, not: { $0.report.wan?.ipv4?.dns = [] },
            lacks: {
                $0.report.wan?.ipv4?.dns = []
                $0.background.tests = nil
            }),
        FindingCase("wan.dns_broken", .major, { $0.background.tests?.dnsOK = false }, lacks: { $0.background.tests?.dnsOK = nil }),
        FindingCase(
            "wan.dns_slow", .info, { $0.background.tests?.dnsAvgMs = 201 }, not: { $0.background.tests?.dnsAvgMs = 200 }, lacks: { $0.background.tests = nil }),
        FindingCase(
            "wan.ipv6_missing", .minor, { $0.report.wan?.ipv6?.addresses = [] },
            not: {
                $0.report.wan?.ipv6?.addresses = []
                $0.background.plan?.hasIPv6 = false
            }, lacks: { $0.report.wan?.ipv6 = nil }),
        FindingCase(
            "wan.ipv6_no_prefix", .minor, { $0.report.wan?.ipv6?.delegatedPrefix = Scene.none() },
            lacks: { $0.report.wan?.ipv6?.delegatedPrefix = .notReported }),
        FindingCase("wan.ipv6_dad", .minor, { $0.report.wan?.ipv6?.addresses[0].status = Scene.seen("duplicate") }, lacks: { $0.report.wan?.ipv6 = nil }),
        FindingCase(
            "wan.lease_short", .minor,
            {
                $0.report.wan?.dhcp?.status = Scene.seen("rebinding")
                $0.report.wan?.ipv4?.leaseRemainingS = Scene.seen(299)
            },
            not: { $0.report.wan?.ipv4?.leaseRemainingS = Scene.seen(299) }, lacks: { $0.report.wan?.dhcp = nil }),
        FindingCase("wan.loss_latency", .minor, { $0.background.tests?.pingReceived = 99 }, lacks: { $0.background.tests = nil }),
        FindingCase(
            "wan.throughput_low", .minor, { $0.background.tests?.throughputMbps = 399 }, not: { $0.background.tests?.throughputMbps = 400 },
            lacks: { $0.background.plan = nil }),
        FindingCase(
            "wan.saturated", .info, { $0.background.history?.wanMbps5min = 450 }, not: { $0.background.history?.wanMbps5min = 449 },
            lacks: { $0.background.history = nil }),
        FindingCase(
            "acs.inform_stale", .minor, { $0.informed(7501) }, not: { $0.informed(7500) }, lacks: { $0.report.device?.lastInformAt = .notReported }),
        FindingCase("acs.never_seen", .major, { $0.status(.acs, .notFound) }, lacks: { $0.status(.acs, .skipped) }),
        FindingCase("acs.connreq_failed", .info, { $0.status(.acs, .stale, reason: "connection_request_failed") }, lacks: { $0.status(.acs, .skipped) }),
        FindingCase(
            "device.recent_reboot", .info, { $0.report.device?.uptimeS = Scene.seen(539) }, not: { $0.report.device?.uptimeS = Scene.seen(540) },
            lacks: { $0.report.device?.uptimeS = .notReported }),
        FindingCase(
            "device.reboot_loop", .major, { $0.background.history?.boots1h = 2 }, not: { $0.background.history?.boots24h = 2 },
            lacks: { $0.background.history = nil }),
        FindingCase("device.factory_reset", .minor, { $0.background.history?.bootstraps24h = 1 }, lacks: { $0.background.history = nil }),
        FindingCase(
            "device.memory_high", .minor,
            {
                $0.report.device?.memoryUsedPct = Scene.seen(90.0)
                $0.background.history?.memoryUsedPct = [90, 95]
            },
            not: {
                $0.report.device?.memoryUsedPct = Scene.seen(90.0)
                $0.background.history?.memoryUsedPct = [90, 89]
            },
            lacks: {
                $0.report.device?.memoryUsedPct = Scene.seen(90.0)
                $0.background.history?.memoryUsedPct = [90]
            }),
        FindingCase(
            "device.cpu_high", .minor,
            {
                $0.report.device?.cpuPct = Scene.seen(99.0)
                $0.background.history?.cpuPct = [90, 95]
            },
            not: { $0.report.device?.cpuPct = Scene.seen(99.0) }, lacks: { $0.report.device?.cpuPct = .notReported }),
        FindingCase(
            "device.temp_high", .minor, { $0.report.device?.temperatures[0].valueC = Scene.seen(85.0) },
            not: { $0.report.device?.temperatures[0].valueC = Scene.seen(84.9) },
            lacks: { $0.report.device?.temperatures[0].valueC = .notReported }),
        FindingCase("device.firmware_outdated", .info, { $0.background.plan?.firmwareVersion = "1.3.0" }, lacks: { $0.background.plan = nil }),
        FindingCase(
            "device.firmware_failed", .minor, { $0.report.device?.firmwareImages[0].status = Scene.seen("ValidationFailed") },
            lacks: { $0.report.device?.firmwareImages[0].status = .notReported }),
        FindingCase(
            "device.clock_unsynced", .info, { $0.report.device?.timeSynchronised = Scene.seen(false) },
            lacks: { $0.report.device?.timeSynchronised = .notReported }),
        FindingCase("device.remote_access_open", .major, { $0.background.home?.remoteAccess = true }, lacks: { $0.background.home = nil }),
    ]
}

extension Scene {
    mutating func informed(_ age: Double) {
        report.device?.lastInformAt = Observed(Fixture.now.addingTimeInterval(-age), Fixture.origin(.acs, age: age))
        report.device?.lastInformAt.isStale = false
    }
}
