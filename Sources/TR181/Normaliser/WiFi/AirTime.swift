import DeviceReport

/// What the mesh objects say of the box's own radios: use of the air and noise, which the radio objects do not have. Their rows are
/// recognised by the addresses of the networks on them.
struct AirTime {
    let scope: TreeScope

    func read(into air: inout AirReading) {
        let reader = RadioReader(scope: scope)
        for table in scope.dialect.wifi.radios where table.rules.tells(.bssids) {
            for row in scope.rows(table.rules) {
                let ids = row.macs(.bssids, limit: 64).compactMap { air.network($0)?.bss.radioID }
                guard let id = ids.first, let index = air.byRadio[id] else { continue }
                air.radios[index] = RadioReader.completed(air.radios[index].filled(from: reader.radio(row, id: id)))
            }
        }
    }
}
