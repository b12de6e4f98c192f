public import DeviceCapture
public import Foundation
import NIOCore
import NIOPosix

/// Recorded devices served back on loopback as a real NBI, a real SNMP agent per OLT and a real modem-bridge.
public final class DeviceLab: Sendable {
    /// The captures being served, in order.
    public let captures: [LoadedCapture]
    /// Base of the NBI, as `http://127.0.0.1:7557`.
    public let nbiURL: String
    /// Base of the bridge, as `http://127.0.0.1:3301`.
    public let bridgeURL: String
    /// `127.0.0.1:port` of each OLT's agent, by the OLT's name.
    public let oltAddresses: [String: String]

    let nbi: NBIDouble
    let counters: LabCounters
    let olts: LabOLTs
    private let modems: LabModems
    private let faults: LabFaults
    private let servers: [LabHTTPServer]

    private init(
        captures: [LoadedCapture], nbi: NBIDouble, counters: LabCounters, olts: LabOLTs, modems: LabModems, faults: LabFaults,
        nbiServer: LabHTTPServer, bridgeServer: LabHTTPServer
    ) {
        self.captures = captures
        self.nbi = nbi
        self.counters = counters
        self.olts = olts
        self.modems = modems
        self.faults = faults
        servers = [nbiServer, bridgeServer]
        nbiURL = "http://127.0.0.1:\(nbiServer.port)"
        bridgeURL = "http://127.0.0.1:\(bridgeServer.port)"
        oltAddresses = olts.addresses
    }

    /// Starts the doubles; each listens when this returns.
    ///
    /// - Throws: ``CaptureError`` for a recording that cannot be served, or what binding a port threw.
    public static func start(
        captures: [LoadedCapture], options: DeviceLabOptions = DeviceLabOptions()
    ) async throws -> DeviceLab {
        let faults = LabFaults()
        let counters = LabCounters()
        let nbi = try NBIDouble(captures: captures, options: options, faults: faults, counters: counters)
        let bridge = BridgeDouble(captures: captures, options: options, faults: faults, counters: counters)
        let group = MultiThreadedEventLoopGroup.singleton
        let workers = nbi.workers
        let nbiServer = try await LabHTTPServer.start(
            port: options.nbiPort, group: group, idleTimeout: options.idleTimeout, accepts: { workers.accepts },
            responder: { await nbi.answer($0) })
        do {
            let bridgeServer = try await LabHTTPServer.start(
                port: options.bridgePort, group: group, idleTimeout: options.idleTimeout, responder: { await bridge.answer($0) })
            do {
                let olts = try await LabOLTs.start(captures: captures, options: options)
                do {
                    let modems = try await LabModems.start(captures: captures, options: options.modems)
                    let lab = DeviceLab(
                        captures: captures, nbi: nbi, counters: counters, olts: olts, modems: modems, faults: faults,
                        nbiServer: nbiServer, bridgeServer: bridgeServer)
                    lab.restoreFaults()
                    return lab
                } catch {
                    await olts.stop()
                    throw error
                }
            } catch {
                await bridgeServer.stop()
                throw error
            }
        } catch {
            await nbiServer.stop()
            throw error
        }
    }

    /// Starts the doubles on every capture of a folder.
    public static func start(library: URL, options: DeviceLabOptions = DeviceLabOptions()) async throws -> DeviceLab {
        try await start(captures: LoadedCapture.all(in: library), options: options)
    }

    /// `127.0.0.1:port` of the first OLT's agent.
    public var oltAddress: String { olts.firstAddress }

    /// The web interface of the modem at a management host; nil where the lab serves none there.
    public func modem(at managementHost: String) -> LabModem? { modems.byHost[managementHost] }

    /// Closes every socket. May be called more than once.
    public func stop() async {
        nbi.sessions.stop()
        for server in servers { await server.stop() }
        await olts.stop()
        await modems.stop()
    }

    /// Makes a source misbehave from now on, for one device or for all; `nil` ends it.
    ///
    /// A fault that the source cannot show is ignored (see ``LabFault/applies(to:)``).
    /// - Parameter device: a capture's name.
    public func setFault(_ source: LabSource, device: String? = nil, _ fault: LabFault?) {
        if let fault, !fault.applies(to: source) { return }
        faults.set(fault, source: source, device: device)
        if source == .olt { olts.setFault(fault, device: device) }
    }

    /// Ends all faults, those of the captures' manifests included.
    public func clearFaults() {
        faults.clear()
        olts.clearFaults()
    }

    /// Puts the faults of the captures' manifests in force.
    public func restoreFaults() {
        clearFaults()
        for capture in captures {
            guard let own = capture.manifest.faults else { continue }
            if let fault = own.acs { setFault(.acs, device: capture.name, fault) }
            if let fault = own.olt { setFault(.olt, device: capture.name, fault) }
            if let fault = own.bridge { setFault(.bridge, device: capture.name, fault) }
        }
    }
}
