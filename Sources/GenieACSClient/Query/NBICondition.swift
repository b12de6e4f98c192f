/// One condition on a device document. These shapes are all that can be asked: values are checked words and JSON strings, so that
/// no operator, pattern or number reaches the NBI.
enum NBICondition: Sendable, Hashable {
    /// `_id` is exactly this.
    case id(NBIDeviceID)
    /// `_id` ends in `-` and this serial, letter case aside. Only the index of `_id` is walked, not the documents.
    case idEnds(serial: NBIWord)
    /// The raw serial of the last Inform is exactly this. Scans every document.
    case serialNumber(NBIWord)
    /// A parameter holds one of these texts. Scans every document.
    case parameter(NBIParameterPath, oneOf: [NBIWord])

    /// The condition as one JSON object. Every text is made of characters that JSON and regular expressions take literally.
    var json: String {
        switch self {
        case .id(let id): "{\"_id\":\"\(id.text)\"}"
        case .idEnds(let serial): "{\"_id\":{\"$regex\":\"-\(serial.escapedForID)$\",\"$options\":\"i\"}}"
        case .serialNumber(let serial): "{\"_deviceId._SerialNumber\":\"\(serial.text)\"}"
        case .parameter(let path, let words): "{\"\(path.text)\":{\"$in\":[\(words.map { "\"\($0.text)\"" }.joined(separator: ","))]}}"
        }
    }

    /// Whether the NBI must read whole documents to answer.
    var scans: Bool {
        switch self {
        case .id, .idEnds: false
        case .serialNumber, .parameter: true
        }
    }
}
