import Foundation

/// Standard output for answers, standard error for everything else.
enum Console {
    static func say(_ text: String) { write(Array((text + "\n").utf8), to: .standardOutput) }
    static func complain(_ text: String) { write(Array("diag: \(text)\n".utf8), to: .standardError) }
    static func write(_ bytes: [UInt8]) { write(bytes, to: .standardOutput) }

    /// Whether standard output is a terminal whose owner wants colours.
    static var hasColor: Bool {
        let environment = ProcessInfo.processInfo.environment
        return isatty(STDOUT_FILENO) == 1 && (environment["NO_COLOR"] ?? "").isEmpty && environment["TERM"] != "dumb"
    }

    /// A reader that went away (`| head`) is no error of ours.
    private static func write(_ bytes: [UInt8], to file: FileHandle) { try? file.write(contentsOf: Data(bytes)) }
}
