public import DeviceReport
import GenieACSClient
import TR181

public import struct Foundation.Date

extension Replay {
    /// A GenieACS NBI answer: one document, or an array of which `key` (serial or id) chooses one.
    /// - Parameter clock: time of the report; nil takes the newest time in the document.
    public func nbiDocument(_ bytes: [UInt8], key: DeviceKey? = nil, clock: Date? = nil, lang: String = "fr") throws(CaptureProblem) -> Replayed {
        let documents: [NBIDocument]
        do { documents = try NBIReader.documents(bytes) } catch { throw CaptureProblem("not a GenieACS document (\(error.code.rawValue))") }
        return try replayed(try Self.chosen(documents, key), clock: clock, lang: lang)
    }

    /// A CSV of GenieACS's simulator: path, object flag, writable flag, value, type.
    public func simulatorCSV(_ bytes: [UInt8], clock: Date? = nil, lang: String = "fr") throws(CaptureProblem) -> Replayed {
        let document: NBIDocument
        do { document = try SimulatorCSVReader.document(bytes) } catch { throw CaptureProblem("not a CSV of the GenieACS simulator (\(error.code.rawValue))") }
        return try replayed(document, clock: clock, lang: lang)
    }

    /// For a document without any time in it, so that its report is the same every day.
    private static let epoch = Date(timeIntervalSince1970: 1_767_225_600)

    private func replayed(_ document: NBIDocument, clock: Date?, lang: String) throws(CaptureProblem) -> Replayed {
        let newest = [document.tree.newestTimestampMs, document.lastInformMs].compactMap { $0 }.max()
        let now = clock ?? newest.map { Date(timeIntervalSince1970: Double($0) / 1000) } ?? Self.epoch
        let outcome = ACSFinding(dialects: dialects).finding(ACSSource.outcome(of: document), refresh: .cached, now: now)
        guard let key = Self.key(of: outcome.identity ?? DeviceIdentity()) else { throw CaptureProblem("the document names no device") }
        var progress = Progress(query: LookupQuery(key: key, timeoutMs: 0), identity: DeviceIdentity(), now: now)
        progress.take(outcome)
        for name in [SourceName.olt, .bridge] {
            progress.take(SourceOutcome(SourceStatus(name, .skipped, reason: "not_recorded", detail: "The document holds the ACS's side alone.")))
        }
        return Replayed(result: progress.result(durationMs: 0), lang: lang)
    }

    private static func chosen(_ documents: [NBIDocument], _ key: DeviceKey?) throws(CaptureProblem) -> NBIDocument {
        let fitting = documents.filter { document in
            switch key {
            case .serial(let serial)?: document.serialNumber == serial
            case .acsID(let id)?: document.acsID == id
            case .mac?, .gponSN?: Self.keys(of: DeviceIdentity(document: document)).contains { $0 == key }
            case nil: true
            }
        }
        guard let document = fitting.first else { throw CaptureProblem(documents.isEmpty ? "the document holds no device" : "no device in it has this key") }
        guard fitting.count == 1 else { throw CaptureProblem("it holds \(fitting.count) devices; choose one with --key") }
        return document
    }

    private static func key(of identity: DeviceIdentity) -> DeviceKey? { keys(of: identity).first }

    /// Valid keys alone, the serial first.
    private static func keys(of identity: DeviceIdentity) -> [DeviceKey] {
        var keys: [DeviceKey] = []
        if let key = identity.serial.flatMap({ try? DeviceKey.serial(validating: $0) }) { keys.append(key) }
        if let id = identity.acsID.flatMap({ try? DeviceKey.acsID(validating: $0) }) { keys.append(id) }
        if let mac = identity.mac { keys.append(.mac(mac)) }
        if let gpon = identity.gponSN { keys.append(.gponSN(gpon)) }
        return keys
    }
}
