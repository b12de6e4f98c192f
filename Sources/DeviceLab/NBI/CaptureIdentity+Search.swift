import DeviceCapture

extension CaptureIdentity {
    /// Every text by which a client may ask for the device, in lower case.
    var searchTexts: [String] {
        var texts = [serial, acsID, gponSN, mac].compactMap { $0?.lowercased() }
        if let mac { texts.append(mac.lowercased().replacing(":", with: "")) }
        if let gponSN, gponSN.count == 12 {
            texts.append(gponSN.prefix(4).utf8.map { String($0, radix: 16) }.joined() + gponSN.dropFirst(4).lowercased())
        }
        return texts.filter { !$0.isEmpty }
    }
}
