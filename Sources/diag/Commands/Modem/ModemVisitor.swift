import DeviceReport
import Dispatch
import Foundation
import HTTPTransport
import ModemBridgeClient
import Synchronization
import TR181

/// Looks at one modem and, where that is asked for, visits it once. Interrupted, it logs out before it ends.
struct ModemVisitor {
    let transport = HTTPTransport()
    let modem: NativeModem
    let endpoint: ModemEndpoint
    private let signals: [any DispatchSourceSignal]
    private let interruption: Interruption

    /// The signal that came, if one did.
    private final class Interruption: Sendable {
        let signal = Mutex<Int32?>(nil)
        private let isLeaving = Mutex(false)

        /// Ends the process once: two threads must not do so at the same time.
        func leave(_ number: Int32) -> Never {
            let isFirst = isLeaving.withLock { isLeaving in
                defer { isLeaving = true }
                return !isLeaving
            }
            if isFirst { exit(128 + number) }
            while true { sleep(1) }
        }
    }

    init(_ endpoint: ModemEndpoint, pin: String?, account: @escaping @Sendable (DeviceIdentity) -> ModemCredentials?) {
        self.endpoint = endpoint
        var configuration = NativeConfiguration { _ in endpoint }
        if let pin { configuration.tls = .pinnedAlone(pin) }
        configuration.circuit = nil
        let modem = NativeModem(configuration: configuration, transport: transport, credentials: account)
        self.modem = modem
        let interruption = Interruption()
        self.interruption = interruption
        signals = [SIGINT, SIGTERM].map { number in
            // The process must outlive the signal by a logout.
            signal(number, SIG_IGN)
            let source = DispatchSource.makeSignalSource(signal: number)
            source.setEventHandler {
                interruption.signal.withLock { $0 = number }
                Task {
                    await modem.close()
                    interruption.leave(number)
                }
            }
            source.resume()
            return source
        }
    }

    func look(at device: DeviceIdentity, seconds: Int) async -> SourceOutcome<ModemGlance> {
        await modem.look(at: device, deadline: .now + .seconds(seconds))
    }

    /// Everything that is known to ask for, read as it stands: nothing in the modem is told to look again.
    func visit(_ device: DeviceIdentity, seconds: Int, force: Bool, now: Date) async -> SourceOutcome<ParameterTree> {
        await modem.read(
            device, options: ReadOptions(refresh: .cached, record: true, now: now), deadline: .now + .seconds(seconds), need: .everything,
            onBusy: force ? .force : .skip)
    }

    /// Waits for the logout where it is still under way.
    func end() async {
        await modem.close()
        await transport.shutdown()
        for source in signals { source.cancel() }
        // Whichever of the two ends first, the process tells the same.
        if let number = interruption.signal.withLock({ $0 }) { interruption.leave(number) }
    }
}
