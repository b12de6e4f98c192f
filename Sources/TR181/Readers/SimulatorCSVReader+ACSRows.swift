extension SimulatorCSVReader {
    /// The rows that the ACS wrote about the device.
    struct ACSRows {
        private var found = NBIDocument(tree: .empty)

        /// Takes a row that is no parameter of the device; false for any other.
        mutating func take(_ row: Row) -> Bool {
            guard let dot = row.path.firstIndex(of: ".") else { return ["DeviceID", "Events", "Tags"].contains(row.path) }
            let name = String(row.path[row.path.index(after: dot)...])
            switch row.path[..<dot] {
            case "DeviceID": identity(name, row.value)
            case "Events": event(name, Timestamps.milliseconds(row.value))
            case "Tags": if Scalar.boolean(row.value).value == true { found.tags.append(name) }
            default: return false
            }
            return true
        }

        func document(_ tree: ParameterTree) -> NBIDocument {
            var document = found
            document.tree = tree
            return document
        }

        private mutating func identity(_ name: String, _ value: String) {
            guard !value.isEmpty else { return }
            switch name {
            case "ID": found.acsID = value
            case "Manufacturer": found.manufacturer = value
            case "OUI": found.oui = value
            case "ProductClass": found.productClass = value
            case "SerialNumber": found.serialNumber = value
            default: break
            }
        }

        private mutating func event(_ name: String, _ at: Int64?) {
            switch name {
            case "Inform": found.lastInformMs = at
            case "Registered": found.registeredMs = at
            case "0_BOOTSTRAP": found.lastBootstrapMs = at
            case "1_BOOT": found.lastBootMs = at
            default: break
            }
        }
    }
}
