/// A community-based SNMP message (RFC 1157 and RFC 3416) with its one PDU.
struct SNMPMessage: Equatable {
    /// More than fits a datagram in any useful request: a bound against hostile ones.
    static let maximumVarBinds = 10_000

    var version: SNMPVersion
    var community: [UInt8]
    var type: SNMPPDUType
    var requestID: Int32
    /// non-repeaters in a GETBULK.
    var errorStatus: Int32 = 0
    /// max-repetitions in a GETBULK.
    var errorIndex: Int32 = 0
    var varBinds: [SNMPVarBind]

    init(
        version: SNMPVersion, community: [UInt8], type: SNMPPDUType, requestID: Int32,
        errorStatus: Int32 = 0, errorIndex: Int32 = 0, varBinds: [SNMPVarBind]
    ) {
        self.version = version
        self.community = community
        self.type = type
        self.requestID = requestID
        self.errorStatus = errorStatus
        self.errorIndex = errorIndex
        self.varBinds = varBinds
    }

    init(decoding bytes: ArraySlice<UInt8>) throws(BERError) {
        var datagram = BERReader(bytes)
        var message = BERReader(try datagram.content(of: BERTag.sequence))
        try datagram.requireEnd()
        let number = try message.int32()
        // The message of SNMPv3 has another shape.
        guard let version = SNMPVersion(rawValue: number), version != .v3 else { throw .unknownVersion(number) }
        self.version = version
        community = Array(try message.content(of: BERTag.octetString))
        let (tag, content) = try message.element()
        try message.requireEnd()
        guard let type = SNMPPDUType(rawValue: tag) else { throw .unexpectedTag(tag) }
        self.type = type
        var pdu = BERReader(content)
        requestID = try pdu.int32()
        errorStatus = try pdu.int32()
        errorIndex = try pdu.int32()
        let list = try pdu.content(of: BERTag.sequence)
        try pdu.requireEnd()
        varBinds = try Self.varBinds(list)
    }

    /// The variable bindings of a list without its header.
    static func varBinds(_ list: ArraySlice<UInt8>) throws(BERError) -> [SNMPVarBind] {
        var list = BERReader(list)
        var varBinds: [SNMPVarBind] = []
        while !list.isAtEnd {
            guard varBinds.count < Self.maximumVarBinds else { throw .tooManyVarBinds }
            var pair = BERReader(try list.content(of: BERTag.sequence))
            let name = try BERReader.objectIdentifier(try pair.content(of: BERTag.objectIdentifier))
            let value = try pair.value()
            try pair.requireEnd()
            varBinds.append(SNMPVarBind(name, value))
        }
        return varBinds
    }

    func encoded() -> [UInt8] {
        var list: [UInt8] = []
        for varBind in varBinds { list += BERWriter.varBind(varBind.name, varBind.value) }
        return Self.encode(
            version: version, community: community, type: type, requestID: requestID,
            errorStatus: errorStatus, errorIndex: errorIndex, varBindList: list)
    }

    /// The octets of a message whose variable bindings are encoded already.
    static func encode(
        version: SNMPVersion, community: [UInt8], type: SNMPPDUType, requestID: Int32,
        errorStatus: Int32, errorIndex: Int32, varBindList: [UInt8]
    ) -> [UInt8] {
        var numbers = BERWriter(capacity: 24)
        numbers.integer(requestID)
        numbers.integer(errorStatus)
        numbers.integer(errorIndex)
        var lead = BERWriter(capacity: community.count + 8)
        lead.integer(version.rawValue)
        lead.element(BERTag.octetString, community)
        let pduLength = numbers.bytes.count + BERWriter.elementSize(content: varBindList.count)
        let length = lead.bytes.count + BERWriter.elementSize(content: pduLength)
        var whole = BERWriter(capacity: length + 6)
        whole.header(BERTag.sequence, length: length)
        whole.raw(lead.bytes)
        whole.header(type.rawValue, length: pduLength)
        whole.raw(numbers.bytes)
        whole.element(BERTag.sequence, varBindList)
        return whole.bytes
    }
}
