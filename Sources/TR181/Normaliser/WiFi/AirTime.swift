import DeviceReport

/// What the mesh objects say of radios: of the box's own, use of the air and noise, which the radio objects do not have; of other nodes',
/// all that is known. Their rows are recognised by the addresses of the networks on them.
struct AirTime {
    let scope: TreeScope

    func read(into air: inout AirReading) {
        let reader = RadioReader(scope: scope)
        for table in scope.dialect.wifi.radios where table.rules.tells(.bssids) {
            for row in scope.rows(table.rules) {
                let ids = row.macs(.bssids, limit: 64).compactMap { air.network($0)?.bss.radioID }
                guard let id = ids.first, let index = air.byRadio[id] else {
                    other(row, reader, &air)
                    continue
                }
                air.radios[index] = RadioReader.completed(air.radios[index].filled(from: reader.radio(row, id: id)))
            }
        }
    }

    private func other(_ row: TableRow<RadioField>, _ reader: RadioReader, _ air: inout AirReading) {
        guard let node = row.mac(.node), air.others.radios.count < Self.maxOthers else { return }
        air.others.add(reader.radio(row, id: row.path), path: row.path, node: node, bssids: row.macs(.bssids, limit: 64))
    }

    /// More radios than the nodes of any home have.
    private static let maxOthers = 256
}
