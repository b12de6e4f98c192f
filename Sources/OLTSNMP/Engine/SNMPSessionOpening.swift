import CNetSNMP

/// Opens a library session for a target.
enum SNMPSessionOpening {
    static func open(
        _ target: SNMPTarget, id: UInt64, context: UnsafeMutableRawPointer, completion: @escaping cnetsnmp_completion
    ) -> Result<OpaquePointer, SNMPError> {
        guard let peer = NumericAddress.peer(target.address, port: target.port) else {
            return .failure(SNMPError(.configuration, text: "the address is not numeric"))
        }
        var config = cnetsnmp_config()
        config.accept_any_source = target.acceptsAnyAnswerAddress ? 1 : 0
        var texts = [peer]
        switch target.credentials {
        case .v1(let community):
            config.version = CNETSNMP_V1
            texts.append(community)
        case .v2c(let community):
            config.version = CNETSNMP_V2C
            texts.append(community)
        case .v3(let user):
            config.version = CNETSNMP_V3
            let (auth, authPassword) = user.authentication.library
            let (privacy, privacyPassword) = user.privacy.library
            config.auth = auth
            config.privacy = privacy
            texts += [user.name, authPassword, privacyPassword, user.contextName]
        }
        return withCStrings(texts) { pointers in
            config.peer = pointers[0]
            if config.version == CNETSNMP_V3 {
                config.user = pointers[1]
                config.auth_password = pointers[2]
                config.privacy_password = pointers[3]
                config.context_name = pointers[4]
            } else {
                config.community = pointers[1]
            }
            var text: UnsafePointer<CChar>?
            guard let session = cnetsnmp_open(&config, id, completion, context, &text) else {
                return .failure(SNMPError(.configuration, text: text.map { String(cString: $0) }))
            }
            return .success(session)
        }
    }

    /// The texts as C strings for the length of `body`, in order.
    private static func withCStrings<R>(_ texts: [String], _ done: [UnsafePointer<CChar>] = [], _ body: ([UnsafePointer<CChar>]) -> R) -> R {
        guard done.count < texts.count else { return body(done) }
        return texts[done.count].withCString { withCStrings(texts, done + [$0], body) }
    }
}

extension SNMPv3User.Authentication {
    var library: (cnetsnmp_auth, String) {
        switch self {
        case .none: (CNETSNMP_AUTH_NONE, "")
        case .md5(let password): (CNETSNMP_AUTH_MD5, password)
        case .sha1(let password): (CNETSNMP_AUTH_SHA1, password)
        case .sha224(let password): (CNETSNMP_AUTH_SHA224, password)
        case .sha256(let password): (CNETSNMP_AUTH_SHA256, password)
        case .sha384(let password): (CNETSNMP_AUTH_SHA384, password)
        case .sha512(let password): (CNETSNMP_AUTH_SHA512, password)
        }
    }
}

extension SNMPv3User.Privacy {
    var library: (cnetsnmp_privacy, String) {
        switch self {
        case .none: (CNETSNMP_PRIVACY_NONE, "")
        case .des(let password): (CNETSNMP_PRIVACY_DES, password)
        case .aes128(let password): (CNETSNMP_PRIVACY_AES128, password)
        case .aes256(let password): (CNETSNMP_PRIVACY_AES256, password)
        }
    }
}
