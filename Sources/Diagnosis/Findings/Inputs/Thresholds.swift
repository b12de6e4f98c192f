/// Every limit the findings are held against. Units are in the names; the defaults are those of the catalogue.
public struct Thresholds: Sendable, Equatable {
    public var optics = OpticsLimits.standard
    /// Class of the modem's own optics, which no source tells; nil for the usual one of its technology.
    public var onuClass: OpticsClass?
    /// Class of the OLT's optics where it does not say its own; nil for the usual one.
    public var oltClass: OpticsClass?
    public var fibre = Fibre()
    public var management = Management()
    public var device = Device()
    public var wan = WAN()
    public var lan = LAN()
    public var wifi = WiFi()
    public var mesh = Mesh()
    public var voice = Voice()

    public init() {}

    public struct Fibre: Sendable, Equatable {
        /// Above the sensitivity by less than this a line works, and not for long.
        public var marginDB = 2.0
        /// A level that was found bad is good again this far beyond its limit.
        public var clearDB = 1.0
        public var bendDB = 3.0
        public var weakLaserDB = 5.0
        public var degradationDB = 2.0
        public var excessLossDB = 5.0
        /// Loss of fibre and of its connectors.
        public var lossPerKmDB = 0.35
        public var connectorsDB = 1.0
        public var flaps24h = 3
        public var temperatureC = 70.0
        /// Median laser current of the model, mA; nil where the fleet has none.
        public var biasMedianMA: Double?
        public var biasFactor = 2.0
        /// Others of the port that fell with the ONU, and their part of the port, per cent, that make an outage of the area.
        public var outagePeers = 3
        public var outagePct = 20.0
        public var roguePeers = 2
    }

    public struct Management: Sendable, Equatable {
        public var intervalS = 3600
        public var intervals = 2.0
        public var graceS = 300.0
        public var lostS = 86_400.0
    }

    public struct Device: Sendable, Equatable {
        public var rebootS = 600
        public var boots24h = 3
        public var boots1h = 2
        public var memoryPct = 90.0
        public var cpuPct = 90.0
        /// What was found too high is good again this far below its limit.
        public var clearPct = 10.0
        public var samples = 3
        public var temperatureC = 85.0
        public var firmwareGraceS = 7 * 86_400.0
        public var clockOffS = 300.0
    }

    public struct WAN: Sendable, Equatable {
        /// The operator hands out private addresses itself.
        public var usesPrivateAddresses = false
        public var flaps24h = 3
        public var gatewayPackets = 5
        public var dnsMs = 200.0
        public var dnsSamples = 3
        public var leaseS = 300
        public var packets = 100
        public var lossPct = 1.0
        public var heavyLossPct = 5.0
        public var latencyMs = 50.0
        public var planPct = 80.0
        public var saturatedPct = 90.0
    }

    public struct LAN: Sendable, Equatable {
        public var errorPct = 0.1
        public var changes1h = 5
        public var poolPct = 90.0
        /// Addresses behind one cable's end that make it a router.
        public var addressesBehindOne = 4
    }

    public struct WiFi: Sendable, Equatable {
        public var country = "CA"
        public var neighbours = 3
        public var overlapping = 2
        public var manyOverlapping = 5
        public var busyPct = 50.0
        public var veryBusyPct = 75.0
        /// A channel that was found busy is free again this far below.
        public var clearPct = 5.0
        public var samples = 3
        public var noise24DBm = -85.0
        public var noise5DBm = -88.0
        public var dfsEvents24h = 3
        public var channelChanges24h = 10
        public var powerPct = 50
        public var clients = 30
        public var clientsPct = 90.0
        /// A signal older than this says nothing of a device that moves.
        public var signalAgeS = 120.0
        public var weak24DBm = -75.0
        public var weakDBm = -70.0
        public var veryWeak24DBm = -82.0
        public var veryWeakDBm = -78.0
        /// A signal that was found weak is good again this far above.
        public var clearDB = 1.0
        public var snrDB = 20.0
        public var poorSNRDB = 10.0
        public var retriesPct = 20.0
        public var rateMbps = 24.0
        /// Traffic of a device that is in use.
        public var activeMbps = 0.1
        public var near24DBm = -60.0
        public var stickyDBm = -75.0
        public var betterDB = 10.0
    }

    public struct Mesh: Sendable, Equatable {
        public var weakDBm = -67.0
        public var veryWeakDBm = -73.0
        public var rateMbps = 200.0
        /// A backhaul should carry the plan twice over; plans above this are not what Wi-Fi is bought for.
        public var planCapMbps = 300.0
        public var cableMbps = 100
        public var hops = 2
        public var clients = 25
        public var utilizationPct = 75.0
        public var idleClients = 5
    }

    public struct Voice: Sendable, Equatable {
        public var settleS = 300
        public var lossPct = 1.0
        public var jitterMs = 30.0
        public var rttMs = 300.0
        public var offHookS = 1800
    }
}
