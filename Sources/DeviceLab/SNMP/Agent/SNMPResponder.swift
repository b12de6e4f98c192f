/// The agent's protocol: from a request and the rows to the answer. No clock, no network.
struct SNMPResponder {
    var data: SNMPAgentData
    let options: SNMPAgentOptions

    /// The answer; nil for PDUs that agents do not answer (responses, traps, GETBULK in v1).
    func answer(_ request: SNMPMessage, hidden: SNMPHiddenRows = SNMPHiddenRows()) -> SNMPAnswer? {
        if let limit = options.maximumVarBinds, request.varBinds.count > limit, request.type != .response {
            return error(.tooBig, index: 0, to: request)
        }
        switch (request.type, request.version) {
        case (.get, _):
            return perName(request) { get($0, version: request.version, hidden: hidden) }
        case (.getNext, _):
            return perName(request) { step(after: $0, version: request.version, hidden: hidden) }
        case (.getBulk, .v2c):
            return bulk(request, hidden: hidden)
        case (.set, .v1):
            return error(.noSuchName, index: request.varBinds.isEmpty ? 0 : 1, to: request)
        case (.set, .v2c):
            return error(.notWritable, index: request.varBinds.isEmpty ? 0 : 1, to: request)
        default:
            return nil
        }
    }

    /// An answer that says what went wrong. v1 repeats the request's variable bindings, and so does v2c unless the error is tooBig.
    func error(_ status: SNMPErrorStatus, index: Int32, to request: SNMPMessage) -> SNMPAnswer {
        var answer = SNMPAnswer(errorStatus: status, errorIndex: index)
        guard status != .tooBig || request.version == .v1 else { return answer }
        for varBind in request.varBinds { answer.list += BERWriter.varBind(varBind.name, varBind.value) }
        answer.varBindCount = request.varBinds.count
        return answer
    }

    /// The size of the answer's datagram in octets when its list has this many.
    func datagramSize(_ request: SNMPMessage, list: Int) -> Int {
        var requestID = BERWriter()
        requestID.integer(request.requestID)
        // Version, error-status and error-index take three octets each.
        let pdu = requestID.bytes.count + 6 + BERWriter.elementSize(content: list)
        let community = BERWriter.elementSize(content: request.community.count)
        return BERWriter.elementSize(content: 3 + community + BERWriter.elementSize(content: pdu))
    }

    private enum Outcome {
        case row(Int)
        case exception(SNMPValue)
    }

    private func get(_ name: SNMPOID, version: SNMPVersion, hidden: SNMPHiddenRows) -> Outcome {
        if let index = data.index(of: name) {
            return visible(index, version: version, hidden: hidden) ? .row(index) : .exception(.noSuchInstance)
        }
        return .exception(data.hasSiblings(of: name) ? .noSuchInstance : .noSuchObject)
    }

    private func step(after name: SNMPOID, version: SNMPVersion, hidden: SNMPHiddenRows) -> Outcome {
        let index = firstVisible(from: data.index(after: name), version: version, hidden: hidden)
        return index < data.rows.count ? .row(index) : .exception(.endOfMibView)
    }

    private func firstVisible(from start: Int, version: SNMPVersion, hidden: SNMPHiddenRows) -> Int {
        var index = start
        while index < data.rows.count, !visible(index, version: version, hidden: hidden) { index += 1 }
        return index
    }

    /// v1 has no Counter64: such rows do not exist for it (RFC 3584, section 4.2.2.1).
    private func visible(_ index: Int, version: SNMPVersion, hidden: SNMPHiddenRows) -> Bool {
        guard !hidden.all else { return false }
        if version == .v1, case .counter64 = data.rows[index].value { return false }
        return hidden.selectors.isEmpty || !hidden.hides(data.rows[index].name)
    }

    private func perName(_ request: SNMPMessage, _ look: (SNMPOID) -> Outcome) -> SNMPAnswer {
        var answer = SNMPAnswer()
        for (position, varBind) in request.varBinds.enumerated() {
            switch look(varBind.name) {
            case .row(let index):
                append(index, to: &answer)
            case .exception(let value):
                guard request.version != .v1 else {
                    return error(.noSuchName, index: Int32(position + 1), to: request)
                }
                append(varBind.name, value, to: &answer)
            }
        }
        guard datagramSize(request, list: answer.list.count) <= options.maximumDatagramBytes else {
            return error(.tooBig, index: 0, to: request)
        }
        return answer
    }

    private func bulk(_ request: SNMPMessage, hidden: SNMPHiddenRows) -> SNMPAnswer {
        let repetitions = min(max(0, Int(request.errorIndex)), max(0, options.maximumRepetitions))
        let nonRepeaters = min(max(0, Int(request.errorStatus)), request.varBinds.count)
        let limit = options.maximumDatagramBytes
        var answer = SNMPAnswer()
        var full = false
        /// Puts the row at `index` into the answer, or endOfMibView under `last` when there is none.
        func put(_ index: Int, last: SNMPOID) {
            let size = answer.list.count
            let isRow = index < data.rows.count
            if isRow { append(index, to: &answer) } else { append(last, .endOfMibView, to: &answer) }
            guard datagramSize(request, list: answer.list.count) > limit else { return }
            answer.list.removeLast(answer.list.count - size)
            answer.varBindCount -= 1
            if isRow { answer.rows.removeLast() }
            full = true
        }
        for varBind in request.varBinds.prefix(nonRepeaters) where !full {
            put(firstVisible(from: data.index(after: varBind.name), version: .v2c, hidden: hidden), last: varBind.name)
        }
        var cursors = request.varBinds.dropFirst(nonRepeaters).map { varBind in
            (index: firstVisible(from: data.index(after: varBind.name), version: .v2c, hidden: hidden), last: varBind.name)
        }
        var repetition = 0
        while repetition < repetitions, !full, !cursors.isEmpty {
            repetition += 1
            let allEnded = cursors.allSatisfy { $0.index >= data.rows.count }
            for position in cursors.indices where !full {
                let (index, last) = cursors[position]
                put(index, last: last)
                guard index < data.rows.count else { continue }
                cursors[position] = (firstVisible(from: index + 1, version: .v2c, hidden: hidden), data.rows[index].name)
            }
            // One whole round of endOfMibView says it all.
            if allEnded { break }
        }
        // Not even one fits: an empty list would read as an answer to an empty question.
        if full, answer.varBindCount == 0 { return error(.tooBig, index: 0, to: request) }
        return answer
    }

    private func append(_ index: Int, to answer: inout SNMPAnswer) {
        answer.list.append(contentsOf: data.encodedRow(index))
        answer.rows.append(index)
        answer.varBindCount += 1
    }

    private func append(_ name: SNMPOID, _ value: SNMPValue, to answer: inout SNMPAnswer) {
        answer.list.append(contentsOf: BERWriter.varBind(name, value))
        answer.varBindCount += 1
    }
}
