import DeviceReport

extension HostWiFi {
    /// The Wi-Fi link of a host from the rows that show it, the best first. Signal and rates come from one row each where that
    /// row has them: figures of different tables are of different moments.
    init?(_ rows: [StationRow], bands attachment: HostRules.Attachment?) {
        guard let best = rows.first else { return nil }
        self.init()
        bssid = .notReported
        if let address = best.bssid, let origin = best.rssi.origin {
            bssid = Observed(address, Origin(origin.source, path: best.path, raw: address.description, at: origin.at))
        }
        ssid = rows.lazy.compactMap(\.ssid).first
        band = rows.first { $0.band.value != nil }?.band ?? .notReported
        standard = rows.first { $0.standard.value != nil }?.standard ?? best.standard
        rssiDBm = rows.first { $0.rssi.value != nil }?.rssi ?? best.rssi
        let rates = rows.first { $0.rateDown.value != nil } ?? best
        rateDownMbps = rates.rateDown
        rateUpMbps = rates.rateUp
    }
}
