import DeviceReport
import TR181
import Testing

@testable import Diagnosis

/// The loss of the fibre, and which figures may enter it.
struct OpticalLevelsTests {
    private func levels(_ onu: OpticalONU?, _ olt: OpticalOLT?) -> OpticalLevels { OpticalLevels(onu: onu, olt: olt, freshness: Freshness(now: Fixture.now)) }

    private func olt(_ state: ONUState = .online, rx: Double? = -21.5, tx: Double? = 4.5, onuRx: Double? = nil, onuTx: Double? = nil) -> OpticalOLT {
        Fixture.olt(state) {
            $0.rxDBm = rx.map { Fixture.seen($0, .olt) } ?? .notReported
            $0.txDBm = tx.map { Fixture.seen($0, .olt) } ?? .notReported
            $0.onuRxDBm = onuRx.map { Fixture.seen($0, .olt) } ?? .notReported
            $0.onuTxDBm = onuTx.map { Fixture.seen($0, .olt) } ?? .notReported
        }.section
    }

    @Test func bothDirections() {
        let budget = levels(Fixture.onu(rx: -18.6, tx: 2.35), olt()).budget()
        #expect(budget?.downLossDB == 23.1)
        #expect(budget?.upLossDB == 23.85)
        #expect(budget?.asymmetryDB == 0.75)
        #expect(budget?.assumptions == [])
    }

    @Test func oneDirection() {
        let budget = levels(Fixture.onu(rx: -18.6, tx: 2), olt(rx: nil)).budget()
        #expect(budget?.downLossDB == 23.1)
        #expect(budget?.upLossDB == nil)
        #expect(budget?.asymmetryDB == nil)
    }

    // An OLT port sends on when the ONU is gone: its power and a level of before the cut are no budget.
    @Test func noneForALineThatIsDown() {
        #expect(levels(Fixture.onu(), olt(.offline)).budget() == nil)
        #expect(levels(Fixture.onu(), nil).budget() == nil)
        #expect(levels(nil, olt(rx: nil, tx: nil)).budget() == nil)
    }

    /// As the report has it: modem, OLT and the loss between them put together.
    private func merged(_ own: OpticalONU?, _ olt: OpticalOLT?, from source: SourceName = .acs) -> (section: OpticalSection?, warnings: Set<String>) {
        var merger = Merger(now: Fixture.now)
        var sections = Fixture.sections(source)
        sections.onu = own
        let reading = olt.map { OLTReading(section: $0, identity: DeviceIdentity()) }
        let section = merger.optical(acs: source == .acs ? sections : nil, bridge: source == .bridge ? sections : nil, olt: reading)
        return (section, merger.warnings)
    }

    // Read live first, then what the modem told the OLT, then the ACS's memory.
    @Test(arguments: [
        (SourceName.bridge, 60.0, SourceName.bridge), (.bridge, 901, .olt), (.acs, 60, .olt), (.acs, 7200, .olt),
    ])
    func whoseLevel(_ source: SourceName, _ age: Double, _ expected: SourceName) throws {
        let onu = try #require(merged(Fixture.onu(rx: -18, source, age: age), olt(onuRx: -19, onuTx: 2.5), from: source).section?.onu)
        #expect(onu.rxDBm.origin?.source == expected)
        #expect(onu.rxDBm.value == (expected == .olt ? -19 : -18))
    }

    // The row of an ONU that is off the fibre holds levels of before; nothing is made up where it holds none.
    @Test func theOLTFillsOnlyWhatItWasTold() {
        #expect(merged(Fixture.onu(rx: -18, age: 7200), olt(.offline, onuRx: -19)).section?.onu?.rxDBm.value == -18)
        #expect(merged(nil, olt(.offline, onuRx: -19)).section?.onu == nil)
        #expect(merged(nil, olt()).section?.onu == nil)
        let onu = merged(nil, olt(onuRx: -19)).section?.onu
        #expect(onu?.rxDBm.value == -19 && onu?.rxDBm.isStale == false && onu?.txDBm.value == nil && onu?.state.value == nil)
    }

    @Test func omciStandsInForAnOldFigure() {
        let budget = merged(Fixture.onu(rx: -18, tx: 2, age: 901), olt(onuRx: -19, onuTx: 2.5)).section?.budget
        #expect(budget?.downLossDB == 23.5)
        #expect(budget?.assumptions == ["onu_rx_over_omci", "onu_tx_over_omci"])
    }

    @Test func anOldFigureIsSaidToBeOld() {
        #expect(levels(Fixture.onu(rx: -18, tx: nil, age: 901), olt(rx: nil)).budget()?.assumptions == ["onu_rx_not_current"])
        #expect(levels(Fixture.onu(rx: -18, tx: nil, age: 86_401), olt(rx: nil)).budget() == nil)
    }

    @Test func aGuessedScaleIsNamed() {
        #expect(levels(Fixture.onu(rx: -18, tx: nil, .acs, age: 1, .inferred), olt(rx: nil)).budget()?.assumptions == ["onu_rx_scale_guessed"])
    }

    @Test func aGuessedScaleOfTheOLTIsNamed() {
        let guessed = Fixture.olt(.online) {
            $0.rxDBm = Fixture.seen(-21.5, .olt, .inferred)
            $0.txDBm = Fixture.seen(4.5, .olt, .assumed)
        }.section
        #expect(levels(Fixture.onu(rx: -18, tx: 2), guessed).budget()?.assumptions == ["olt_tx_scale_guessed", "olt_rx_scale_guessed"])
    }

    // 3 dB is what two meters may differ by; fibre amplifies nothing.
    @Test func aGainIsNoLoss() {
        #expect(levels(Fixture.onu(rx: 7.5, tx: nil), olt(rx: nil)).budget()?.downLossDB == -3)
        let budget = levels(Fixture.onu(rx: 7.6, tx: nil), olt(rx: nil)).budget()
        #expect(budget?.downLossDB == nil)
        #expect(budget?.assumptions == ["down_loss_implausible"])
    }

    @Test(arguments: [(-18.0, -21.0, false), (-18.0, -21.01, true), (-21.01, -18.0, true)])
    func disagreement(own: Double, told: Double, expected: Bool) {
        let warning = "optical_measure_mismatch"
        #expect(merged(Fixture.onu(rx: own), olt(onuRx: told)).warnings.contains(warning) == expected)
        #expect(merged(Fixture.onu(rx: own, .bridge), olt(onuRx: told), from: .bridge).warnings.contains(warning) == expected)
        #expect(merged(Fixture.onu(rx: -20, tx: own + 22), olt(onuRx: -20, onuTx: told + 22)).warnings.contains(warning) == expected)
        #expect(!merged(Fixture.onu(rx: own, age: 901), olt(onuRx: told)).warnings.contains(warning))
    }
}
