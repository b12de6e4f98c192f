@testable import GenieACSClient

extension NBIVocabulary {
    static let standard = NBIVocabulary(Fixtures.rules)
}
