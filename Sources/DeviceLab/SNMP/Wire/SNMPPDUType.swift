/// The kinds of PDU, with their tag on the wire.
public enum SNMPPDUType: UInt8, Sendable, Hashable, Codable, CaseIterable {
    case get = 0xA0
    case getNext = 0xA1
    case response = 0xA2
    case set = 0xA3
    case getBulk = 0xA5
    case inform = 0xA6
    case trapV2 = 0xA7
    case report = 0xA8
}
