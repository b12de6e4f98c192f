import DeviceReport

/// What is read beside a lookup. Without any row of a part, the part is missing from the report.
extension RowReader {
    /// A time since something, which goes on only while the ONU is there.
    func running(_ field: OLTField) -> Observed<Int> {
        guard let reading = reading(field) else { return .notReported }
        return isOffline ? .unknown(.deviceOffline, reading.origin) : reading.integer
    }

    var counters: OLTCounters? {
        guard hasRow([.upBytes, .downBytes, .upPackets, .downPackets, .upDrops, .downDrops]) else { return nil }
        var counters = OLTCounters()
        counters.upBytes = integer(.upBytes)
        counters.downBytes = integer(.downBytes)
        counters.upPackets = integer(.upPackets)
        counters.downPackets = integer(.downPackets)
        counters.upDrops = integer(.upDrops)
        counters.downDrops = integer(.downDrops)
        return counters
    }

    var ponPort: OLTPONPort? {
        let fields: [OLTField] = [
            .portStatus, .portOpticsClass, .portRx, .portTemperature, .portVoltage, .portBias, .portONUs, .portONUsOnline, .portONUsOffline, .portLastUp,
            .portLastDown, .portLastDownCause,
        ]
        guard hasRow(fields) else { return nil }
        var port = OLTPONPort()
        port.status = word(.portStatus)
        port.opticsClass = word(.portOpticsClass)
        port.rxDBm = number(.portRx)
        port.temperatureC = number(.portTemperature)
        port.voltageMV = integer(.portVoltage)
        port.biasMA = number(.portBias)
        port.onus = integer(.portONUs)
        // This ONU is one of them: agents were seen that leave a constant 0.
        if port.onus.value == 0 { port.onus = .unknown(.notImplemented, port.onus.origin) }
        port.onusOnline = integer(.portONUsOnline)
        port.onusOffline = integer(.portONUsOffline)
        port.lastUpAt = time(.portLastUp).shown
        port.lastDownAt = time(.portLastDown).shown
        port.lastDownCause = word(.portLastDownCause)
        return port
    }

    /// The sockets of which something was read.
    var uniPorts: [OLTUNIPort] {
        let fields: [OLTField] = [.uniLink, .uniSpeed, .uniDuplex, .uniAdmin, .uniLoop]
        return (1...DetailFetch.sockets).compactMap { number in
            let readings = Dictionary(fields.compactMap { field in uni(field, number).map { (field, $0) } }) { first, _ in first }
            guard readings.values.contains(where: { $0.value != nil }) else { return nil }
            var port = OLTUNIPort()
            port.number = Int(number)
            port.link = awake(readings[.uniLink]) { OperStatus(rawValue: $0) }
            port.adminState = readings[.uniAdmin]?.word ?? .notReported
            port.speedMbps = awake(readings[.uniSpeed]) { UNIWord($0).speedMbps }
            let told = readings[.uniDuplex].map { awake($0) { UNIWord($0).duplex } }
            port.duplex = told?.value != nil ? told ?? .notReported : awake(readings[.uniSpeed]) { UNIWord($0).duplex }
            port.loop = awake(readings[.uniLoop]) { $0 == "loop" ? true : $0 == "none" ? false : nil }
            return port
        }
    }

    private func hasRow(_ fields: [OLTField]) -> Bool { fields.contains { reading($0)?.value != nil } }

    private func uni(_ field: OLTField, _ number: UInt32) -> ColumnReading? {
        guard let column = profile.column(field), column.kind == .enumeration, let name = profile.name(of: column, index, uni: number) else { return nil }
        return ColumnReading(column, name: name, value: rows[name], at: at)
    }

    /// What an OLT says of the sockets of an ONU that is off is of before.
    private func awake<Value: ReportScalar>(_ reading: ColumnReading?, _ meaning: (String) -> Value?) -> Observed<Value> {
        guard let reading else { return .notReported }
        guard isOnline else { return .unknown(isOffline ? .deviceOffline : .notReported, reading.origin) }
        let word = reading.word
        guard let text = word.value else { return .unknown(word.reason ?? .notReported, reading.origin) }
        return Observed(meaning(text), else: .notReported, reading.origin)
    }
}
