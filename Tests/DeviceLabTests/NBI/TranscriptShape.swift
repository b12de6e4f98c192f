@testable import DeviceLab

/// An answer with its time stamps made equal: all that may differ from run to run.
enum TranscriptShape {
    static func of(_ text: String) -> String {
        text.replacing(#/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z/#, with: "TIME")
    }
}

/// Task ids of the transcript and those of the double that stand for them.
struct TranscriptIDs {
    private var pairs: [(theirs: String, ours: String)] = []

    mutating func learn(theirs: String, ours: String) {
        let pattern = #/"_id":"([0-9a-f]{24})"/#
        let left = theirs.matches(of: pattern).map { String($0.1) }
        let right = ours.matches(of: pattern).map { String($0.1) }
        for (one, other) in zip(left, right) where !pairs.contains(where: { $0.theirs == one }) { pairs.append((one, other)) }
    }

    func here(_ text: String) -> String {
        pairs.reduce(text) { $0.replacing($1.theirs, with: $1.ours) }
    }
}
