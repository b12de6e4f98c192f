import TR181

extension SessionMachine {
    /// The next operation of the plan; objects that the firmware is known to lack are told as missing without asking.
    mutating func next() -> SessionStep {
        hasRepeated = false
        hasSwitched = false
        wasEmpty = false
        let facts = firmware.flatMap { memory[$0] }
        while plan.steps.indices.contains(index) {
            if case .read(let read) = plan.steps[index], let code = facts?.missing[read.object] {
                results.append(ObjectResult(name: read.name, outcome: .failed(code.reason, code)))
                index += 1
            } else {
                return current()
            }
        }
        return leave(nil)
    }

    func current() -> SessionStep {
        switch plan.steps[index] {
        case .refresh(let action): .send(.refresh(action))
        case .read(let read): .send(.read(read.kind, read.object))
        }
    }

    mutating func judge(_ result: OperationResult) -> SessionStep {
        guard plan.steps.indices.contains(index) else { return leave(nil) }
        guard case .read(let read) = plan.steps[index] else {
            // Whether a refresh worked shows in what is read after it.
            if case .suspicious = result { return check() }
            return advance()
        }
        switch result {
        case .answer(.rows(let rows)): return took(rows, of: read)
        case .answer(.done): return took([], of: read)
        case .answer(.refused(.wrongOperation)) where !hasSwitched:
            hasSwitched = true
            plan.adapt(from: index, to: FirmwareFacts(kinds: [read.object: read.kind.other]))
            return current()
        case .answer(.refused(let code)):
            if code.isLasting { learnt.missing[read.object] = code }
            failuresInARow = 0
            return gave(code.reason, code, for: read)
        case .answer(.empty):
            wasEmpty = true
            return check()
        case .answer(.unreadable), .suspicious: return check()
        case .slow:
            failuresInARow += 1
            guard failuresInARow < 2 else { return leave(.deadline) }
            return gave("deadline", nil, for: read)
        }
    }

    mutating func took(_ rows: [[WebReply.Attribute]], of read: PlannedRead) -> SessionStep {
        if hasSwitched { learnt.kinds[read.object] = read.kind }
        results.append(ObjectResult(name: read.name, outcome: .rows(rows)))
        failuresInARow = 0
        if read.name == "device", let row = rows.first, let found = Firmware(row) {
            firmware = found
            if let facts = memory[found] { plan.adapt(from: index + 1, to: facts) }
        }
        return advance()
    }

    mutating func gave(_ reason: String, _ code: ModemCode?, for read: PlannedRead) -> SessionStep {
        results.append(ObjectResult(name: read.name, outcome: .failed(reason, code)))
        return advance()
    }

    mutating func advance() -> SessionStep {
        index += 1
        return next()
    }

    mutating func check() -> SessionStep {
        phase = .checking
        return .page
    }

    /// A page with a token: the session is alive and the object was at fault. Without: somebody else has it, in whatever disguise it was told.
    mutating func judgeCheck(_ page: ModemPage?) -> SessionStep {
        guard let page else { return leave(.noise) }
        guard page.token != nil else {
            // A stranger's page: our session is no more. Where the modem shows no page at all it may be there yet, and is closed.
            if page.isKnown { hasSession = false }
            warnings.append("session_taken_over")
            return leave(.takenOver)
        }
        phase = .reading
        guard plan.steps.indices.contains(index), case .read(let read) = plan.steps[index] else { return advance() }
        if wasEmpty { return took([], of: read) }
        if !hasRepeated {
            hasRepeated = true
            return current()
        }
        failuresInARow += 1
        if failuresInARow >= Self.givesUpAfter {
            results.append(ObjectResult(name: read.name, outcome: .failed("modem_protocol", nil)))
            return leave(.noise)
        }
        return gave("modem_protocol", nil, for: read)
    }
}
