import TR181

/// A model with its software version, as the modem's own device object says it.
struct Firmware: Sendable, Hashable {
    let model: String
    let version: String

    /// Nil when the row does not say both.
    init?(_ row: [WebReply.Attribute]) {
        guard let model = row.first(where: { $0.name == "modelName" })?.value, !model.isEmpty,
            let version = row.first(where: { $0.name == "softwareVersion" })?.value, !version.isEmpty
        else { return nil }
        self.model = String(model.prefix(64))
        self.version = String(version.prefix(128))
    }
}
