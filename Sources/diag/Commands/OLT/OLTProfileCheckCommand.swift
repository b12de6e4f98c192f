import ArgumentParser
import DiagService
import Foundation
import OLTSNMP

struct OLTProfileCheckCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "Put a profile over a recorded walk or a living OLT: what fits, what is implausible, what it could mean otherwise.",
        discussion: """
            A walk is snmprec, or the text of `snmpwalk -v2c -On`. Of a living OLT the columns that make it ask its ONUs are read for a few
            ONUs only, the others are walked one after the other.

            EXAMPLES:
              diag olt profile check walk.snmprec
              diag olt profile check walk.snmprec --known TPLGB40A1001=-18.5   which reading of which column gives -18.5 dBm
              diag olt profile check walk.snmprec --known '#1.17=-18.5'        the same by row number, for an OLT without serials
              diag olt profile check 192.0.2.7 --community-file /run/secrets/olt --profile tplink-b
              diag olt profile check olt-3 --config diag.yaml                  a configured OLT, SNMPv3 too

            EXIT CODES:
              0 checked    4 no profile fits    7 the OLT did not answer    8 a known ONU is not confirmed
              64 wrong usage    66 unreadable input    78 wrong profile
            """)

    @Argument(help: "A recorded walk, or an OLT: a numeric address, with :port where it is not 161, or with --config its name.") var source: String
    @Option(help: "Profile to use, whatever the agent says it is.") var profile: String?
    @Option(help: "SERIAL=RX: an ONU whose received power in dBm is known. May be given several times.") var known: [String] = []
    @Option(help: "File that holds the SNMPv2c community of an OLT.") var communityFile: String?
    @Option(help: "ONUs of a living OLT whose optics are read.") var sample = 8
    @Option(help: "Seconds given to a living OLT.") var time = 120
    @Option(help: "Folder of the profiles.") var profiles: String?
    @OptionGroup var configuration: ConfigOptions

    func run() async throws {
        let known = try self.known.map { text in
            guard let onu = KnownONU(text) else { throw ExitStatus.usage.failure("--known is SERIAL=RX or '#ROW=RX'") }
            return onu
        }
        let profiles = try ProjectFolders.profiles(given: profiles).olts
        let walk: RecordedWalk
        let chosen: OLTProfile
        if FileManager.default.fileExists(atPath: source) {
            guard let data = FileManager.default.contents(atPath: source) else { throw ExitStatus.noInput.failure("\(source) cannot be read") }
            walk = RecordedWalk(text: Array(data))
            guard !walk.rows.isEmpty else { throw ExitStatus.noInput.failure("\(source) holds no row of a walk") }
            chosen = try choose(OLTDetection.identity(of: walk, profiles: profiles), profiles)
        } else {
            (walk, chosen) = try await ask(profiles, known)
        }
        let review = WalkReview(walk: walk, profile: chosen, profiles: profiles, known: known)
        Console.write(Array(review.text.utf8))
        if !review.calibrations.allSatisfy(\.isConfirmed) { try ExitStatus.differs.end() }
    }

    private func choose(_ identity: OLTIdentity, _ profiles: OLTProfileSet) throws -> OLTProfile {
        if let name = profile {
            guard let found = profiles.profile(named: name) else { throw ExitStatus.usage.failure("no profile is named \(name)") }
            return found
        }
        guard let found = identity.profileName.flatMap(profiles.profile(named:)) else {
            throw ExitStatus.unknownDevice.failure("the agent \(identity.text); name a profile with --profile")
        }
        return found
    }

    private func ask(_ profiles: OLTProfileSet, _ known: [KnownONU]) async throws -> (RecordedWalk, OLTProfile) {
        let target = try target()
        let engine = SNMPEngine()
        let deadline = ContinuousClock.now + .seconds(max(1, time))
        let identity: OLTIdentity
        do throws(SNMPError) {
            identity = try await engine.identify(target, profiles: profiles, deadline: deadline)
        } catch {
            throw ExitStatus.serviceUnreachable.failure(error.description)
        }
        let chosen = try choose(identity, profiles)
        let result = await ProfileSurvey(engine: engine, target: target, profile: chosen, sample: sample).run(known: known, deadline: deadline)
        if !result.unfinished.isEmpty { Console.complain("not walked to the end: " + result.unfinished.joined(separator: ", ")) }
        return (result.walk, chosen)
    }

    private func target() throws -> SNMPTarget {
        if configuration.config != nil || !configuration.set.isEmpty {
            guard let olt = try configuration.setup().olts.first(where: { $0.name == source }) else {
                throw ExitStatus.noInput.failure("\(source) is no file, and no OLT is named so in the configuration")
            }
            return olt.target
        }
        guard let communityFile else { throw ExitStatus.noInput.failure("\(source) is no file; an OLT needs --community-file, or --config") }
        guard let data = FileManager.default.contents(atPath: communityFile) else { throw ExitStatus.noInput.failure("the community file cannot be read") }
        let community = String(decoding: data, as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines)
        if let colon = source.lastIndex(of: ":"), source.firstIndex(of: ":") == colon, let port = UInt16(source[source.index(after: colon)...]) {
            return SNMPTarget(address: String(source[..<colon]), port: port, credentials: .v2c(community: community))
        }
        return SNMPTarget(address: source, port: 161, credentials: .v2c(community: community))
    }
}
