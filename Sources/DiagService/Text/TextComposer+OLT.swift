import DeviceReport
internal import Foundation

extension TextComposer {
    private static let maxSockets = 16

    /// What the OLT tells beside the levels, in lines under them: only what is known.
    func oltDetails(_ olt: OpticalOLT) -> [String] {
        entry(.lastDown, outage(olt)) + neighbours(olt.neighbourhood) + entry(.seenModem, seenModem(olt)) + entry(.sockets, sockets(olt.uniPorts))
            + entry(.counted, counted(olt.counters)) + entry(.ponPort, ponPort(olt.ponPort, sent: olt.txDBm)) + entry(.provisioning, provisioning(olt))
    }

    /// The OLT's own clock, to the second as it says it.
    func localTime(_ text: String) -> String { safe(text.replacing("T", with: " ", maxReplacements: 1)) }

    // MARK: - The last outage

    /// `down since … , OLT time: its light no longer arrives`, or the outage that is over.
    private func outage(_ olt: OpticalOLT) -> [TextCell] {
        let isDown = olt.state.value == .offline || olt.state.value == .disabled
        let fell = olt.lastDownAt.value.map(localTime)
        let cause = olt.lastDownCause.value.map { format.doubted(words.fall($0), olt.lastDownCause) }
        guard fell != nil || cause != nil || isDown else { return [] }
        var said = fell.map { words[isDown ? .downSince : .fellAt].replacingOccurrences(of: "{v}", with: $0) } ?? words[isDown ? .downUndated : .fellUndated]
        said += words.colon + (cause ?? words[.causeUntold])
        let mark = isDown ? judged(olt.state, TextMark.init(_:)) : nil
        let parts = [
            mark.map { TextCell($0, said, age: format.age(of: olt.state)) } ?? TextCell(said),
            olt.lastUpAt.value.map { TextCell("\(words[isDown ? .upBefore : .upSince]) \(localTime($0))") } ?? .blank,
            olt.onlineS.value.map { TextCell("\(words[.onlineFor]) \(format.duration($0))") } ?? .blank,
            // A gasp at the moment of the fall is said by its cause.
            olt.lastDyingGaspAt.value.flatMap { $0 == olt.lastDownAt.value ? nil : TextCell("\(words[.gasped]) \(localTime($0))") } ?? .blank,
        ]
        let isTimed = fell != nil || olt.lastUpAt.value != nil || olt.lastDyingGaspAt.value != nil
        return parts + (isTimed ? [TextCell("(\(words[.oltTime]))", .dim)] : [])
    }

    // MARK: - The ONU and its sockets

    private func seenModem(_ olt: OpticalOLT) -> [TextCell] {
        let name = [olt.onuVendor.value, olt.onuModel.value].compactMap { $0 }.map(TextSafety.clean).filter { !$0.isEmpty }.joined(separator: " ")
        return [
            TextCell(name), optional(.hardware, olt.onuHardware, safe), optional(.firmwareWord, olt.onuFirmware, safe),
            optional(.uptimeWord, olt.onuUptimeS, format.duration),
        ]
    }

    private func sockets(_ ports: [OLTUNIPort]) -> [TextCell] {
        let known = ports.filter { $0.link.value != nil || $0.adminState.value != nil || $0.speedMbps.value != nil || $0.loop.value != nil }
        let rest = known.count - Self.maxSockets
        return settled(known.prefix(Self.maxSockets).map(socket))
            + (rest > 0 ? [TextCell(words[.more].replacingOccurrences(of: "{n}", with: "\(rest)"), .dim)] : [])
    }

    private func socket(_ port: OLTUNIPort) -> TextCell {
        let isHalf = port.duplex.value == .half && port.link.value == .up
        let said = [
            port.link.value.map { words.oper($0) }, port.link.value == .down ? nil : port.speedMbps.value.map { format.number($0, "Mbit/s") },
            isHalf ? words[.halfDuplex] : nil, port.loop.value == true ? words[.loop] : nil,
            port.adminState.value.map { "\(words[.admin]) \(safe($0))" },
        ].compactMap { $0 }
        let mark: TextMark? = port.loop.value == true ? .alarm : isHalf ? .notice : port.link.value == .up ? .ok : nil
        let text = "\(port.number) " + said.joined(separator: ", ")
        let age = format.age(of: port.link)
        return mark.map { TextCell($0, text, age: age) } ?? TextCell(text, age: age)
    }

    // MARK: - The port

    private func counted(_ counters: OLTCounters?) -> [TextCell] {
        guard let counters else { return [] }
        return settled([
            optional(.fromCustomer, counters.upBytes, format.bytes), optional(.toCustomer, counters.downBytes, format.bytes),
            optional(.packetsUp, counters.upPackets) { "\($0)" }, optional(.packetsDown, counters.downPackets) { "\($0)" },
            optional(.dropsUp, counters.upDrops) { "\($0)" }, optional(.dropsDown, counters.downDrops) { "\($0)" },
        ])
    }

    private func ponPort(_ port: OLTPONPort?, sent: Observed<Double>) -> [TextCell] {
        guard let port else { return [] }
        func bare<Value>(_ value: Observed<Value>, _ text: (Value) -> String) -> TextCell { value.value == nil ? .blank : cell(value, text) }
        return settled([
            bare(port.status, safe), bare(port.opticsClass) { "\(words[.opticsClass]) \(words.opticsClass(safe($0)))" },
            optional(.sentWord, sent) { format.number($0, decimals: 2, "dBm") },
            optional(.receivedWord, port.rxDBm) { format.number($0, decimals: 2, "dBm") },
            bare(port.temperatureC) { format.number($0, "°C") }, bare(port.voltageMV) { format.number($0, "mV") },
            bare(port.biasMA) { format.number($0, "mA") },
            optional(.setUp, port.onus) { "\($0)" }, optional(.onlineWord, port.onusOnline) { "\($0)" },
            optional(.offlineWord, port.onusOffline) { "\($0)" }, optional(.portDown, port.lastDownAt, localTime),
            bare(port.lastDownCause, safe), optional(.portUp, port.lastUpAt, localTime),
        ])
    }

    private func provisioning(_ olt: OpticalOLT) -> [TextCell] {
        settled([
            optional(.admin, olt.adminState, safe), optional(.match, olt.matchState, safe), optional(.configuration, olt.configState, safe),
            optional(.lineProfile, olt.lineProfile, safe), optional(.serviceProfile, olt.serviceProfile, safe),
        ])
    }
}
