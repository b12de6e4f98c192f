extension NBIVocabulary {
    /// What a report needs, under both roots.
    public static let standard = NBIVocabulary(
        projection: standardProjection,
        macLeaves: [
            "Device.Ethernet.Interface.1.MACAddress", "Device.Ethernet.Link.1.MACAddress", "Device.DeviceInfo.X_TP_MACAddress",
            "InternetGatewayDevice.LANDevice.1.LANHostConfigManagement.MACAddress",
            "InternetGatewayDevice.LANDevice.1.LANEthernetInterfaceConfig.1.MACAddress",
        ],
        gponSerialLeaves: [
            "Device.Optical.Interface.1.GponAuth.GponSn", "InternetGatewayDevice.DeviceInfo.X_HW_SerialNumber",
        ],
        liveLeaves: standardLiveLeaves)

    /// Left out on purpose: Users, BulkData, QoS, Firewall, access to the ACS itself and what holds nothing but settings.
    private static let standardProjection = [
        "Device.RootDataModelVersion", "Device.DeviceInfo", "Device.Optical", "Device.X_TP_GPON", "Device.XPON", "Device.SFPs",
        "Device.Cellular.Interface", "Device.USB.Interface", "Device.Ethernet", "Device.PPP", "Device.IP.Interface",
        "Device.DHCPv4.Client", "Device.DHCPv4.Server.Pool", "Device.DHCPv6.Client", "Device.DNS", "Device.Routing",
        "Device.NAT.InterfaceSetting", "Device.InterfaceStack", "Device.Bridging.Bridge",
        "Device.WiFi.Radio", "Device.WiFi.SSID", "Device.WiFi.AccessPoint", "Device.WiFi.EndPoint", "Device.WiFi.MultiAP",
        "Device.WiFi.DataElements", "Device.X_TP_EasyMesh", "Device.X_TP_MESH_WIFI", "Device.Hosts", "Device.ManagementServer.PeriodicInformInterval",
        "Device.Time",
        "Device.Services.VoiceService", "Device.X_TP_Services.VoiceService", "Device.X_TP_DefaultGateway", "Device.DSLite", "Device.MAP",
        "VirtualParameters",
        "InternetGatewayDevice.DeviceInfo", "InternetGatewayDevice.WANDevice", "InternetGatewayDevice.LANDevice",
        "InternetGatewayDevice.Layer3Forwarding", "InternetGatewayDevice.Services.VoiceService", "InternetGatewayDevice.X_HW_APDevice",
        "InternetGatewayDevice.ManagementServer.PeriodicInformInterval", "InternetGatewayDevice.Time",
    ]

    private static let standardLiveLeaves =
        ["Device.DeviceInfo.UpTime"]
        + below("Device.Optical.Interface.*", ["X_TP_GPON_Config.RXPower", "X_TP_GPON_Config.TXPower", "X_TP_GPON_Config.Status"])
        + below("Device.PPP.Interface.*", ["ConnectionStatus", "Status", "LastConnectionError"])
        + below("Device.IP.Interface.*", ["Status", "IPv4Address.*.IPAddress"])
        + below("Device.DHCPv4.Client.*", ["DHCPStatus", "IPAddress"])
        + below("Device.WiFi.Radio.*", ["Channel", "Status"])
        + below("Device.WiFi.MultiAP.APDevice.*", ["BackhaulSignalStrength", "BackhaulLinkType", "X_TP_Active", "X_TP_UpTime"])
        + below(
            "Device.WiFi.MultiAP.APDevice.*.Radio.*.AP.*.AssociatedDevice.*",
            ["SignalStrength", "LastDataDownlinkRate", "LastDataUplinkRate"])
        + below("Device.Optical.Interface.*.X_TP_GPON_Config", ["TransceiverTemperature", "SupplyVottage", "BiasCurrent"])
        + ["Device.Ethernet.Interface.*.Status", "Device.Hosts.Host.*.Active"]
        + ["InternetGatewayDevice.DeviceInfo.UpTime"]
        + below("InternetGatewayDevice.WANDevice.*.X_GponInterafceConfig", ["RXPower", "TXPower", "TransceiverTemperature", "Status"])
        + [
            "X_ALU_OntOpticalParam", "X_CMCC_GponInterfaceConfig", "X_ZTE-COM_WANPONInterfaceConfig", "X_FH_GponInterfaceConfig",
            "X_CT-COM_GponInterfaceConfig", "WANGponInterfaceConfig",
        ].flatMap { below("InternetGatewayDevice.WANDevice.*.\($0)", ["RXPower", "TXPower"]) }
        + below(
            "InternetGatewayDevice.WANDevice.*.WANConnectionDevice.*.WANPPPConnection.*",
            ["ConnectionStatus", "ExternalIPAddress", "LastConnectionError", "Uptime"])
        + below("InternetGatewayDevice.WANDevice.*.WANConnectionDevice.*.WANIPConnection.*", ["ConnectionStatus", "ExternalIPAddress"])
        + below("InternetGatewayDevice.LANDevice.*.WLANConfiguration.*", ["Channel", "Status", "TotalAssociations"])
        + below("InternetGatewayDevice.LANDevice.*.WLANConfiguration.*.AssociatedDevice.*", ["X_HW_RSSI"])

    private static func below(_ object: String, _ leaves: [String]) -> [String] { leaves.map { "\(object).\($0)" } }
}
