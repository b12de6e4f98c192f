/// The texts that a modem tells everybody.
enum ModemPages {
    /// What the page encrypts with, as far as it can be told from the outside.
    static func script(_ cipher: LabModemOptions.Cipher) -> String {
        let encrypt =
            switch cipher {
            case .cbc: "CryptoJS.AES.encrypt(text,key,{iv:iv,mode:CryptoJS.mode.CBC,padding:CryptoJS.pad.Pkcs7})"
            case .gcm, .gcmOAEP: "sjcl.mode.gcm.encrypt(key,text,iv,[],128)"
            }
        let sign = cipher == .gcmOAEP ? "$.rsa.encryptOAEP" : "$.rsa.encrypt"
        return
            "(function($){var aesEncrypt=function(text,key,iv){return \(encrypt);};\nvar rsaEncrypt=\(sign);\n$.tpEncrypt={aes:aesEncrypt,rsa:rsaEncrypt};})(jQuery);\n"
    }

    /// The page, its variables behind it, and in a session the token in an element of its own.
    static func page(model: String, account: String, failures: Int, lockedSeconds: Int, token: String?, bytes: Int) -> [UInt8] {
        var page = "<!DOCTYPE html>\r\n<html><head><title>\(model)</title></head><body><form id=\"login\"></form>"
        let padding = max(0, bytes - page.utf8.count - 400)
        if padding > 0 { page += "<!--" + String(repeating: "-var x;", count: padding / 7) + "-->" }
        page += "</body></html>\r\n<script type=\"text/javascript\"> var authTimes=\(failures); var forbidFlag=\(lockedSeconds > 0 ? 1 : 0); "
        page += "var forbidTime=\(lockedSeconds); var modelName=\"\(model)\"; var modelDesc=\"\"; var locale_language=\"fr_CA\"; "
        page += "var adminType=\"\(account)\"; var hasMobile=\"0\";</script>\r\n"
        if let token { page += "<script type=\"text/javascript\">var token=\"\(token)\";</script>\r\n" }
        return Array(page.utf8)
    }
}
