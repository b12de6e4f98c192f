import Testing

@testable import ModemBridgeClient

@Suite("What a modem says before a login is understood, or refused") struct PublicAnswerTests {
    @Test func parametersNeedEveryVariable() {
        #expect(GDPRParameters(Array(OwnExample.page.utf8))?.sequence == 112_233)
        for lost in ["nn=", "ee=", "seq="] {
            #expect(GDPRParameters(Array(OwnExample.page.replacing(lost, with: "xx=").utf8)) == nil)
        }
        #expect(GDPRParameters(Array("<html>406</html>".utf8)) == nil)
        #expect(GDPRParameters(Array(OwnExample.page.replacing("112233", with: "99999999999999999999").utf8)) == nil)
    }

    @Test func somebodyIsThereOrNot() {
        #expect(BusyState(Array("var isLogined=0;\nvar isBusy=0;\n$.ret=0;\n".utf8))?.somebodyIsThere == false)
        #expect(BusyState(Array("var isLogined=1;\nvar isBusy=0;\n$.ret=0;\n".utf8))?.somebodyIsThere == true)
        #expect(BusyState(Array("var isLogined=0;\nvar isBusy=1;\n".utf8))?.somebodyIsThere == true)
        #expect(BusyState(Array("$.ret=0;".utf8)) == nil)
    }

    @Test func thePageSaysModelAccountAndLock() {
        let page = ModemPage(
            Array(
                """
                <html></html>
                <script type="text/javascript"> var authTimes=4; var forbidFlag=1; var forbidTime=290; var modelName="XX230v"; var adminType="user"; var hasMobile="0";</script>
                """.utf8))
        #expect(page.model == "XX230v" && page.account == "user" && page.failedLogins == 4)
        #expect(page.isLocked && page.lockSeconds == 290 && page.token == nil)
    }

    @Test func theTokenEndsAtItsQuote() {
        #expect(ModemPage(Array(#"<script>var token="086724f57013f16e042e012becf825";var other="x";</script>"#.utf8)).token == "086724f57013f16e042e012becf825")
        #expect(ModemPage(Array("<script>var token=\"0867\r\nX-Evil: 1\";</script>".utf8)).token == nil)
        #expect(ModemPage(Array(#"var token="";"#.utf8)).token == nil)
    }

    /// A page without an end to its values, or of nothing but `var`, is read in one pass.
    @Test func hostilePagesAreReadOnce() {
        let endless = Array(("var a=\"" + String(repeating: "x", count: 1 << 20)).utf8)
        #expect(PageVariables(endless).values.isEmpty)
        #expect(PageVariables(Array(String(repeating: "var ", count: 1 << 18).utf8)).values.isEmpty)
        #expect(PageVariables(Array((0..<5000).map { "var a\($0)=1;" }.joined().utf8)).values.count == 512)
    }

    @Test(arguments: [
        ("CryptoJS.AES.encrypt(t,k,{iv:i,mode:CryptoJS.mode.CBC,padding:CryptoJS.pad.Pkcs7})", CipherKind.cbc),
        ("subtle.encrypt({name:'AES-GCM',iv:i},k,t); var rsaEncrypt=$.rsa.encrypt;", .gcm),
        ("sjcl.mode.gcm.encrypt(a,b); rsaEncrypt = $.rsa.encryptOAEP;", .gcmOAEP),
        ("/* GCM will come later */ mode:CryptoJS.mode.CBC", .cbc),
    ]) func theScriptSaysTheCipher(_ script: String, _ kind: CipherKind) {
        #expect(CipherKind(script: Array(script.utf8)) == kind)
    }

    @Test(arguments: ["", "<html>404</html>", "function rot13(){}", "mode.CBC; encryptOAEP", "/* mode.CBC"])
    func aScriptThatSaysNothingIsNotGuessedFrom(_ script: String) {
        #expect(CipherKind(script: Array(script.utf8)) == nil)
    }
}
