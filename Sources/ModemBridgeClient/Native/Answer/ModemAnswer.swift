import TR181

/// A modem's decrypted answer to an operation.
enum ModemAnswer: Sendable, Hashable {
    case rows([[WebReply.Attribute]])
    /// Done, with nothing to tell.
    case done
    case refused(ModemCode)
    /// Not a byte. Legal, and also what some builds say to whom they have thrown out.
    case empty
    /// None of the forms that a modem answers in.
    case unreadable

    /// Tells the three forms apart: JSON, `$.ret=`, and sections of lines.
    init(_ text: [UInt8]) {
        let body = text.drop { $0 <= 32 }
        switch body.first {
        case nil: self = .empty
        case UInt8(ascii: "{"): self.init(json: Array(body))
        case UInt8(ascii: "["): self = LineAnswer(Array(body)).answer
        default:
            guard let code = PageVariables(Array(body)).code else {
                self = .unreadable
                return
            }
            self = code == 0 ? .done : .refused(ModemCode(code))
        }
    }

    private init(json: [UInt8]) {
        guard let reply = try? WebReplyReader.reply(json) else {
            self = .unreadable
            return
        }
        if reply.isSuccess { self = .rows(reply.rows) } else { self = .refused(ModemCode(reply.errorCode ?? 0)) }
    }
}
