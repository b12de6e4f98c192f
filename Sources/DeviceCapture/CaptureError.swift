/// Why a capture cannot be loaded.
public struct CaptureError: Error, Sendable, Equatable, CustomStringConvertible {
    /// What is wrong, stable for programs.
    public enum Code: String, Sendable {
        case missingFolder = "missing_folder"
        case missingManifest = "missing_manifest"
        case badManifest = "bad_manifest"
        case unknownSchema = "unknown_schema"
        case missingRecording = "missing_recording"
        case badRecording = "bad_recording"
        case duplicateName = "duplicate_name"
    }

    public let code: Code
    /// Folder name of the capture.
    public let capture: String
    /// What exactly, without values from the capture.
    public let detail: String

    public init(code: Code, capture: String, detail: String) {
        self.code = code
        self.capture = capture
        self.detail = detail
    }

    public var description: String { "capture \(capture): \(code.rawValue): \(detail)" }
}
