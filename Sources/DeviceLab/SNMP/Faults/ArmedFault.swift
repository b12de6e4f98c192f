/// A fault that was set, with what it remembers from request to request.
struct ArmedFault {
    /// More copies or a longer delay than this serve no test and would only hold memory.
    static let maximumCopies = 100
    static let maximumDelay: Duration = .seconds(3_600)

    let fault: SNMPFault
    private var generator: SeededGenerator
    private var toDrop: Int

    /// The faults that make up this one, each ready for its first request.
    static func arm(_ fault: SNMPFault) -> [ArmedFault] {
        if case .several(let faults) = fault { return faults.flatMap(arm) }
        return [ArmedFault(fault)]
    }

    private init(_ fault: SNMPFault) {
        self.fault = fault
        generator = SeededGenerator(seed: 0)
        toDrop = 0
        switch fault {
        case .loss(_, let seed), .garbage(let seed), .malformed(let seed), .reorder(_, let seed): generator = SeededGenerator(seed: seed)
        case .dropFirst(let count): toDrop = count
        default: break
        }
    }

    /// Adds what this fault does to a request with so many variable bindings.
    mutating func apply(to effect: inout SNMPFaultEffect, varBinds: Int) {
        switch fault {
        case .delay(let time):
            effect.delay += Self.bounded(time)
        case .late(let time):
            effect.delay += Self.bounded(time)
            effect.isLate = true
        case .loss(let probability, _):
            if Double.random(in: 0..<1, using: &generator) < probability { effect.isLost = true }
        case .dropFirst:
            guard toDrop > 0 else { return }
            toDrop -= 1
            effect.isLost = true
        case .duplicate(let extra):
            effect.extraCopies = min(effect.extraCopies + min(max(0, extra), Self.maximumCopies), Self.maximumCopies)
        case .neverAnswer:
            effect.isLost = true
        case .reorder(let time, _):
            effect.delay += Self.bounded(time) * Double.random(in: 0...1, using: &generator)
        case .tooBig(let limit):
            if varBinds > limit { effect.errorStatus = .tooBig }
        case .generalError:
            effect.errorStatus = .genErr
        case .garbage:
            effect.garbageSeed = generator.next()
        case .malformed:
            effect.damageSeed = generator.next()
        case .noSuchInstance, .holes, .wrongOrder, .endlessLoop, .wrongType, .several:
            break
        }
    }

    private static func bounded(_ time: Duration) -> Duration {
        min(max(.zero, time), maximumDelay)
    }
}
