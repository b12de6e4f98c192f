import Foundation

/// Reads a whole regular file of bounded size. A folder, a pipe or a device is refused, never waited for.
enum BoundedFile {
    enum Failure: Error, Sendable, Hashable {
        case absent
        case forbidden
        case notAFile
        case tooLong(limit: Int)
        case unreadable

        var message: String {
            switch self {
            case .absent: "there is no such file"
            case .forbidden: "the file may not be read"
            case .notAFile: "this is not a regular file"
            case .tooLong(let limit): "the file is longer than \(limit) bytes"
            case .unreadable: "the file cannot be read"
            }
        }
    }

    /// The bytes of a file and its permission bits.
    static func read(_ path: String, limit: Int) throws(Failure) -> (bytes: [UInt8], mode: UInt32) {
        guard !path.utf8.contains(0) else { throw .absent }
        // Without O_NONBLOCK the opening of a pipe would wait for a writer.
        let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
        guard descriptor >= 0 else { throw failure(errno) }
        defer { close(descriptor) }
        var info = stat()
        guard fstat(descriptor, &info) == 0 else { throw .unreadable }
        guard info.st_mode & S_IFMT == S_IFREG else { throw .notAFile }
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 64 << 10)
        while true {
            let count = buffer.withUnsafeMutableBytes { Foundation.read(descriptor, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { throw .unreadable }
            guard count > 0 else { return (bytes, info.st_mode) }
            bytes.append(contentsOf: buffer.prefix(count))
            guard bytes.count <= limit else { throw .tooLong(limit: limit) }
        }
    }

    private static func failure(_ code: Int32) -> Failure {
        switch code {
        case ENOENT, ENOTDIR, ENAMETOOLONG: .absent
        case EACCES, EPERM: .forbidden
        default: .unreadable
        }
    }
}
