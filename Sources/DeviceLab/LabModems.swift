import DeviceCapture

/// The web interfaces of a lab's modems, by the management host of their captures.
///
/// A modem whose bridge found somebody logged in has a person at its page; one that the bridge did not reach has no web interface.
final class LabModems: Sendable {
    let byHost: [String: LabModem]

    private init(_ byHost: [String: LabModem]) { self.byHost = byHost }

    static func start(captures: [LoadedCapture], options: LabModemOptions?) async throws -> LabModems {
        guard var options else { return LabModems([:]) }
        options.key = options.key ?? LabModemKey.make()
        var modems: [String: LabModem] = [:]
        do {
            for capture in captures {
                guard let host = capture.manifest.identity.managementHost, modems[host] == nil else { continue }
                let status = capture.manifest.sources.bridge?.httpStatus ?? (capture.bridge == nil ? 504 : 200)
                guard status < 300 || status == 409 else { continue }
                options.model = capture.manifest.identity.model ?? options.model
                let modem = try await LabModem.start(LabModemObjects(recording: capture.bridge ?? []), options: options)
                if status == 409 { modem.personLogsIn() }
                modems[host] = modem
            }
        } catch {
            for modem in modems.values { await modem.stop() }
            throw error
        }
        return LabModems(modems)
    }

    func stop() async {
        for modem in byHost.values { await modem.stop() }
    }
}
