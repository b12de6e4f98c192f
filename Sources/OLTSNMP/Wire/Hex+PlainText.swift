import DeviceReport

extension Hex {
    /// Printable ASCII throughout, so that it may stand in a line of text as it is.
    static func isPlainText(_ bytes: [UInt8]) -> Bool { bytes.allSatisfy { (32..<127).contains($0) } }
}
