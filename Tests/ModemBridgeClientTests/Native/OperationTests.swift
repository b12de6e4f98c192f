import TR181
import Testing

@testable import ModemBridgeClient

@Suite("A session can say what is harmless and nothing else") struct OperationTests {
    @Test func theActionsAreTwo() {
        #expect(RefreshAction.allCases.map(\.rawValue) == ["ACT_UPDATE_MAPINFO", "ACT_WIFI_UPDATE_ALLASSOC"])
    }

    @Test(arguments: [
        "DEV2_USER_CFG", "ACT_REBOOT", "DEV2_", "dev2_dev_info", "DEV2_A\"B", "DEV2_A,B", "/cgi/login", "", "DEV2_" + String(repeating: "A", count: 90),
    ])
    func otherNamesAreNoObjects(_ name: String) {
        #expect(ObjectName(name) == nil)
    }

    @Test func aLogoutIsWrittenAsThePageWritesIt() {
        #expect(
            String(decoding: ModemOperation.logout.text, as: UTF8.self)
                == "{\"data\":{\"stack\":\"0,0,0,0,0,0\",\"pstack\":\"0,0,0,0,0,0\"},\"operation\":\"cgi\",\"oid\":\"/cgi/logout\"}\r\n")
    }

    @Test func aPasswordIsNotPrinted() {
        let credentials = ModemCredentials(password: "hush-hush")
        #expect(!"\(credentials)".contains("hush") && !String(reflecting: credentials).contains("hush"))
        #expect(!"\(ModemOperation.login(credentials))".contains("hush"))
        var dumped = ""
        dump(credentials, to: &dumped)
        #expect(!dumped.contains("hush"))
    }
}

@Suite("Every form of an answer is told apart") struct AnswerTests {
    private func answer(_ text: String) -> ModemAnswer { ModemAnswer(Array(text.utf8)) }

    @Test func returnCodes() {
        #expect(answer("$.ret=0;") == .done)
        #expect(answer("$.ret=71233;") == .refused(.loginRefused))
        #expect(answer("\r\n$.ret=71011;\n") == .refused(.forbiddenObject))
    }

    @Test func objects() {
        #expect(answer(#"{"data":[{"a":"1"}],"success":true}"#) == .rows([[WebReply.Attribute(name: "a", value: "1")]]))
        #expect(answer(#"{"data":[],"success":false,"errorcode":9804}"#) == .refused(.noSuchObject))
        #expect(answer(#"{"data":[],"success":false,"errorcode":9003}"#) == .refused(.wrongOperation))
        #expect(answer(#"{"success":false}"#) == .refused(ModemCode(0)))
    }

    @Test func linesInSections() {
        let rows = answer("[1,0,0,0,0,0]0\r\nstatus=Up\r\nPPPPassword=secret\r\n[2,0,0,0,0,0]0\r\nstatus=Down\r\nname=a=b\r\n[error]0\r\n")
        let first = [WebReply.Attribute(name: "stack", value: "1,0,0,0,0,0"), WebReply.Attribute(name: "status", value: "Up")]
        let second = [
            WebReply.Attribute(name: "stack", value: "2,0,0,0,0,0"), WebReply.Attribute(name: "status", value: "Down"),
            WebReply.Attribute(name: "name", value: "a=b"),
        ]
        #expect(rows == .rows([first, second]))
        #expect(answer("[error]71233\r\n") == .refused(.loginRefused))
        #expect(answer("[error]0") == .rows([]))
        #expect(answer("[no end\r\nx=y") == .unreadable)
    }

    @Test func nothingAndNonsense() {
        #expect(answer("") == .empty && answer(" \r\n") == .empty)
        #expect(answer("<html>") == .unreadable && answer("{\"data\":") == .unreadable)
    }
}
