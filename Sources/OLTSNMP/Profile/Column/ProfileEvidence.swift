/// What a profile as a whole rests on.
public struct ProfileEvidence: Sendable, Decodable {
    public var mark: EvidenceMark
    /// Recordings of real equipment that it agrees with, by file name.
    public var recordings: [String]
    /// What is not known, in a sentence.
    public var note: String?

    enum CodingKeys: String, CodingKey, CaseIterable { case mark, recordings, note }

    public init(mark: EvidenceMark = .unsure, recordings: [String] = [], note: String? = nil) {
        self.mark = mark
        self.recordings = recordings
        self.note = note
    }

    public init(from decoder: any Decoder) throws {
        let box = try decoder.container(keyedBy: CodingKeys.self)
        self.init(
            mark: try box.decode(EvidenceMark.self, forKey: .mark), recordings: try box.decodeIfPresent([String].self, forKey: .recordings) ?? [],
            note: try box.decodeIfPresent(String.self, forKey: .note))
        if mark == .recording, recordings.isEmpty {
            throw DecodingError.dataCorruptedError(forKey: .mark, in: box, debugDescription: "W needs the name of a recording in 'recordings'")
        }
    }
}
