import HTTPTransport
import Logging
import ModemBridgeClient
import ServiceLifecycle
import UnixSignals

/// What the bridge does beside answering: sessions that were left open are ended at its start, accounts read anew when it is told so, and
/// every modem logged out at its end.
struct BridgeKeeper: Service {
    let desk: BridgeDesk
    let transport: HTTPTransport
    let shelf: ModemAccountShelf?
    let keepsJournal: Bool
    let logger: Logger

    func run() async throws {
        await cancelWhenGracefulShutdown {
            if shelf?.isReadableByAll == true { logger.warning("everybody on this machine may read modem.credentials_file") }
            if keepsJournal, !desk.modems.keepsJournal { logger.warning("open sessions on modems are not noted: the journal cannot be used") }
            let ended = await desk.modems.recover()
            if ended > 0 { logger.notice("sessions on modems that were left open are ended", metadata: ["modems": "\(ended)"]) }
            for await _ in await UnixSignalsSequence(trapping: .sighup) { shelf?.reload(logger) }
        }
        await close()
    }

    func close() async {
        desk.jobs.cancelAll()
        await desk.modems.close()
        await transport.shutdown()
    }
}
