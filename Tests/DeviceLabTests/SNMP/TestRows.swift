@testable import DeviceLab

/// A small invented table: column 3 and 4 for the onus 4194312192.1 to .3, a counter column, and a scalar.
enum TestRows {
    static let table = "1.3.6.1.4.1.99999.1"

    static let data: SNMPAgentData = {
        var text = "1.3.6.1.2.1.1.1.0|4|lab\n1.3.6.1.2.1.1.3.0|67|4242\n"
        for onu in 1...3 {
            text += "\(table).3.4194312192.\(onu)|4x|54504c470000000\(onu)\n"
            text += "\(table).4.4194312192.\(onu)|2|-\(1400 + onu)\n"
            text += "\(table).5.4194312192.\(onu)|70|\(onu)00000000000\n"
        }
        return SNMPAgentData(snmprec: text)
    }()

    static func oid(_ tail: String) -> SNMPOID {
        SNMPOID("\(table).\(tail)") ?? SNMPOID([])
    }

    static func request(
        _ type: SNMPPDUType, _ names: [SNMPOID], version: SNMPVersion = .v2c, community: String = "public",
        nonRepeaters: Int32 = 0, repetitions: Int32 = 0, id: Int32 = 7
    ) -> SNMPMessage {
        SNMPMessage(
            version: version, community: Array(community.utf8), type: type, requestID: id,
            errorStatus: nonRepeaters, errorIndex: repetitions, varBinds: names.map { SNMPVarBind($0, .null) })
    }
}
