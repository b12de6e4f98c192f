import DeviceReport
internal import Foundation

extension TextComposer {
    /// The one connection that carries the Internet, then those that do not.
    func wan() -> [String] {
        guard let wan = report.wan else { return [] }
        let state = cell(wan.status, mark: judged(wan.status, TextMark.init(_:))) { words.wanStatus($0) }
        let lines =
            entry(.state, [state, optional(.since, wan.uptimeS, format.duration)])
            + entry(.access, access(wan)) + entry("IPv4", ipv4(wan.ipv4)) + entry("IPv6", ipv6(wan.ipv6)) + entry("PPP", ppp(wan.ppp))
            + entry(.traffic, traffic(wan.stats))
        return [title(.internet, [wan.activeInterface.map(TextSafety.clean) ?? ""])] + lines + entry(.otherWANs, wan.others.prefix(8).map(other))
    }

    private func access(_ wan: WANSection) -> [TextCell] {
        [
            TextCell(wan.access.map(words.access) ?? ""), TextCell(wan.mode.map(words.mode) ?? ""),
            wan.vlanID.value == nil ? .blank : cell(wan.vlanID) { "VLAN \($0)" },
            wan.mtuBytes.value == nil ? .blank : cell(wan.mtuBytes) { "MTU \($0)" },
            wan.mac.value == nil ? .blank : cell(wan.mac) { "MAC \($0)" },
            wan.natEnabled.value == nil ? .blank : cell(wan.natEnabled) { $0 ? "NAT" : words[.noNAT] },
            wan.defaultRoute.value == nil
                ? .blank : cell(wan.defaultRoute, mark: judged(wan.defaultRoute) { $0 ? nil : .notice }) { words[$0 ? .defaultRoute : .noDefaultRoute] },
        ]
    }

    private func ipv4(_ ip: IPv4Section?) -> [TextCell] {
        guard let ip else { return [TextCell(dash(.notReported), .dim)] }
        let prefix = ip.prefixLen.value.map { "/\($0)" } ?? ""
        return [
            cell(ip.address) { safe($0) + prefix }, optional(.gateway, ip.gateway, safe), servers(ip.dns),
            TextCell(ip.isCGNAT == true ? words[.sharedAddress] : ip.isPrivate == true ? words[.privateAddress] : ""),
            optional(.obtainedBy, ip.origin, safe), optional(.lease, ip.leaseRemainingS, format.duration),
        ]
    }

    private func ipv6(_ ip: IPv6Section?) -> [TextCell] {
        guard let ip else { return [TextCell(dash(.notReported), .dim)] }
        let known = ip.addresses.prefix(4).map { cell($0.address, safe) }
        let addresses = known.isEmpty ? [TextCell("— (\(words[.noAddress]))", .dim)] : known
        return addresses + [named(.prefix, ip.delegatedPrefix, safe), servers(ip.dns)]
    }

    private func servers(_ dns: [String]) -> TextCell {
        dns.isEmpty ? .blank : TextCell("DNS " + dns.prefix(4).map(safe).joined(separator: ", "))
    }

    private func ppp(_ ppp: PPPSection?) -> [TextCell] {
        guard let ppp else { return [] }
        let isUp = ppp.status.value == .connected
        return [
            cell(ppp.status, mark: judged(ppp.status, TextMark.init(_:))) { words.wanStatus($0) },
            isUp ? .blank : optional(.lastError, ppp.lastError, safe), optional(.session, ppp.sessionID) { "\($0)" },
            optional(.concentrator, ppp.acName, safe),
        ]
    }

    private func traffic(_ stats: InterfaceStats?) -> [TextCell] {
        guard let stats else { return [] }
        return [
            optional(.bytesIn, stats.rxBytes, format.bytes), optional(.bytesOut, stats.txBytes, format.bytes),
            optional(.errorsIn, stats.rxErrors) { "\($0)" }, optional(.errorsOut, stats.txErrors) { "\($0)" },
        ]
    }

    private func other(_ wan: OtherWAN) -> TextCell {
        TextCell("\(safe(wan.interface))\(wan.name.value.map { " \(safe($0))" } ?? "") (\(words.note(wan.why)))", .dim)
    }
}
