/// The agent's protocol: from a request and the rows to the answer. No clock, no network.
struct SNMPResponder {
    var data: SNMPAgentData
    let options: SNMPAgentOptions

    /// The answer; nil for PDUs that agents do not answer (responses, traps, GETBULK in v1).
    func answer(_ request: SNMPMessage, view: SNMPRowView = SNMPRowView()) -> SNMPAnswer? {
        if let limit = options.maximumVarBinds, request.varBinds.count > limit, request.type != .response {
            return error(.tooBig, index: 0, to: request)
        }
        switch (request.type, request.version) {
        case (.get, _):
            return perName(request, view) { get($0, version: request.version, view: view) }
        case (.getNext, _):
            return perName(request, view) { step(after: $0, version: request.version, view: view) }
        case (.getBulk, .v2c), (.getBulk, .v3):
            return bulk(request, view: view)
        case (.set, .v1):
            return error(.noSuchName, index: request.varBinds.isEmpty ? 0 : 1, to: request)
        case (.set, .v2c), (.set, .v3):
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
        // In place of a community SNMPv3 has engine ids, user, digest and padding: at most this much.
        let community = request.version == .v3 ? 220 : BERWriter.elementSize(content: request.community.count)
        return BERWriter.elementSize(content: 3 + community + BERWriter.elementSize(content: pdu))
    }

    private enum Outcome {
        case row(Int)
        case exception(SNMPValue)
    }

    private func get(_ name: SNMPOID, version: SNMPVersion, view: SNMPRowView) -> Outcome {
        if let index = data.index(of: name) {
            return visible(index, version: version, view: view) ? .row(index) : .exception(.noSuchInstance)
        }
        return .exception(data.hasSiblings(of: name) ? .noSuchInstance : .noSuchObject)
    }

    private func step(after name: SNMPOID, version: SNMPVersion, view: SNMPRowView) -> Outcome {
        let index = first(after: name, version: version, view: view)
        return index < data.rows.count ? .row(index) : .exception(.endOfMibView)
    }

    /// The row that a walk meets first behind a name; `rows.count` at the end.
    private func first(after name: SNMPOID, version: SNMPVersion, view: SNMPRowView) -> Int {
        if let row = data.index(of: name) { return next(after: row, version: version, view: view) }
        let index = data.index(after: name)
        return firstVisible(from: data.entry(at: index, view), version: version, view: view)
    }

    private func next(after row: Int, version: SNMPVersion, view: SNMPRowView) -> Int {
        firstVisible(from: data.successor(of: row, view), version: version, view: view)
    }

    private func firstVisible(from start: Int, version: SNMPVersion, view: SNMPRowView) -> Int {
        var index = start
        // Bounded, since a table that begins again and shows nothing would hold the agent for ever.
        for _ in 0..<data.rows.count {
            guard index < data.rows.count, !visible(index, version: version, view: view) else { return index }
            index = data.successor(of: index, view)
        }
        return data.rows.count
    }

    /// v1 has no Counter64: such rows do not exist for it (RFC 3584, section 4.2.2.1).
    private func visible(_ index: Int, version: SNMPVersion, view: SNMPRowView) -> Bool {
        if version == .v1, case .counter64 = data.rows[index].value { return false }
        return view.hidesNothing || !view.hides(data.rows[index].name)
    }

    private func perName(_ request: SNMPMessage, _ view: SNMPRowView, _ look: (SNMPOID) -> Outcome) -> SNMPAnswer {
        var answer = SNMPAnswer()
        for (position, varBind) in request.varBinds.enumerated() {
            switch look(varBind.name) {
            case .row(let index):
                append(index, view, to: &answer)
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

    private func bulk(_ request: SNMPMessage, view: SNMPRowView) -> SNMPAnswer {
        let repetitions = min(max(0, Int(request.errorIndex)), max(0, options.maximumRepetitions))
        let nonRepeaters = min(max(0, Int(request.errorStatus)), request.varBinds.count)
        let limit = options.maximumDatagramBytes
        var answer = SNMPAnswer()
        var full = false
        /// Puts the row at `index` into the answer, or endOfMibView under `last` when there is none.
        func put(_ index: Int, last: SNMPOID) {
            let size = answer.list.count
            let isRow = index < data.rows.count
            if isRow { append(index, view, to: &answer) } else { append(last, .endOfMibView, to: &answer) }
            guard datagramSize(request, list: answer.list.count) > limit else { return }
            answer.list.removeLast(answer.list.count - size)
            answer.varBindCount -= 1
            if isRow { answer.rows.removeLast() }
            full = true
        }
        for varBind in request.varBinds.prefix(nonRepeaters) where !full {
            put(first(after: varBind.name, version: request.version, view: view), last: varBind.name)
        }
        var cursors = request.varBinds.dropFirst(nonRepeaters).map { varBind in
            (index: first(after: varBind.name, version: request.version, view: view), last: varBind.name)
        }
        var repetition = 0
        while repetition < repetitions, !full, !cursors.isEmpty {
            repetition += 1
            let allEnded = cursors.allSatisfy { $0.index >= data.rows.count }
            for position in cursors.indices where !full {
                let (index, last) = cursors[position]
                put(index, last: last)
                guard index < data.rows.count else { continue }
                cursors[position] = (next(after: index, version: request.version, view: view), data.rows[index].name)
            }
            // One whole round of endOfMibView says it all.
            if allEnded { break }
        }
        // Not even one fits: an empty list would read as an answer to an empty question.
        if full, answer.varBindCount == 0 { return error(.tooBig, index: 0, to: request) }
        return answer
    }

    private func append(_ index: Int, _ view: SNMPRowView, to answer: inout SNMPAnswer) {
        let row = data.rows[index]
        if view.mistypes(row.name) {
            answer.list += BERWriter.varBind(row.name, row.value.mistyped)
        } else {
            answer.list.append(contentsOf: data.encodedRow(index))
        }
        answer.rows.append(index)
        answer.varBindCount += 1
    }

    private func append(_ name: SNMPOID, _ value: SNMPValue, to answer: inout SNMPAnswer) {
        answer.list.append(contentsOf: BERWriter.varBind(name, value))
        answer.varBindCount += 1
    }
}
