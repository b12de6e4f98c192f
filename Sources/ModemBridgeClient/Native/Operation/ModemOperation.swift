import struct Foundation.Data

/// Everything that a session can say to a modem. Nothing that sets, adds, deletes or restarts can be expressed.
enum ModemOperation: Sendable, Hashable {
    case login(ModemCredentials)
    case read(ReadKind, ObjectName)
    case refresh(RefreshAction)
    case logout

    private static let noStack = #""stack":"0,0,0,0,0,0","pstack":"0,0,0,0,0,0""#

    /// The clear text, as the page writes it.
    var text: [UInt8] {
        let json =
            switch self {
            case .login(let credentials):
                // Action is a string: some firmware breaks on a number.
                #"{"data":{"UserName":"\#(Self.base64(credentials.user))","Passwd":"\#(Self.base64(credentials.password))","Action":"1",\#(Self.noStack)},"#
                    + #""operation":"cgi","oid":"/cgi/login"}"#
            case .read(let kind, let object): #"{"data":{\#(Self.noStack)},"operation":"\#(kind.rawValue)","oid":"\#(object.text)"}"#
            case .refresh(let action): #"{"data":{\#(Self.noStack)},"operation":"op","oid":"\#(action.rawValue)"}"#
            case .logout: #"{"data":{\#(Self.noStack)},"operation":"cgi","oid":"/cgi/logout"}"#
            }
        return Array("\(json)\r\n".utf8)
    }

    var isLogin: Bool {
        if case .login = self { return true }
        return false
    }

    private static func base64(_ text: String) -> String { Data(text.utf8).base64EncodedString() }
}
