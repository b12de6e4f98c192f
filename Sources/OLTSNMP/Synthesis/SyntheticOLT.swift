import DeviceReport
public import Foundation

/// An invented OLT in the shape of a profile: thousands of ONUs with plausible values, for load and for tests.
///
/// The same profile, number and seed give the same rows. Neighbours fall together as they do in the field: on some PON ports the
/// feeder is cut and all lose light within seconds, in some streets the power fails and many send a dying gasp, and a few ONUs are
/// down for reasons of their own. Loss follows distance and splitters. It proves nothing about a real device: what a profile
/// has wrong is wrong here in the same way.
public struct SyntheticOLT: Sendable {
    public let profile: OLTProfile
    /// In the order of their places. Fewer than were asked for where the layout has no room for more.
    public let onus: [SyntheticONU]
    private let at: Int64

    /// - Parameters:
    ///   - onusPerPort: at most 64 ONUs share a PON port by default.
    ///   - vendor: four upper-case letters that the serials begin with.
    ///   - at: the OLT's clock.
    public init(
        profile: OLTProfile, onus count: Int, seed: UInt64, onusPerPort: Int = 64, vendor: String = "TPLG",
        at: Date = Date(timeIntervalSince1970: 1_772_000_000)
    ) {
        self.profile = profile
        self.at = Int64(at.timeIntervalSince1970)
        var random = SeededRandom(seed: seed)
        guard let allotment = IndexAllotment(profile: profile, onusPerPort: onusPerPort) else {
            onus = []
            return
        }
        // A plant of its own per seed, so that two OLTs of a test share no serial.
        let first = UInt32.random(in: 0..<(1 << 18), using: &random) << 14
        // A profile without a word for it has no ONU that is down.
        let tellsDown = StateRecipe(profile, state: .offline, cause: nil) != nil
        var onus: [SyntheticONU] = []
        var port: (ordinal: Int, plant: SyntheticPort)?
        for ordinal in 0..<max(0, count) {
            let number = first | UInt32(ordinal & 0x3FFF) ^ UInt32(truncatingIfNeeded: ordinal >> 14) << 14
            let octets = Array(vendor.utf8.prefix(4)) + (0..<4).map { UInt8(truncatingIfNeeded: number >> (24 - 8 * $0)) }
            guard let serial = GPONSerial(octets: octets), let place = allotment.place(ordinal, serial: serial),
                let parts = profile.index.form.encode(place.fields).first, var index = profile.index.decode(parts)
            else { break }
            index.ponPort = index.ponPort ?? profile.index.portTemplate?.fill(place.fields.numbers)
            index.onuID = index.onuID ?? profile.index.onuID.flatMap { place.fields.numbers[$0] }.map { Int($0) }
            if port?.ordinal != place.port { port = (place.port, SyntheticPort(at: self.at, &random)) }
            guard let plant = port?.plant else { break }
            var onu = SyntheticONU(serial: serial, index: index, on: plant, at: self.at, &random)
            if !tellsDown { (onu.state, onu.cause, onu.wentDown) = (.online, nil, nil) }
            onus.append(onu)
        }
        self.onus = onus
    }
}

extension SyntheticONU {
    fileprivate init(serial: GPONSerial, index: ONUIndex, on port: SyntheticPort, at now: Int64, _ random: inout SeededRandom) {
        self.serial = serial
        self.index = index
        mac = [0x02] + serial.octets.suffix(5)
        distance = (port.feeder + random.between(20, 1_500)).rounded()
        portTx = port.tx
        onuTx = random.between(1.6, 3.4)
        let loss = port.loss + distance * 0.00035 + random.between(-0.4, 1.6) + (random.happens(0.03) ? random.between(4, 8) : 0)
        onuRx = portTx - loss
        oltRx = onuTx - loss - random.between(-0.3, 0.8)
        state = .online
        cause = nil
        wentDown = nil
        cameUp = now - Int64.random(in: 90_000...9_000_000, using: &random)
        switch port.event {
        case .fibreCut(let since): fall(.los, since + Int64.random(in: 0...3, using: &random))
        case .powerCut(let since) where random.happens(0.6): fall(.dyingGasp, since + Int64.random(in: 0...20, using: &random))
        default:
            let ago = now - Int64.random(in: 60...80_000, using: &random)
            let dice = random.between(0, 1)
            if dice < 0.025 {
                fall(.dyingGasp, ago)
            } else if dice < 0.035 {
                fall(.los, ago)
            } else if dice < 0.04 {
                fall(.deactivated, ago)
                state = .disabled
            } else if dice < 0.3 {
                // It was down before, and came back.
                cause = random.happens(0.7) ? .dyingGasp : .los
                wentDown = cameUp - Int64.random(in: 60...7_200, using: &random)
            }
        }
    }

    private mutating func fall(_ cause: LastDownCause, _ when: Int64) {
        (state, self.cause, wentDown) = (.offline, cause, when)
    }
}
