import Foundation

/// A recorded body that is served for every device: the serial in it becomes that of the device asked for.
struct ServedDocument {
    let bytes: [UInt8]
    /// Where the six digits stand that tell the devices apart.
    private let places: [Int]

    init(_ recorded: [UInt8], serial: String) {
        bytes = recorded
        let wanted = Array(serial.utf8)
        var found: [Int] = []
        var index = 0
        while index + wanted.count <= recorded.count {
            if recorded[index] == wanted[0], recorded[index..<(index + wanted.count)].elementsEqual(wanted) {
                found.append(index + Devices.prefix.utf8.count)
                index += wanted.count
            } else {
                index += 1
            }
        }
        places = found
    }

    /// A whole HTTP answer for the device with these digits.
    func answer(digits: ArraySlice<UInt8>) -> [UInt8] {
        let head = Array("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: \(bytes.count)\r\n\r\n".utf8)
        var answer: [UInt8] = []
        answer.reserveCapacity(head.count + bytes.count)
        answer += head
        answer += bytes
        for place in places { answer.replaceSubrange((head.count + place)..<(head.count + place + digits.count), with: digits) }
        return answer
    }
}
