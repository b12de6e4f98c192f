import DeviceReport
import TR181

extension ACSSource {
    /// What a search came to.
    enum Found: Sendable {
        /// The document, read on the way.
        case document(NBIDocument, NBIReply)
        case nothing(NBIReply?)
        case several([DeviceIdentity])
        /// No key of the device means anything to an ACS.
        case noKey
    }

    /// The device's document: by its id when that is known and still right, else by the cheapest search that matches.
    func find(_ device: DeviceIdentity, _ projection: NBIProjection, deadline: ContinuousClock.Instant) async throws(NBIFailure) -> Found {
        var last: NBIReply?
        if let id = device.acsID.flatMap(NBIDeviceID.init) {
            let (document, reply) = try await document(id, projection, deadline: deadline)
            if let document { return .document(document, reply) }
            last = reply
        }
        let searches = DeviceSearch.searches(for: device, vocabulary: vocabulary)
        if searches.isEmpty, last == nil { return .noKey }
        for search in searches {
            let answer = try await client.json(.find(search), deadline: deadline)
            last = answer
            let matches = Self.distinct(try Self.documents(answer), preferring: device.serial)
            if matches.count > 1 { return .several(matches.prefix(NBICall.searchLimit - 1).map { DeviceIdentity(document: $0) }) }
            guard let match = matches.first else { continue }
            guard let id = NBIDeviceID(match.acsID) else {
                throw NBIFailure(.parseError, "odd_id", "The ACS names the device by an id that cannot be asked for.")
            }
            let (document, reply) = try await self.document(id, projection, deadline: deadline)
            // Deleted between the two requests.
            guard let document else { return .nothing(reply) }
            return .document(document, reply)
        }
        return .nothing(last)
    }

    /// One document by its id; nil when there is none.
    func document(
        _ id: NBIDeviceID, _ projection: NBIProjection, deadline: ContinuousClock.Instant
    ) async throws(NBIFailure) -> (NBIDocument?, NBIReply) {
        let reply = try await client.json(.document(id, projection), deadline: deadline)
        return (try Self.documents(reply).first, reply)
    }

    private static func documents(_ reply: NBIReply) throws(NBIFailure) -> [NBIDocument] {
        do {
            return try NBIReader.documents(reply.body)
        } catch {
            throw NBIFailure(
                .parseError, error.code.rawValue, "The answer of the ACS could not be read.", httpStatus: reply.status,
                timings: PhaseTimings(reply.timings))
        }
    }

    /// One document per id. Of serials that differ in letter case alone, the one asked for wins.
    private static func distinct(_ documents: [NBIDocument], preferring serial: String?) -> [NBIDocument] {
        var seen: Set<String> = []
        let distinct = documents.filter { !$0.acsID.isEmpty && seen.insert($0.acsID).inserted }
        let exact = distinct.filter { $0.serialNumber != nil && $0.serialNumber == serial }
        return exact.count == 1 ? exact : distinct
    }
}
