import DeviceReport
internal import Foundation

extension TextComposer {
    private static let maxNetworks = 24

    /// Radios, then networks.
    func wifi() -> [String] {
        guard let wifi = report.wifi, !(wifi.radios.isEmpty && wifi.bss.isEmpty) else { return [] }
        var notes = TextNotes()
        var ages = TextAges()
        for radio in wifi.radios {
            let known = radio.band.value != nil || radio.operStatus.value != nil
            ages.add([when(radio.operStatus), when(radio.channel), when(radio.utilizationPct), when(radio.noiseDBm)], known: known, format)
        }
        var table = TextTable([
            .init(title: words[.band], isWhole: true), .init(title: words[.state], limit: 24), .init(title: words[.channel], isWhole: true),
            .init(title: words[.channelWidth], isWhole: true), .init(title: words[.utilization], isWhole: true), .init(title: words[.noise], isWhole: true),
            .init(title: words[.power], isWhole: true, isExpendable: true), .init(title: words[.standard], limit: 14, isExpendable: true),
            .init(title: words[.clients], alignsRight: true, isWhole: true), .init(title: words[.age], isWhole: true),
        ])
        for (index, radio) in wifi.radios.prefix(16).enumerated() {
            table.rows.append(row(radio, &notes) + [ages.cell(index)])
        }
        return [title(.wifi, [ages.title(words)])] + table.lines(width: width, paint: paint) + networks(wifi, &notes)
    }

    private func row(_ radio: Radio, _ notes: inout TextNotes) -> [TextCell] {
        let isAuto = radio.autoChannel.value == true
        return [
            dense(radio.band, &notes) { gigahertz($0) }, state(radio, &notes),
            dense(radio.channel, &notes) { isAuto ? "\($0) auto" : "\($0)" }, dense(radio.widthMHz, &notes) { format.number($0, "MHz") },
            dense(radio.utilizationPct, &notes) { format.number($0, decimals: 0, "%") },
            dense(radio.noiseDBm, &notes) { format.number($0, decimals: 0, "dBm") }, dense(radio.txPowerPct, &notes) { format.number($0, "%") },
            denseText(radio.standards, &notes), TextCell("\(radio.clientsCount)"),
        ]
    }

    private func state(_ radio: Radio, _ notes: inout TextNotes) -> TextCell {
        if radio.enabled.value == false { return TextCell(judged(radio.enabled) { _ in .notice } ?? .unknown, words[.off]) }
        guard let status = radio.operStatus.value else { return notes.dash(radio.operStatus.reason) }
        return TextCell(judged(radio.operStatus, TextMark.init(_:)) ?? .unknown, words.oper(status))
    }

    private func networks(_ wifi: WiFiSection, _ notes: inout TextNotes) -> [String] {
        var table = TextTable([
            .init(title: words[.network], limit: 36), .init(title: words[.band]), .init(title: words[.state]), .init(title: words[.role]),
            .init(title: words[.security]), .init(title: words[.clients], alignsRight: true, isWhole: true), .init(title: words[.age], isWhole: true),
        ])
        var ages = TextAges()
        for (index, bss) in wifi.bss.prefix(Self.maxNetworks).enumerated() {
            ages.add([when(bss.ssid), when(bss.enabled), when(bss.security)], known: bss.ssid.value != nil || bss.enabled.value != nil, format)
            let radio = wifi.radios.first { $0.id == bss.radioID }
            let band = radio.map { dense($0.band, &notes) { gigahertz($0) } } ?? notes.dash(.notReported)
            let isOpen = bss.security.value == WiFiSecurity.none && bss.role == .customer
            let security = dense(bss.security, &notes) { words.security($0) }
            table.rows.append([
                quoted(bss.ssid, &notes), band, onOff(bss.enabled, &notes), TextCell(words.role(bss.role)),
                isOpen ? TextCell(.notice, security.text) : security, TextCell("\(bss.clientsCount)"), ages.column(index),
            ])
        }
        let lines = table.rows.isEmpty ? [] : [""] + table.lines(width: width, paint: paint) + more(wifi.bss.count - Self.maxNetworks)
        let legend = notes.legend(words)
        return lines + (legend.isEmpty ? [] : remark(legend))
    }

    /// A network's name is verbatim, so its ends are shown.
    private func quoted(_ ssid: Observed<String>, _ notes: inout TextNotes) -> TextCell {
        guard let name = ssid.value else { return notes.dash(ssid.reason) }
        let clean = TextSafety.verbatim(name)
        return clean.isEmpty ? notes.dash(.empty) : TextCell("“\(format.doubted(clean, ssid))”")
    }

    private func onOff(_ enabled: Observed<Bool>, _ notes: inout TextNotes) -> TextCell { dense(enabled, &notes) { words[$0 ? .on : .off] } }
}
