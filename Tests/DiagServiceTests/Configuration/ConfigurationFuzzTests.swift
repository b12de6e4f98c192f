import Testing

@testable import DiagService

/// Broken files end in a configuration or in problems, and nothing else.
@Suite struct ConfigurationFuzzTests {
    /// splitmix64, so that a failing run can be repeated.
    struct Generator: RandomNumberGenerator {
        var state: UInt64

        mutating func next() -> UInt64 {
            state &+= 0x9E37_79B9_7F4A_7C15
            var mixed = state
            mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
            mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
            return mixed ^ (mixed >> 31)
        }
    }

    static let seed = """
        listen: {host: 127.0.0.1, port: 8080}
        acs:
          base_url: "http://acs.example:7557" # comment
          auth: 'none'
          scans_for_serial: true
        olt:
          core-1: &x
            address: 192.0.2.1
            version: 3
            user: diag
          ? edge
          : {address: 2001:db8::1, version: "3", user: !!str u}
        lookup: |
          text
        ---
        """

    static let tokens = [
        "&a ", "*a ", "? ", ": ", "- ", "[", "]", "{", "}", "\n", "\t", "\"", "'", "|\n", ">-\n", "!!int ", "!x ", "<<: ", "#", "%YAML 9\n", "\0", "\u{FEFF}",
        "...\n", "@", "`", "olt:", "\\x", "\r", "\u{85}", "\u{2028}",
    ]

    @Test(arguments: 0..<8) func mutatedFilesNeverCrash(part: Int) throws {
        let folder = try TemporaryFolder()
        var generator = Generator(state: UInt64(part) &* 7919)
        for _ in 0..<100 {
            var bytes = Array(Self.seed.utf8)
            for _ in 0..<Int.random(in: 1...6, using: &generator) {
                let place = Int.random(in: 0...bytes.count, using: &generator)
                switch Int.random(in: 0..<4, using: &generator) {
                case 0: bytes.insert(contentsOf: (Self.tokens.randomElement(using: &generator) ?? "").utf8, at: place)
                case 1: bytes.removeSubrange(place..<min(bytes.count, place + Int.random(in: 0...20, using: &generator)))
                case 2: bytes.insert(UInt8.random(in: 0...255, using: &generator), at: place)
                default: bytes.insert(contentsOf: bytes[place..<min(bytes.count, place + Int.random(in: 0...60, using: &generator))], at: place)
                }
            }
            let found = problems(file: try folder.write("fuzz.yaml", bytes))
            #expect(found.count <= ConfigurationError.maxProblems + 1)
            #expect(found.allSatisfy { !$0.description.contains("\n") && !$0.description.isEmpty })
        }
    }
}
