import Testing

@testable import DiagService

@Suite struct SecretTests {
    @Test func printsAsAMaskWhereverItStands() {
        let secret = Secret("correct horse")
        var bridge = DiagConfiguration.Bridge()
        bridge.token = secret
        var dumped = ""
        dump(bridge, to: &dumped)
        for text in ["\(secret)", secret.debugDescription, String(reflecting: secret), "\(bridge)", String(reflecting: [secret]), dumped] {
            #expect(!text.contains("correct"))
            #expect(text.contains(Secret.mask))
        }
        #expect(Mirror(reflecting: secret).children.isEmpty)
        #expect(secret.reveal() == "correct horse")
    }
}
