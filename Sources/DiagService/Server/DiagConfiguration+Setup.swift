import DeviceReport
import GenieACSClient
import HTTPTransport
import ModemBridgeClient
import OLTSNMP

extension DiagConfiguration {
    /// The parts of a service as this configuration wants them; reads the profiles and the file of devices.
    public func serviceSetup() throws(SetupError) -> ServiceSetup {
        let folder = try ProfileFolder(path: profiles.path)
        var setup = ServiceSetup(dialects: folder.dialects, profiles: folder.olts)
        setup.models = folder.models
        setup.profilesPath = profiles.path
        setup.acs = acs.client
        setup.bridge = bridge.client
        setup.modem = try modem.setup(shared: bridge)
        setup.olts = olts.map(\.endpoint)
        for olt in olts {
            guard let name = olt.profile, folder.olts.profile(named: name) == nil else { continue }
            throw SetupError("olt.\(olt.name).profile: there is no profile of this name in \(profiles.path)/olt")
        }
        if let path = directory.path {
            do { setup.devices = try DirectoryFile.devices(path: path) } catch { throw SetupError(error.description) }
        }
        setup.directoryCapacity = directory.capacity
        setup.transport = HTTPTransportConfiguration(
            maxConnectionsPerHost: http.maxConnectionsPerHost, maxConnections: http.maxConnections, maxWaiting: http.maxWaiting)
        setup.oltDirectory = DirectorySettings(
            minimumInterval: oltDirectory.minInterval, evidenceInterval: oltDirectory.evidenceInterval, walkTime: oltDirectory.walkTimeout,
            identifyTime: oltDirectory.identifyTimeout)
        setup.oltRefresh = oltDirectory.refresh
        setup.oltSource = OLTSNMP.OLTSource.Settings(
            breakerThreshold: oltSource.breakerFailures, breakerPause: oltSource.breakerOpenFor, maxPlaces: oltSource.maxPlaces,
            readsDetails: oltSource.readsDetails, keepRows: oltSource.keepRows)
        if let path = oltDirectory.path, !olts.isEmpty {
            do {
                let opened = try SQLiteONUStore.open(path)
                setup.onuStore = opened.store
                setup.onuStoreProblem = opened.problem?.description
                setup.onuRetention = ONUStoreRetention(path: path)
            } catch { throw SetupError("olt_directory.path: \(error.description)") }
        }
        setup.timeouts = LookupTimeouts(standardMs: Int(lookup.timeout / .milliseconds(1)), longestMs: Int(lookup.maxTimeout / .milliseconds(1)))
        setup.lookups = LookupLimits(flights: lookup.maxInFlight, waiters: lookup.maxWaiting)
        setup.heartbeat = lookup.heartbeat
        return setup
    }
}

extension DiagConfiguration.ACS {
    fileprivate var client: ACSConfiguration? {
        guard let baseURL else { return nil }
        let sent: ACSCredentials =
            switch credentials {
            case .none: .none
            case .basic(let user, let password): .basic(user: user, password: password.reveal())
            case .header(let name, let value): .header(name: name, value: value.reveal())
            }
        return ACSConfiguration(
            baseURL: baseURL, credentials: sent, tls: HTTPTLSOptions(caFile: caFile, pinnedPublicKey: pinnedPublicKey), connectTimeout: connectTimeout,
            maxBodyBytes: maxBodyBytes, maxLiveLeaves: maxLiveLeaves, scansForSerial: scansForSerial,
            breaker: breakerFailures == 0 ? nil : CircuitBreaker.Limits(failures: breakerFailures, openFor: breakerOpenFor))
    }
}

extension DiagConfiguration.Bridge {
    fileprivate var client: BridgeConfiguration? {
        guard let baseURL else { return nil }
        return BridgeConfiguration(
            baseURL: baseURL, bearerToken: token?.reveal(), onBusy: onBusy == .wait ? .wait : .skip,
            tls: HTTPTLSOptions(caFile: caFile, pinnedPublicKey: pinnedPublicKey), connectTimeout: connectTimeout, maxBodyBytes: maxBodyBytes,
            maxAgeSeconds: Int(maxAge / .seconds(1)), credentialRef: credentialRef, modemPort: modemPort,
            circuit: circuit)
    }

    fileprivate var circuit: ModemCircuit.Limits? {
        circuitFailures == 0 ? nil : ModemCircuit.Limits(failures: circuitFailures, openFor: circuitOpenFor, modems: circuitModems)
    }
}

extension DiagConfiguration.Modem {
    /// - Parameter shared: what holds for both ways of reading modems.
    fileprivate func setup(shared: DiagConfiguration.Bridge) throws(SetupError) -> ModemSetup? {
        guard let credentialsPath else { return nil }
        let accounts: ModemAccountShelf
        do { accounts = try ModemAccountShelf(path: credentialsPath) } catch {
            throw SetupError("modem.credentials_file: \(credentialsPath): \(error.description)")
        }
        let way: ModemEndpoint.Scheme = scheme == .https ? .https : .http
        var client = NativeConfiguration { [port] host in ModemEndpoint(scheme: way, host: host, port: port) }
        client.allowedNetworks = networks.flatMap(ModemSetup.networks) ?? []
        client.onBusy = shared.onBusy == .wait ? .wait : .skip
        client.maxAge = shared.maxAge
        client.circuit = shared.circuit
        if let pinnedPublicKey { client.tls = .pinnedAlone(pinnedPublicKey) }
        client.connectTimeout = connectTimeout
        client.callTimeout = answerTimeout
        client.lockOut = lockOut
        client.maxVisits = maxVisits
        client.journalPath = journalPath
        return ModemSetup(configuration: client, accounts: accounts)
    }
}

extension DiagConfiguration.OLT {
    fileprivate var endpoint: OLTEndpoint {
        OLTEndpoint(
            name: name,
            target: SNMPTarget(
                address: address, port: port, credentials: credentials, timeout: timeout, retries: retries, maxInFlight: maxInFlight,
                maxRepetitions: maxRepetitions, acceptsAnyAnswerAddress: acceptsAnySource, maxPDUsPerSecond: maxPDUsPerSecond, maxWalks: maxWalks),
            profile: profile)
    }

    private var credentials: SNMPCredentials {
        let community = community?.reveal() ?? ""
        switch version {
        case .v1: return .v1(community: community)
        case .v2c: return .v2c(community: community)
        case .v3:
            let password = authPassword?.reveal() ?? ""
            let secret = privacyPassword?.reveal() ?? ""
            let authentication: SNMPv3User.Authentication =
                switch auth {
                case .none: .none
                case .md5: .md5(password: password)
                case .sha1: .sha1(password: password)
                case .sha224: .sha224(password: password)
                case .sha256: .sha256(password: password)
                case .sha384: .sha384(password: password)
                case .sha512: .sha512(password: password)
                }
            let privacy: SNMPv3User.Privacy =
                switch self.privacy {
                case .none: .none
                case .des: .des(password: secret)
                case .aes128: .aes128(password: secret)
                case .aes256: .aes256(password: secret)
                }
            return .v3(SNMPv3User(name: user ?? "", authentication: authentication, privacy: privacy, contextName: contextName ?? ""))
        }
    }
}
