import Configuration
import Synchronization

/// Remembers which provider gave the value that was read last.
final class OriginRecorder: AccessReporter {
    private let last = Mutex<String?>(nil)

    func report(_ event: AccessEvent) {
        let giver = event.providerResults.first { result in
            if case .success(let found) = result.result { found.value != nil } else { false }
        }
        last.withLock { $0 = giver?.providerName }
    }

    var providerName: String? { last.withLock { $0 } }
}
