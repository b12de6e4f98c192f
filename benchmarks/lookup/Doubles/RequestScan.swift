/// The little that the double reads of a request.
enum RequestScan {
    /// Length of the first whole request in the bytes, its body included; nil when there is none yet.
    static func length(of bytes: [UInt8]) -> Int? {
        guard let end = headEnd(bytes) else { return nil }
        let length = end + contentLength(bytes[..<end])
        return bytes.count >= length ? length : nil
    }

    static func isPost(_ request: ArraySlice<UInt8>) -> Bool { request.first == UInt8(ascii: "P") }

    /// The six digits after the devices' prefix, wherever it first stands.
    static func digits(in request: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        let prefix = Array(Devices.prefix.utf8)
        var index = request.startIndex
        while index + prefix.count + 6 <= request.endIndex {
            if request[index] == prefix[0], request[index..<(index + prefix.count)].elementsEqual(prefix, by: { $0 & 0xDF == $1 & 0xDF }) {
                return ArraySlice(Array(request[(index + prefix.count)..<(index + prefix.count + 6)]))
            }
            index += 1
        }
        return ArraySlice("000000".utf8)
    }

    static func headEnd(_ bytes: [UInt8]) -> Int? {
        guard bytes.count >= 4 else { return nil }
        for index in 3..<bytes.count where bytes[index] == 10 && bytes[index - 1] == 13 && bytes[index - 2] == 10 { return index + 1 }
        return nil
    }

    static func contentLength(_ head: ArraySlice<UInt8>) -> Int {
        let text = String(decoding: head, as: UTF8.self).lowercased()
        for line in text.split(separator: "\r\n") where line.hasPrefix("content-length:") {
            return Int(line.dropFirst("content-length:".count).filter(\.isNumber)) ?? 0
        }
        return 0
    }
}
