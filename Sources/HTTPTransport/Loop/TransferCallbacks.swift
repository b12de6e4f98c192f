internal import CCurl
internal import Glibc

/// What libcurl calls while a transfer runs, on the event loop's thread. The context is the ``Transfer``, which the loop retains.
enum TransferCallbacks {
    static let onHeader: curl_write_callback = { bytes, size, count, context in
        guard let transfer = transfer(context), let bytes else { return 0 }
        let length = size * count
        guard transfer.head.append(UnsafeRawBufferPointer(start: bytes, count: length), limit: transfer.maxHeadBytes) else {
            transfer.refusal = .headTooLarge
            return 0
        }
        return length
    }

    static let onBody: curl_write_callback = { bytes, size, count, context in
        guard let transfer = transfer(context), let bytes else { return 0 }
        let length = size * count
        guard length <= transfer.maxBodyBytes - transfer.body.count else {
            transfer.refusal = .bodyTooLarge
            return 0
        }
        // The announced length is the server's word: room is made for it only up to a bound, beyond it as the bytes come.
        if transfer.body.isEmpty, let announced = transfer.head.contentLength, announced > length {
            transfer.body.reserveCapacity(min(announced, transfer.maxBodyBytes, 4 << 20))
        }
        transfer.body.append(contentsOf: UnsafeRawBufferPointer(start: bytes, count: length))
        return length
    }

    /// Called when a connection is ready for the request. The second time is libcurl sending it again by itself, because a reused
    /// connection closed without an answer: whether that is safe is for the client to say.
    static let onSend: curl_prereq_callback = { context, _, _, _, _ in
        guard let transfer = transfer(context), transfer.requestsSent == 0 else { return CURL_PREREQFUNC_ABORT }
        transfer.requestsSent += 1
        return CURL_PREREQFUNC_OK
    }

    /// Opens the socket of a new connection, unless it would be for sending again; closed on exec.
    static let onSocket: curl_opensocket_callback = { context, _, address in
        guard let transfer = transfer(context), transfer.requestsSent == 0, let address else { return -1 }
        let descriptor = socket(
            address.pointee.family, address.pointee.socktype | Int32(SOCK_CLOEXEC.rawValue), address.pointee.protocol)
        // To libcurl this is a host that cannot be reached; it is our own trouble.
        if descriptor < 0, [EMFILE, ENFILE, ENOBUFS, ENOMEM].contains(errno) { transfer.refusal = .unavailable }
        return descriptor
    }

    private static func transfer(_ context: UnsafeMutableRawPointer?) -> Transfer? {
        context.map { Unmanaged<Transfer>.fromOpaque($0).takeUnretainedValue() }
    }
}
