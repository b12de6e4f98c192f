/// What was asked for.
public struct ReportRequest: ReportObject, Equatable {
    /// Kind of the key: `serial`, `mac`, `gpon_sn` or `id`.
    public var key = ""
    /// The key in canonical text.
    public var value = ""
    /// Language of the texts.
    public var lang = "fr"
    /// `cached` or `live`.
    public var refresh = "cached"

    public init() {}

    public init(key: String, value: String, lang: String, refresh: String) {
        self.key = key
        self.value = value
        self.lang = lang
        self.refresh = refresh
    }

    public func visit(_ sink: inout some ReportSink) {
        sink.required("key", key, "Kind of the key.")
        sink.required("value", value, "The key, in canonical form.")
        sink.required("lang", lang, "Language of the texts.")
        sink.required("refresh", refresh, "cached or live.")
    }
}
