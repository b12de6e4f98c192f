import TR181
import Testing

@Suite("An answer of a modem's web interface becomes rows without secrets") struct WebReplyReaderTests {
    private func read(_ text: String) throws -> WebReply { try WebReplyReader.reply(Array(text.utf8)) }

    @Test func aListAnObjectAndAWrappedListAreRows() throws {
        let row = WebReply.Attribute(name: "RXPower", value: "57")
        for data in [#"[{"RXPower":"57"}]"#, #"{"RXPower":"57"}"#, #"{"OPTC":[{"RXPower":57}]}"#] {
            let reply = try read(#"{"data":\#(data),"operation":"gl","oid":"DEV2_OPTC_GPON_CFG","success":true}"#)
            #expect(reply == WebReply(rows: [[row]]))
        }
    }

    @Test func aRefusalKeepsItsCode() throws {
        let reply = try read(#"{"data":[],"operation":"gl","oid":"DEV2_NO_SUCH","success":false,"errorcode":9804}"#)
        #expect(reply == WebReply(errorCode: 9804, isSuccess: false))
    }

    @Test func successWithoutDataIsNoRow() throws {
        #expect(try read(#"{"operation":"go","oid":"DEV2_MEM_STATUS","success":true}"#) == WebReply())
    }

    @Test func secretsAreNotCopied() throws {
        let reply = try read(
            #"{"data":{"name":"pppoe","PPPUserName":"ann@isp","PPPPassword":"x","primaryPSK":"y","WPSPin":"1","X_TP_AdminPwd":"z"},"success":true}"#)
        #expect(reply.rows == [[WebReply.Attribute(name: "name", value: "pppoe")]])
    }

    @Test func whatDevicesPutIntoNamesIsReadable() throws {
        let reply = try WebReplyReader.reply(Array(#"{"data":{"hostName":"a"#.utf8) + [0xFF, 0x09] + Array(#"b"},"success":true}"#.utf8))
        #expect(reply.rows == [[WebReply.Attribute(name: "hostName", value: "a\u{FFFD} b")]])
    }

    @Test(arguments: ["", "<html></html>", "[1]", #"{"data":["#, "$.ret=0;"]) func whatIsNoAnswerThrows(_ text: String) {
        #expect(throws: TreeReadError.self) { try read(text) }
    }
}
