import DeviceReport
import Foundation
import Synchronization

extension NativeModem {
    struct Ask: Sendable {
        let need: ReadNeed
        let onBusy: BridgeConfiguration.OnBusy
        let deadline: ContinuousClock.Instant
        /// The caller's wall clock: what is read is as old as the question.
        let now: Date
    }

    /// A reading in a bridge's words, by the deadline.
    func body(of device: DeviceIdentity, _ options: ReadOptions, _ ask: Ask) async throws(BridgeFailure) -> [UInt8] {
        guard let host = device.managementHost, !host.isEmpty else {
            throw BridgeFailure(.skipped, "no_management_host", "The address of the modem's web interface is not known.")
        }
        guard let modem = endpoint(of: host) else {
            throw BridgeFailure(.unsupported, "host_forbidden", "The modem's address is not one that may be asked.")
        }
        guard let account = credentials(device) else { throw BridgeFailure(.skipped, "no_credentials", "There are no credentials for this modem.") }
        let isLive = options.refresh == .live
        if !isLive, let kept = state.withLock({ $0.hosts.reading(of: modem, for: ask.need, at: clock.now(), maxAge: configuration.maxAge) }) { return kept }
        if let refusal = state.withLock({ $0.circuit?.refusal(circuitKey(modem), at: clock.now()) }) { throw refusal }
        return try await Visit(self, modem: modem, host: host, account: account, isLive: isLive, ask: ask).result()
    }

    /// Where a management host's modem is; nil when it must not be asked.
    func endpoint(of host: String) -> ModemEndpoint? {
        let networks = configuration.allowedNetworks
        guard networks.isEmpty || networks.contains(where: { $0.contains(host) }) else { return nil }
        return configuration.endpoint(host)
    }

    /// The circuit knows modems by host; two ports of one host are two modems.
    func circuitKey(_ modem: ModemEndpoint) -> ModemHost { ModemHost(modem) }
}
