import Testing

@testable import OLTSNMP

/// What every profile's row numbers say of a place leads back to the same row numbers.
@Suite struct RowNumbersGoThereAndBack {
    static let names = EveryShippedProfile.files.map { String($0.dropLast(5)) }

    /// Taking apart and putting together again; what a profile leaves open comes back as several, the same one among them. A serial in
    /// letters of both cases is understood, and built in those of one.
    private func expectBack(_ parts: [UInt32], _ profile: OLTProfile) {
        guard let fields = profile.index.form.decode(parts) else { return }
        let built = profile.index.form.encode(fields)
        #expect(built.contains(parts) || fields.serial != nil, "\(profile.name) \(parts)")
        #expect(built.allSatisfy { profile.index.form.decode($0) == fields }, "\(profile.name) \(parts)")
    }

    @Test(arguments: names) func ofInventedONUs(_ name: String) throws {
        let profile = try SampleOLT.profile(name)
        let onus = SyntheticOLT(profile: profile, onus: 200, seed: 31).onus
        #expect(onus.count == 200)
        for onu in onus {
            #expect(profile.index.form.decode(onu.index.parts) != nil)
            expectBack(onu.index.parts, profile)
            if profile.index.serial(in: onu.index.parts) != nil { #expect(profile.index.encode(serial: onu.serial).contains { $0.parts == onu.index.parts }) }
            // A place as the report says it is a row again, where row numbers follow from places.
            guard profile.index.tellsPort, let port = onu.index.ponPort, let number = onu.index.onuID else { continue }
            let places = profile.index.encode(ponPort: port, onuID: number)
            if !places.isEmpty { #expect(places.contains { $0.parts == onu.index.parts }, "\(port) \(number)") }
        }
    }

    @Test(arguments: names) func ofNumbersThatNobodyAllotted(_ name: String) throws {
        let profile = try SampleOLT.profile(name)
        var random = SeededRandom(seed: 77)
        let seeds = profile.examples.map(\.index.parts)
        var understood = 0
        for _ in 0..<2000 {
            guard var parts = seeds.randomElement(using: &random) else { return }
            // A worked example with a few bits turned over, or one part of it anything at all.
            for _ in 0..<Int.random(in: 1...3, using: &random) {
                guard let place = parts.indices.randomElement(using: &random) else { break }
                parts[place] = random.happens(0.8) ? parts[place] ^ 1 << UInt32.random(in: 0...31, using: &random) : .random(in: 0...UInt32.max, using: &random)
            }
            if profile.index.form.decode(parts) != nil { understood += 1 }
            expectBack(parts, profile)
        }
        #expect(understood > 0)
    }
}
