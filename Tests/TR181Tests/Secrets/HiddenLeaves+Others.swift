extension HiddenLeaves {
    /// TR-104, both versions: what a line logs in with, and the PIN of a DECT base.
    static let voice = [
        "Device.Services.VoiceService.{i}.VoiceProfile.{i}.Line.{i}.SIP.AuthPassword",
        "Device.Services.VoiceService.{i}.VoiceProfile.{i}.Line.{i}.SIP.AuthUserName",
        "Device.Services.VoiceService.{i}.VoiceProfile.{i}.SIP.InboundAuthPassword",
        "Device.Services.VoiceService.{i}.VoiceProfile.{i}.SIP.InboundAuthUsername",
        "Device.Services.VoiceService.{i}.VoiceProfile.{i}.H323.AuthPassword",
        "Device.Services.VoiceService.{i}.SIP.Client.{i}.AuthPassword",
        "Device.Services.VoiceService.{i}.SIP.Client.{i}.AuthUserName",
        "Device.Services.VoiceService.{i}.SIP.Network.{i}.InboundAuthPassword",
        "Device.Services.VoiceService.{i}.H323.Client.{i}.AuthPassword",
        "Device.Services.VoiceService.{i}.DECT.Base.{i}.PIN",
        "InternetGatewayDevice.Services.VoiceService.{i}.VoiceProfile.{i}.Line.{i}.SIP.AuthPassword",
        "Device.X_TP_Services.VoiceService.{i}.VoiceProfile.{i}.Line.{i}.SIP.AuthPassword",
        "Device.X_TP_Services.VoiceService.{i}.DECT.Base.{i}.PINCode",
    ]

    /// How vendors spell them.
    static let vendors = [
        "Device.WiFi.AccessPoint.{i}.Security.KeyPassPhrase", "Device.WiFi.AccessPoint.{i}.Security.X_TP_WEPKey1",
        "Device.WiFi.AccessPoint.{i}.Security.X_TP_PreSharedKey", "Device.WiFi.AccessPoint.{i}.Security.X_TP_SAEKey",
        "Device.WiFi.AccessPoint.{i}.Security.X_PRPLWARE-COM_R0KHKey", "Device.WiFi.AccessPoint.{i}.WPS.SelfPIN",
        "Device.WiFi.AccessPoint.{i}.WPS.X_TP_DevicePIN", "Device.WiFi.AccessPoint.{i}.X_TP_WlanKey4", "Device.WiFi.X_RDK_DppPrivateSigningKey",
        "Device.WiFi.DataElements.Network.X_RDK_BackhaulKey", "Device.WiFi.MultiAP.X_TP_BackhaulPsk", "Device.WiFi.MultiAP.X_TP_FronthaulPassphrase",
        "Device.WiFi.X_TP_DPP.C-sign-key", "Device.WiFi.X_TP_DPP.NetAccessKey", "Device.WiFi.X_TP_MeshGroupKey", "Device.WiFi.X_TP_Pmk",
        "Device.Optical.Interface.{i}.GponAuth.GponPwd", "Device.Optical.Interface.{i}.GponAuth.GponAuthCtcLoid",
        "Device.Optical.Interface.{i}.GponAuth.GponAuthCtcPwd", "Device.Optical.Interface.{i}.X_TP_GPON_Config.RegistrationPin1",
        "Device.X_TP_SNMP.ROCommunity", "Device.X_TP_SNMP.ReadWriteCommunityString", "Device.X_TP_UserCfg.AdminPwd", "Device.X_TP_UserCfg.UserPwd",
        "Device.X_TP_CloudToken", "Device.X_TP_OpenVPN.PrivateKey", "Device.Thread.Interface.{i}.NetworkKey", "Device.Cellular.Interface.{i}.X_TP_PUK",
        "InternetGatewayDevice.LANDevice.{i}.WLANConfiguration.{i}.X_HW_WPSKeyWord",
        "InternetGatewayDevice.LANDevice.{i}.WLANConfiguration.{i}.X_HW_RadiusKey",
        "InternetGatewayDevice.LANDevice.{i}.WLANConfiguration.{i}.X_HW_WlanEncryptKey",
        "InternetGatewayDevice.LANDevice.{i}.WLANConfiguration.{i}.X_ZTE-COM_WEPKeys", "InternetGatewayDevice.X_HW_WebUserInfo.{i}.Userpassword",
        "InternetGatewayDevice.X_CT-COM_TeleComAccount.Password", "InternetGatewayDevice.X_CT-COM_UserInfo.Loid",
        "InternetGatewayDevice.X_CU_Function.Web.UserPassword", "InternetGatewayDevice.X_CMCC_UserInfo.LOIDPassword",
        "InternetGatewayDevice.DeviceInfo.X_HW_ConfigEncryptionKey", "InternetGatewayDevice.X_HW_APDevice.{i}.AuthInitKey",
        "InternetGatewayDevice.X_ALU_COM.SLIDPassword", "InternetGatewayDevice.X_FH_Account.LoidPwd", "InternetGatewayDevice.X_FH_SNMP.Community.{i}.Name",
        "InternetGatewayDevice.WANDevice.{i}.WANConnectionDevice.{i}.WANIPConnection.{i}.X_HW_IPSecPSK",
        "InternetGatewayDevice.WANDevice.{i}.X_GponInterafceConfig.PLOAMPassword",
    ]

    /// As the web interface of a TP-Link names them: attributes of its objects.
    static let webAttributes = [
        "primaryPSK", "guestPSK", "PPPPassword", "PPPUserName", "WPSAPPin", "wpsPin", "pskKey", "wpaKey", "wepKey1", "radiusServerSecret", "adminPwd",
        "userPwd", "X_TP_PreSharedKey", "X_TP_MeshKey", "backhaulPassphrase", "preSharedKey", "sharedKey", "loid", "snmpCommunity", "cloudToken",
    ]

    static var paths: [String] { tr181 + tr098 + voice + vendors }

    /// A path with a number in the place of every `{i}`.
    static func instance(_ path: String) -> String { path.replacing("{i}", with: "1") }
}
