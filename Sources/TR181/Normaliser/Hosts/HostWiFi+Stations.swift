import DeviceReport

extension HostWiFi {
    /// The Wi-Fi link of a host from the rows that show it, the best first. Signal and rates come from one row each where that
    /// row has them: figures of different tables are of different moments.
    init?(_ rows: [StationRow]) {
        guard let best = rows.first else { return nil }
        self.init()
        bssid = (rows.first { $0.mac == best.mac && $0.bssid != nil } ?? best).observedBSSID
        ssid = rows.lazy.compactMap(\.ssid).first
        band = first(rows, \.band)
        channel = first(rows, \.channel)
        widthMHz = first(rows, \.width)
        standard = first(rows, \.standard)
        let heard = rows.first { $0.rssi.value != nil } ?? best
        rssiDBm = heard.rssi
        noiseDBm = heard.noise
        snrDB = heard.snr
        signalPct = first(rows, \.percent)
        let rates = rows.first { $0.rateDown.value != nil } ?? best
        rateDownMbps = rates.rateDown
        rateUpMbps = rates.rateUp
        retriesPct = first(rows, \.retries)
        streams = first(rows, \.streams)
        connectedSinceAt = first(rows, \.since)
    }

    /// The first row's value, else the best row's reason for having none.
    private func first<Value>(_ rows: [StationRow], _ field: KeyPath<StationRow, Observed<Value>>) -> Observed<Value> {
        var out: Observed<Value> = .notReported
        for row in rows { out = out.or(row[keyPath: field]) }
        return out
    }
}
