import DeviceReport

/// The serials of all OLTs and where they stand. A value: changes are applied as differences.
struct SerialTable: Sendable {
    /// What one walk changed.
    struct Difference: Equatable {
        var added = 0
        var removed = 0
        /// Indexes whose ONU is another one now.
        var replaced = 0
    }

    private var byOLT: [String: [ONUIndex: GPONSerial]] = [:]
    private var bySerial: [GPONSerial: [ONULocation]] = [:]

    func locations(of serial: GPONSerial) -> [ONULocation] { bySerial[serial] ?? [] }

    func count(of olt: String) -> Int { byOLT[olt]?.count ?? 0 }

    /// Serials that stand in more than one place.
    var duplicates: [GPONSerial: [ONULocation]] { bySerial.filter { $0.value.count > 1 } }

    /// Takes over what a walk found. Rows that a walk did not see are dropped only when it was complete.
    mutating func apply(_ found: [ONUIndex: GPONSerial], of olt: String, complete: Bool) -> Difference {
        var rows = byOLT[olt] ?? [:]
        var difference = Difference()
        for (index, serial) in found where rows[index] != serial {
            let location = ONULocation(olt: olt, index: index)
            if let before = rows[index] {
                forget(before, location)
                difference.replaced += 1
            } else {
                difference.added += 1
            }
            rows[index] = serial
            bySerial[serial, default: []].append(location)
        }
        if complete {
            for (index, serial) in rows where found[index] == nil {
                rows[index] = nil
                forget(serial, ONULocation(olt: olt, index: index))
                difference.removed += 1
            }
        }
        byOLT[olt] = rows
        return difference
    }

    private mutating func forget(_ serial: GPONSerial, _ location: ONULocation) {
        bySerial[serial]?.removeAll { $0 == location }
        if bySerial[serial]?.isEmpty == true { bySerial[serial] = nil }
    }
}
