import CNetSNMPAgent

extension SNMPAgentService {
    /// A request that the library has understood and, in SNMPv3, found to be from one of its users.
    static let onRequest: cnetsnmp_on_request = { context, request, reply in
        guard let context, let request, let reply else { return 0 }
        let service = Unmanaged<SNMPAgentService>.fromOpaque(context).takeUnretainedValue()
        return service.take(request.pointee, reply) ? 1 : 0
    }

    static let onDatagram: cnetsnmp_on_datagram = { context, octets, count, peer in
        guard let context, let peer else { return }
        let service = Unmanaged<SNMPAgentService>.fromOpaque(context).takeUnretainedValue()
        service.hold(Array(UnsafeBufferPointer(start: octets, count: count)), peer)
    }

    private func take(_ request: cnetsnmp_request, _ reply: OpaquePointer) -> Bool {
        guard let message = SNMPMessage(request) else { return false }
        let user = Array(UnsafeBufferPointer(start: request.user, count: request.user_length))
        let denied = message.version == .v3 && denies(user, level: request.security_level)
        guard let decision = core.decide(message, denied: denied, now: .now) else { return false }
        cnetsnmp_reply_status(reply, decision.answer.errorStatus.rawValue, decision.answer.errorIndex)
        for varBind in decision.answer.varBinds { varBind.add(to: reply) }
        current = decision
        return true
    }
}

extension SNMPAnswer {
    /// The list read back; what was encoded here can be.
    fileprivate var varBinds: [SNMPVarBind] {
        (try? SNMPMessage.varBinds(list[...])) ?? []
    }
}

extension SNMPMessage {
    /// The library's request; nil for kinds of PDU and versions that nobody answers.
    fileprivate init?(_ request: cnetsnmp_request) {
        guard let version = SNMPVersion(rawValue: request.version), let type = SNMPPDUType(rawValue: request.type) else { return nil }
        let lengths = UnsafeBufferPointer(start: request.lengths, count: request.count)
        let arcs = UnsafeBufferPointer(start: request.names, count: lengths.reduce(0, +))
        var start = 0
        let names = lengths.map { length in
            defer { start += length }
            return SNMPVarBind(SNMPOID(Array(arcs[start..<start + length])), .null)
        }
        self.init(
            version: version, community: Array(UnsafeBufferPointer(start: request.community, count: request.community_length)), type: type,
            requestID: request.request_id, errorStatus: request.first, errorIndex: request.second, varBinds: names)
    }
}

extension SNMPVarBind {
    fileprivate func add(to reply: OpaquePointer) {
        func add(_ type: UInt8, number: UInt64 = 0, octets: [UInt8] = [], oid: [UInt32] = []) {
            cnetsnmp_reply_add(reply, name.arcs, name.arcs.count, type, number, octets, octets.count, oid, oid.count)
        }
        switch value {
        case .integer(let number): add(BERTag.integer, number: UInt64(bitPattern: Int64(number)))
        case .octetString(let octets): add(BERTag.octetString, octets: octets)
        case .null: add(BERTag.null)
        case .objectIdentifier(let oid): add(BERTag.objectIdentifier, oid: oid.arcs)
        case .ipAddress(let first, let second, let third, let fourth): add(BERTag.ipAddress, octets: [first, second, third, fourth])
        case .counter32(let number): add(BERTag.counter32, number: UInt64(number))
        case .gauge32(let number): add(BERTag.gauge32, number: UInt64(number))
        case .timeTicks(let number): add(BERTag.timeTicks, number: UInt64(number))
        case .opaque(let octets): add(BERTag.opaque, octets: octets)
        case .counter64(let number): add(BERTag.counter64, number: number)
        case .noSuchObject: add(BERTag.noSuchObject)
        case .noSuchInstance: add(BERTag.noSuchInstance)
        case .endOfMibView: add(BERTag.endOfMibView)
        }
    }
}
