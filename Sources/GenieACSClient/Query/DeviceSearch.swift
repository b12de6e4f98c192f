import DeviceReport

/// Turns what is known of a device into searches, the cheap one first.
enum DeviceSearch {
    /// Searches to try in order until one matches; empty when the identity has no key the ACS could know.
    ///
    /// The first walks the index of `_id` alone, which ends in the TR-069 serial. The second reads every document, for the keys
    /// that are only found inside: the MAC and the GPON serial.
    static func searches(for device: DeviceIdentity, vocabulary: NBIVocabulary) -> [NBISearch] {
        var indexed: [NBICondition] = []
        var scanning: [NBICondition] = []
        if let serial = device.serial.flatMap(NBIWord.init) {
            indexed.append(.idEnds(serial: serial))
            if vocabulary.scansForSerial { scanning.append(.serialNumber(serial)) }
        }
        // Huawei's TR-069 serial is the GPON serial in hex, Nokia's the text form.
        if let gpon = device.gponSN ?? device.serial.flatMap(labelSerial) {
            for form in [gpon.hexText, gpon.description] {
                if let word = NBIWord(form) { indexed.append(.idEnds(serial: word)) }
            }
            scanning += parameters(vocabulary.gponSerialLeaves, forms: forms(of: gpon))
        }
        if let mac = device.mac { scanning += parameters(vocabulary.macLeaves, forms: forms(of: mac)) }
        return [NBISearch(anyOf: unique(indexed)), NBISearch(anyOf: unique(scanning))].compactMap(\.self)
    }

    /// A serial that is written like those on a PON label: four letters of a vendor and eight hex digits, or all of it in hex.
    private static func labelSerial(_ text: String) -> GPONSerial? {
        guard let serial = GPONSerial(text), serial.octets.prefix(4).allSatisfy({ (65...90).contains($0) }) else { return nil }
        return serial
    }

    /// How devices write a MAC. The NBI compares letter by letter.
    static func forms(of mac: MACAddress) -> [NBIWord] {
        let lower = mac.description
        let upper = lower.uppercased()
        return [upper, lower, upper.replacing(":", with: "-"), mac.hex.uppercased()].compactMap(NBIWord.init)
    }

    static func forms(of serial: GPONSerial) -> [NBIWord] {
        let text = serial.description
        let mixed = String(text.prefix(4)) + text.dropFirst(4).lowercased()
        return unique([serial.hexText, serial.hexText.lowercased(), text, mixed].compactMap(NBIWord.init))
    }

    private static func parameters(_ leaves: [String], forms: [NBIWord]) -> [NBICondition] {
        leaves.compactMap { NBIParameterPath($0).map { .parameter($0, oneOf: forms) } }
    }

    private static func unique<Element: Hashable>(_ elements: [Element]) -> [Element] {
        var seen: Set<Element> = []
        return elements.filter { seen.insert($0).inserted }
    }
}
