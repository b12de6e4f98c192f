@testable import DeviceLab

/// The question for an SNMPv3 engine's id (RFC 3414, section 4), and what the report says.
struct DiscoveryV3 {
    let engineID: [UInt8]
    let boots: Int32
    let time: Int32

    static let question: [UInt8] = message(engineID: [], boots: 0, time: 0, user: "")

    /// A GET without authentication.
    static func message(engineID: [UInt8], boots: Int32, time: Int32, user: String, names: [SNMPOID] = []) -> [UInt8] {
        var security = BERWriter()
        security.element(BERTag.octetString, engineID)
        security.integer(boots)
        security.integer(time)
        security.element(BERTag.octetString, Array(user.utf8))
        for _ in 0..<2 { security.element(BERTag.octetString, []) }
        var header = BERWriter()
        header.integer(4711)
        header.integer(65_507)
        header.element(BERTag.octetString, [4])
        header.integer(3)
        var pdu = BERWriter()
        for number: Int32 in [815, 0, 0] { pdu.integer(number) }
        pdu.element(BERTag.sequence, names.flatMap { BERWriter.varBind($0, .null) })
        var scoped = BERWriter()
        scoped.element(BERTag.octetString, engineID)
        scoped.element(BERTag.octetString, [])
        scoped.element(SNMPPDUType.get.rawValue, pdu.bytes)
        var content = BERWriter()
        content.integer(3)
        content.element(BERTag.sequence, header.bytes)
        var wrapped = BERWriter()
        wrapped.element(BERTag.sequence, security.bytes)
        content.element(BERTag.octetString, wrapped.bytes)
        content.element(BERTag.sequence, scoped.bytes)
        var whole = BERWriter()
        whole.element(BERTag.sequence, content.bytes)
        return whole.bytes
    }

    init(report: [UInt8]) throws {
        var datagram = BERReader(report[...])
        var message = BERReader(try datagram.content(of: BERTag.sequence))
        _ = try message.int32()
        _ = try message.content(of: BERTag.sequence)
        var wrapped = BERReader(try message.content(of: BERTag.octetString))
        var security = BERReader(try wrapped.content(of: BERTag.sequence))
        engineID = Array(try security.content(of: BERTag.octetString))
        boots = try security.int32()
        time = try security.int32()
    }
}
