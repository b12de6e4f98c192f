import Foundation
import Glibc

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

    /// A reader that went away (`| head`) is no error of ours; a full disk is.
    private static func write(_ bytes: [UInt8], to file: FileHandle) {
        var rest = bytes[...]
        while !rest.isEmpty {
            let written = rest.withUnsafeBytes { Glibc.write(file.fileDescriptor, $0.baseAddress, $0.count) }
            if written > 0 {
                rest = rest.dropFirst(written)
            } else if errno != EINTR {
                if file.fileDescriptor == STDOUT_FILENO, errno != EPIPE { exit(ExitStatus.cannotWrite.rawValue) }
                return
            }
        }
    }
}
