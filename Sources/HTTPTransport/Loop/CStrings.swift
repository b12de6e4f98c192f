/// Several optional texts as C strings at once.
enum CStrings {
    typealias Pointer = UnsafePointer<CChar>

    static func with<Result>(
        _ first: String, _ second: String?, _ third: String?, _ fourth: String?, _ fifth: String?,
        _ body: (Pointer, Pointer?, Pointer?, Pointer?, Pointer?) -> Result
    ) -> Result {
        first.withCString { one in
            with(second) { two in with(third) { three in with(fourth) { four in with(fifth) { body(one, two, three, four, $0) } } } }
        }
    }

    private static func with<Result>(_ text: String?, _ body: (Pointer?) -> Result) -> Result {
        guard let text else { return body(nil) }
        return text.withCString { body($0) }
    }
}
