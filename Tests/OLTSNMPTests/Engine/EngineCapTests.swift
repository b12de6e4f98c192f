import DeviceLab
import DeviceReport
import Foundation
import Synchronization
import Testing

@testable import OLTSNMP

@Suite struct UnderAThousandLookupsNoAgentSeesMoreThanItsCap {
    let serials = oid(SampleOLT.base + ".43.1.3")

    func names(_ count: Int) -> [OID] { (0..<count).map { serials.appending([4_194_312_192, UInt32($0)]) } }

    func data(_ count: Int) -> SNMPAgentData {
        SampleOLT.data((0..<count).map { SampleOLT.ONU(number: $0, serial: SampleOLT.serial($0), optics: false) })
    }

    func lookUp(_ lab: Lab, _ names: [OID], _ targets: [SNMPTarget]) async -> Int {
        await withTaskGroup(of: Bool.self) { group in
            for (position, name) in names.enumerated() {
                let target = targets[position % targets.count]
                group.addTask {
                    guard case .success(let answer) = await attempt(lab.engine, target, [name], .after(120)) else { return false }
                    return answer.varbinds.map(\.oid) == [name] && answer.varbinds.allSatisfy { !$0.value.isMissing }
                }
            }
            return await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
        }
    }

    @Test func inFlightWhoeverAsksAndHowever() async throws {
        try await Lab.run(try await Lab.start(data(100), options: SNMPAgentOptions(serviceTime: .microseconds(200)), timeout: .seconds(30), cap: 3)) { lab in
            var alone = lab.target
            alone.sharesPDUs = false
            var hasty = alone
            hasty.timeout = .seconds(25)
            let walk = Task { await lab.engine.walk(alone, column: serials, deadline: .after(120)) }
            let good = await lookUp(lab, (0..<10).flatMap { _ in names(100) }, [alone, hasty])
            #expect(good == 1000)
            #expect(await walk.value.end == .complete)
            #expect(lab.agent.statistics.maximumInFlight <= 3)
            let counts = await lab.engine.statistics(of: lab.target)
            #expect(counts.peakInFlight == 3)
            #expect(counts.heldByCap > 500)
            #expect(counts.heldByCapMs > 0)
        }
    }

    @Test func pdusPerSecond() async throws {
        let lab = try await Lab.start(data(50), timeout: .seconds(30), cap: 16)
        try await Lab.run(lab) { lab in
            var slow = lab.target
            slow.maxPDUsPerSecond = 400
            slow.sharesPDUs = false
            let held = Mutex<[SNMPHeldRequest]>([])
            let port = lab.target.port
            lab.engine.observeHeldRequests(atLeast: .milliseconds(1)) { request in if request.port == port { held.withLock { $0.append(request) } } }
            let start = ContinuousClock.now
            let good = await lookUp(lab, (0..<20).flatMap { _ in names(50) }, [slow])
            let seconds = Int(start.duration(to: .now).components.seconds) + 1
            lab.engine.observeHeldRequests(nil)
            #expect(good == 1000)
            #expect(lab.agent.statistics.requests <= 400 * seconds)
            #expect(held.withLock { $0.count { $0.wasSent } } > 0)
        }
    }

    @Test func sharedPDUsGiveEverybodyHisOwn() async throws {
        try await Lab.run(try await Lab.start(data(100), options: SNMPAgentOptions(serviceTime: .milliseconds(2)), timeout: .seconds(30), cap: 1)) { lab in
            let good = await lookUp(lab, (0..<10).flatMap { _ in names(100) }, [lab.target])
            #expect(good == 1000)
            #expect(lab.agent.statistics.requests < 500)
            #expect(lab.agent.statistics.maximumInFlight == 1)
            #expect(await lab.engine.statistics(of: lab.target).packed > 500)
        }
    }

    @Test func inASharedPDUOneMissingRowFailsNobody() async throws {
        let options = SNMPAgentOptions(maximumVarBinds: 6, serviceTime: .milliseconds(1))
        try await Lab.run(try await Lab.start(data(40), options: options, timeout: .seconds(30), cap: 1)) { lab in
            lab.agent.setFault(.generalError, for: .suffix([4_194_312_192, 7]))
            let all = names(44)
            let answers = await withTaskGroup(of: (Int, Result<SNMPGet, SNMPError>).self) { group in
                for (position, name) in all.enumerated() { group.addTask { (position, await attempt(lab.engine, lab.target, [name], .after(60))) } }
                return await group.reduce(into: [Int: SNMPGet]()) { answers, next in answers[next.0] = try? next.1.get() }
            }
            #expect(answers.count == 44)
            #expect(answers[7]?.refused == [all[7]])
            for number in 40..<44 { #expect(answers[number]?.varbinds == [SNMPVarbind(all[number], .noSuchInstance)]) }
            for number in 8..<40 { #expect(answers[number]?.varbinds == [SNMPVarbind(all[number], .octets(SampleOLT.serial(number).octets))]) }
        }
    }
}

@Suite struct WhatWasReadLiveServesForAFewSeconds {
    @Test func andItsAgeIsSaid() async throws {
        let onus = [SampleOLT.ONU(number: 1, serial: SampleOLT.serial(1)), SampleOLT.ONU(number: 2, serial: SampleOLT.serial(2))]
        try await Lab.run(try await Lab.start(SampleOLT.data(onus), timeout: .seconds(20))) { lab in
            let source = OLTSource(
                engine: lab.engine, directory: try lab.directory(), settings: OLTSource.Settings(readsDetails: false, keepRows: .seconds(3600)))
            let device = DeviceIdentity(gponSN: SampleOLT.serial(1))
            let first = await source.read(device, options: ReadOptions(now: Lab.now), deadline: .after(30))
            #expect(first.status.state == .ok && first.status.dataAt == Lab.now)
            let before = lab.agent.statistics.requests
            let again = await source.read(device, options: ReadOptions(refresh: .cached, now: Lab.now), deadline: .after(30))
            let age = try #require(again.status.dataAt).timeIntervalSince(Lab.now)
            #expect(age < 0 && age > -60)
            #expect(again.payload?.section.onuRxDBm.value == first.payload?.section.onuRxDBm.value)
            let live = await source.read(device, options: ReadOptions(refresh: .live, now: Lab.now), deadline: .after(30))
            #expect(live.status.dataAt == Lab.now)
            #expect(lab.agent.statistics.requests > before)
        }
    }
}
