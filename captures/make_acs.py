"""An XX230v as a GenieACS NBI sends it: the object names, types and lies of that firmware, with an invented home inside."""

import json
from datetime import timedelta

from make_devices import CLOCK, FIRMWARE, OUI, Client, Home, Node, shift_mac
from make_tree import Document, ago, stamp

NEVER = "0001-01-01T00:00:00.000Z"
RADIOS = {
    1: ("2.4GHz", "b,g,n,ax", "20MHz", 6, "1,2,3,4,5,6,7,8,9,10,11", "1-11", 573, "ra"),
    2: ("5GHz", "a,n,ac,ax", "80MHz", 44, "36,40,44,48,52,56,60,64,100,104,108,112,116,132,136,140,144,149,153,157,161,165", "36-48", 1201, "rai"),
}
# SSID and access point instances: radio, kind, enabled.
BSS = {
    1: (1, "Primary", True), 2: (1, "Guest", False), 3: (2, "Primary", True), 4: (2, "Guest", False), 5: (1, "Guest", False),
    6: (1, "GuestNetwork", False), 7: (2, "Guest", False), 8: (2, "GuestNetwork", False), 9: (1, "Backhaul", True),
    10: (2, "Backhaul", True), 11: (1, "Backhaul", True), 12: (2, "Backhaul", True), 13: (1, "Public", False), 14: (2, "Public", False),
}


def ssid_name(home: Home, ssid: int) -> str:
    kind = BSS[ssid][1]
    if kind in ("Backhaul", "Public"):
        return home.backhaul_ssid(ssid)
    plain = home.ssid if ssid == 1 else home.ssid + ("_5G" if ssid == 3 else "")
    return plain if kind == "Primary" else f"TP-Link_{home.gpon_tail[-4:]}_{ssid}" + ("_Guest" if kind == "GuestNetwork" else "")


def interface_name(ssid: int) -> str:
    prefix = RADIOS[BSS[ssid][0]][7]
    order = [s for s in BSS if BSS[s][0] == BSS[ssid][0]].index(ssid)
    return f"{prefix}{order}"


def document(home: Home) -> dict:
    inform = CLOCK - timedelta(seconds=home.inform_age)
    doc = Document(inform)
    doc.read_at = ago(inform, minutes=50)
    device_info(doc, home, inform)
    management(doc, home)
    doc.read_at = ago(inform, minutes=5)
    stack(doc)
    lan(doc, home)
    wan(doc, home, inform)
    wifi(doc, home, inform)
    voice(doc, home)
    doc.read_at = inform
    optical(doc, home)
    wan_counters(doc, home)
    multi_ap(doc, home, inform)
    data_elements(doc, home)
    hosts(doc, home)
    uptime(doc, home)
    return {
        "_id": home.acs_id,
        "_deviceId": {"_Manufacturer": "TP-Link", "_OUI": OUI, "_ProductClass": "Device2", "_SerialNumber": home.serial},
        "Device": doc.root["Device"],
        "_lastInform": stamp(inform),
        "_lastBootstrap": stamp(ago(CLOCK, days=212, hours=3)),
        "_lastBoot": stamp(inform - timedelta(seconds=home.uptime)),
        "_registered": stamp(ago(CLOCK, days=212, hours=3)),
        "_tags": ["residentiel"],
        "_timestamp": stamp(inform),
    }


def body(home: Home) -> str:
    """The NBI sends one document per line inside the brackets."""
    return "[\n" + json.dumps(document(home), ensure_ascii=False, separators=(",", ":")) + "\n]"


def device_info(doc: Document, home: Home, inform) -> None:
    doc.put(
        "Device.DeviceInfo",
        ("HardwareVersion", "s", "XX230v v1.0 00000000"), ("SoftwareVersion", "s", FIRMWARE), ("ProvisioningCode", "S", ""),
        ("AdditionalHardwareVersion", "s", "00000000"), ("AdditionalSoftwareVersion", "s", ""), ("Description", "s", "AX1800 Dual Band Wi-Fi 6 GPON Router"),
        ("DeviceCategory", "s", ""), ("Manufacturer", "s", "TP-Link"), ("ManufacturerOUI", "s", OUI), ("ModelName", "s", "XX230v"),
        ("ModelNumber", "s", ""), ("ProductClass", "s", "Device2"), ("SerialNumber", "s", home.serial), ("X_TP_DevType", "s", "PON"),
        ("X_TP_DeviceModel", "s", "XX230v(EU)"), ("X_TP_ProtoVersion", "s", "TAUC_1.0"), ("X_TP_BetaCode", "s", None),
    )
    doc.put("Device", ("RootDataModelVersion", "s", "2.4"))
    doc.put("Device.GatewayInfo", ("ManufacturerOUI", "s", ""), ("ProductClass", "s", ""), ("SerialNumber", "s", ""))
    doc.put(
        "Device.Time",
        ("CurrentLocalTime", "d", stamp(doc.read_at)), ("DaylightSavingsUsed", "B", False), ("DaylightSavingsStart", "D", NEVER), ("Enable", "B", True),
        ("LocalTimeZone", "S", "-05:00"), ("LocalTimeZoneName", "s", ""), ("NTPServer1", "S", "198.51.100.123"), ("NTPServer2", "S", ""),
        ("NTPServer3", "S", None), ("NTPServer4", "S", None), ("NTPServer5", "S", None), ("Status", "s", "Synchronized"),
    )
    for index in (1, 2):
        doc.put(f"Device.WiFi.NeighboringWiFiDiagnostic.Result.{index}", ("SSID", "s", None), ("BSSID", "s", None), ("Channel", "u", None), ("SignalStrength", "i", None))
    doc.put("Device.WiFi.NeighboringWiFiDiagnostic", ("DiagnosticsState", "S", "None"), ("ResultNumberOfEntries", "u", None))
    doc.put(
        "Device.X_TP_EasyMesh",
        ("AiRoamingEnable", "B", False), ("AutoToController", "u", 0), ("BackhaulLinkType", "S", ""), ("ControllerMACAddress", "S", ""),
        ("DefaultMode", "s", "Controller"), ("DeviceOnboarded", "B", False), ("Enable", "B", True), ("MeshVersion", "U", 2), ("SupportMode", "s", ""),
        ("WorkMode", "S", "Controller"),
    )
    doc.put("Device.X_TP_MESH_WIFI", ("WorkMode", "s", "CAP"))


def management(doc: Document, home: Home) -> None:
    doc.put(
        "Device.ManagementServer",
        ("AliasBasedAddressing", "b", False), ("ConnectionRequestURL", "s", f"http://{home.wan_ip}:7547/tr069"), ("EnableCWMP", "B", True),
        ("ManageableDeviceNumberOfEntries", "u", 0), ("NATDetected", "b", False), ("ParameterKey", "s", ""), ("PeriodicInformEnable", "B", True),
        ("PeriodicInformInterval", "U", 300), ("PeriodicInformTime", "D", NEVER), ("STUNEnable", "B", False), ("STUNServerAddress", "S", ""),
        ("STUNServerPort", "U", 3478), ("SupportedConnReqMethods", "s", "HTTP,STUN,XMPP"), ("UDPConnectionRequestAddress", "s", ""),
        ("URL", "S", "http://acs.example.net:7547"), ("UpgradesManaged", "B", False), ("X_TP_ConnReqPort", "U", 7547), ("X_TP_IntfInRouter", "S", "Any_WAN"),
    )
    if home.canaries:
        doc.put("Device.ManagementServer", ("ConnectionRequestPassword", "S", "canary-acs-1"))
    doc.table("Device.ManagementServer.ManageableDevice")


def edges() -> list:
    port = "Device.Bridging.Bridge.1.Port.%d."
    rows = [(n, port % (n + 1), f"Device.Ethernet.Interface.{n}.") for n in range(1, 6)]
    rows += [(n + 5, port % 1, port % (n + 1)) for n in range(1, 6)]
    rows += [(11, "Device.Ethernet.Link.1.", port % 1), (12, "Device.IP.Interface.1.", "Device.Ethernet.Link.1.")]
    rows += [(12 + s, f"Device.WiFi.SSID.{s}.", f"Device.WiFi.Radio.{BSS[s][0]}.") for s in (1, 2, 3, 4)]
    rows += [(17, "Device.Ethernet.Link.2.", "Device.Ethernet.Interface.6.")]
    rows += [(17 + s, port % (6 + s), f"Device.WiFi.SSID.{s}.") for s in (1, 2, 3, 4)]
    rows += [(17 + s, f"Device.WiFi.SSID.{s}.", f"Device.WiFi.Radio.{BSS[s][0]}.") for s in (5, 6, 7, 8)]
    rows += [(21 + s, port % (6 + s), f"Device.WiFi.SSID.{s}.") for s in (5, 6, 7, 8)]
    rows += [(30, port % 1, port % 7), (31, port % 1, port % 8), (32, port % 1, port % 11), (33, port % 1, port % 12)]
    rows += [(34, "Device.PPP.Interface.1.", "Device.USB.Interface.1."), (35, "Device.IP.Interface.2.", "Device.PPP.Interface.1.")]
    rows += [(36, "Device.DSL.Channel.1.", "Device.DSL.Line.1."), (38, "Device.IP.Interface.3.", "Device.USB.Interface.1.")]
    rows += [(39, "Device.Ethernet.Link.3.", "Device.Ethernet.Interface.6."), (40, "Device.Ethernet.VLANTermination.1.", "Device.Ethernet.Link.3.")]
    rows += [(41, "Device.IP.Interface.4.", "Device.Ethernet.VLANTermination.1.")]
    rows += [(33 + s, f"Device.WiFi.SSID.{s}.", f"Device.WiFi.Radio.{BSS[s][0]}.") for s in (9, 10, 11, 12)]
    rows += [(37 + s, port % (6 + s), f"Device.WiFi.SSID.{s}.") for s in (9, 10, 11, 12)]
    rows += [(41 + s, port % 1, port % (6 + s)) for s in (9, 10, 11, 12)]
    rows += [(54, "Device.WiFi.SSID.13.", "Device.WiFi.Radio.1."), (55, "Device.WiFi.SSID.14.", "Device.WiFi.Radio.2.")]
    rows += [
        (61, "Device.X_TP_GPON.Link.1.", "Device.Optical.Interface.1."), (62, "Device.Ethernet.Link.5.", "Device.X_TP_GPON.Link.1."),
        (63, "Device.Ethernet.VLANTermination.3.", "Device.Ethernet.Link.5."), (64, "Device.IP.Interface.6.", "Device.PPP.Interface.3."),
        (65, "Device.PPP.Interface.3.", "Device.Ethernet.VLANTermination.3."),
    ]
    return rows


def stack(doc: Document) -> None:
    rows = edges()
    for index, higher, lower in rows:
        doc.put(f"Device.InterfaceStack.{index}", ("HigherLayer", "s", higher), ("LowerLayer", "s", lower))
    doc.put("Device", ("InterfaceStackNumberOfEntries", "u", len(rows)))


def lan(doc: Document, home: Home) -> None:
    wired = len([c for c in home.clients if c.band is None and c.node == 1]) + len([n for n in home.nodes if n.medium == "Ethernet"])
    ports = {1: ("eth0", "LAN", False), 2: ("eth0.1", "LAN1", True), 3: ("eth0.2", "LAN2", True), 4: ("eth0.3", "LAN3", True),
             5: ("eth0.4", "LAN4", False), 6: ("nas10", "EWAN", True)}
    for index, (name, alias, enabled) in ports.items():
        up = 2 <= index < 2 + wired
        doc.put(
            f"Device.Ethernet.Interface.{index}",
            ("Enable", "B", enabled), ("Status", "s", "Up" if up else "Down"), ("Name", "s", name), ("X_TP_IfNameAlias", "s", alias),
            ("MACAddress", "s", home.mac if index < 6 else shift_mac(home.mac, 2)), ("MaxBitRate", "i", -1), ("DuplexMode", "s", "Auto"),
            ("LastChange", "u", 0), ("LowerLayers", "S", ""), ("Upstream", "b", index == 6), ("Stats.BytesReceived", "u", 0), ("Stats.BytesSent", "u", 0),
            ("Stats.ErrorsReceived", "u", 0 if index < 5 else None), ("Stats.ErrorsSent", "u", 0 if index < 5 else None),
        )
    doc.put("Device.Ethernet", ("InterfaceNumberOfEntries", "u", 6))
    links = {1: ("br0", "Device.Bridging.Bridge.1.Port.1.", "Up", 0), 2: ("", "Device.Ethernet.Interface.6.", "", 2),
             3: ("", "Device.Ethernet.Interface.6.", "", 2), 5: ("nas1_2", "Device.X_TP_GPON.Link.1.", "Up", 3)}
    for index, (name, lower, status, add) in links.items():
        doc.put(
            f"Device.Ethernet.Link.{index}",
            ("Enable", "B", True), ("Status", "s", status), ("Name", "s", name), ("LowerLayers", "S", lower), ("LastChange", "u", 0),
            ("MACAddress", "s", shift_mac(home.mac, add)),
        )
    doc.put("Device.Bridging.Bridge.1", ("Enable", "B", True), ("Status", "s", "Enabled"), ("PortNumberOfEntries", "u", 18))
    members = ["Ethernet.Interface.%d." % n for n in range(1, 6)] + ["WiFi.SSID.%d." % n for n in range(1, 13)]
    doc.put(
        "Device.Bridging.Bridge.1.Port.1",
        ("Enable", "B", True), ("Status", "s", "Up"), ("Name", "s", "br0"), ("ManagementPort", "B", True),
        ("LowerLayers", "S", ",".join(f"Device.Bridging.Bridge.1.Port.{n}." for n in range(2, 19))),
    )
    for index, lower in enumerate(members, start=2):
        number = int(lower.split(".")[-2])
        name = interface_name(number) if lower.startswith("WiFi") else ports[number][0]
        up = lower.startswith("WiFi") or 2 <= number < 2 + wired
        doc.put(
            f"Device.Bridging.Bridge.1.Port.{index}",
            ("Enable", "B", True), ("Status", "s", "Up" if up else "Down"), ("Name", "s", name), ("ManagementPort", "B", False), ("LowerLayers", "S", "Device." + lower),
        )
    doc.put(
        "Device.DHCPv4.Server.Pool.1",
        ("Enable", "B", True), ("Status", "s", "Enabled"), ("Interface", "S", "Device.IP.Interface.1."), ("MinAddress", "S", "192.168.1.2"),
        ("MaxAddress", "S", "192.168.1.249"), ("SubnetMask", "S", "255.255.255.0"), ("DNSServers", "S", "192.168.1.1"), ("LeaseTime", "I", 7200),
        ("DomainName", "S", ""), ("IPRouters", "S", ""), ("StaticAddressNumberOfEntries", "u", 0),
    )
    doc.table("Device.DHCPv4.Server.Pool.1.StaticAddress", True)
    doc.put("Device.DHCPv4.Server", ("Enable", "B", True), ("PoolNumberOfEntries", "u", 1))


def wan(doc: Document, home: Home, inform) -> None:
    gateway = "203.0.113.1"
    ip = [
        (1, "br0", "Up", "LAN", "Unknown", "Device.Ethernet.Link.1.", "Static", "192.168.1.1", "255.255.255.0", 1500),
        (2, "", "Down", "PPP3G", "Unknown", "Device.PPP.Interface.1.", "IPCP", "0.0.0.0", "0.0.0.0", 1500),
        (3, "", "Down", "DHCP4G", "Unknown", "Device.USB.Interface.1.", "DHCP", "0.0.0.0", "0.0.0.0", 1500),
        (4, "eth1.6", "Down", "DHCP", "Internet", "Device.Ethernet.VLANTermination.1.", "DHCP", "0.0.0.0", "0.0.0.0", 1500),
        (6, "ppp0", "Up", "PPPoE", "Internet,TR069", "Device.PPP.Interface.3.", "IPCP", home.wan_ip, "255.255.255.255", 1480),
    ]
    names = {1: "Default", 2: "usb_ppp3g", 3: "usb_dhcp4g", 4: "ipoe_0_0_d", 6: "pppoe_gpon_2_1"}
    for index, name, status, kind, service, lower, addressing, address, mask, mtu in ip:
        six = index in (1, 6)
        doc.put(
            f"Device.IP.Interface.{index}",
            ("Enable", "B", True), ("Status", "s", status), ("Name", "s", name), ("LowerLayers", "S", lower), ("LastChange", "u", 0), ("MaxMTUSize", "U", mtu),
            ("IPv4Enable", "B", True), ("IPv6Enable", "B", six), ("IPv4AddressNumberOfEntries", "u", 1), ("IPv6AddressNumberOfEntries", "u", 1 if six else 0),
            ("Reset", "B", False), ("X_TP_ConnName", "s", names[index]), ("X_TP_ConnType", "S", kind), ("X_TP_ServiceType", "S", service),
            ("X_TP_SetDefaultGateway", "B", False),
            ("IPv4Address.1.Enable", "B", True), ("IPv4Address.1.Status", "s", "Enabled" if status == "Up" else "Disabled"),
            ("IPv4Address.1.IPAddress", "S", address), ("IPv4Address.1.SubnetMask", "S", mask), ("IPv4Address.1.AddressingType", "s", addressing),
        )
        if not six:
            doc.table(f"Device.IP.Interface.{index}.IPv6Address", True)
    tail = home.onu_id + (0x10 if home.olt == "olt-2" else 0)
    for index, address, prefix in ((1, f"2001:db8:{tail:x}:1::1", f"2001:db8:{tail:x}:1::/64"), (6, f"2001:db8:ffff::{tail:x}", f"2001:db8:{tail:x}::/56")):
        doc.put(
            f"Device.IP.Interface.{index}",
            ("IPv6Address.1.Enable", "B", True), ("IPv6Address.1.Status", "s", "Enabled"), ("IPv6Address.1.IPAddress", "S", address),
            ("IPv6Address.1.Origin", "s", "AutoConfigured"), ("IPv6Address.1.PreferredLifetime", "i", -1), ("IPv6Address.1.ValidLifetime", "i", -1),
            ("IPv6Address.1.X_TP_PrefixLength", "u", 64), ("IPv6Prefix.1.Enable", "B", True), ("IPv6Prefix.1.Status", "s", "Enabled"),
            ("IPv6Prefix.1.Prefix", "S", prefix), ("IPv6Prefix.1.Origin", "s", "Static"), ("IPv6Prefix.1.StaticType", "S", "Child" if index == 1 else "PrefixDelegation"),
        )
    doc.put("Device.IP", ("IPv4Capable", "b", True), ("IPv4Status", "s", "Enabled"), ("InterfaceNumberOfEntries", "u", 5))
    doc.put(
        "Device.PPP.Interface.1",
        ("Enable", "B", True), ("Status", "s", "Down"), ("Name", "s", ""), ("LowerLayers", "S", "Device.USB.Interface.1."), ("ConnectionStatus", "s", "Disconnected"),
        ("LastConnectionError", "s", "ERROR_NONE"), ("IPCP.LocalIPAddress", "s", None), ("IPCP.RemoteIPAddress", "s", None), ("IPCP.DNSServers", "s", None),
        ("PPPoE.ACName", "S", None), ("LCPEcho", "u", 30), ("LCPEchoRetry", "u", 3), ("MaxMRUSize", "U", 1480), ("CurrentMRUSize", "u", None),
    )
    doc.put(
        "Device.PPP.Interface.3",
        ("Enable", "B", True), ("Status", "s", "Up"), ("Name", "s", "ppp0"), ("LowerLayers", "S", "Device.Ethernet.VLANTermination.3."), ("LastChange", "u", 0),
        ("ConnectionStatus", "s", "Connected"), ("LastConnectionError", "s", "ERROR_NONE"), ("AuthenticationProtocol", "s", "AUTO_AUTH"),
        ("ConnectionTrigger", "S", "AlwaysOn"), ("Username", "S", f"abonne{home.serial[-4:]}@isp.example"), ("LCPEcho", "u", 30), ("LCPEchoRetry", "u", 3),
        ("MaxMRUSize", "U", 1480), ("CurrentMRUSize", "u", 1480), ("IPCP.LocalIPAddress", "s", home.wan_ip), ("IPCP.RemoteIPAddress", "s", gateway),
        ("IPCP.DNSServers", "s", "198.51.100.53,0.0.0.0"), ("IPv6CP.LocalInterfaceIdentifier", "s", f"::{tail:x}"), ("PPPoE.ACName", "S", "bng-1"),
        ("PPPoE.ServiceName", "S", ""), ("PPPoE.SessionID", "u", 1), ("X_TP_IPv6ConnStatus", "s", "Connected"),
    )
    if home.canaries:
        doc.put("Device.PPP.Interface.3", ("Password", "S", "canary-ppp-1"))
    doc.put("Device.PPP", ("InterfaceNumberOfEntries", "u", 2), ("SupportedNCPs", "s", "IPCP"))
    for index, lower, name, status, vlan in ((1, 3, "", "", 0), (3, 5, "nas1_2", "Up", 2)):
        doc.put(
            f"Device.Ethernet.VLANTermination.{index}",
            ("Enable", "B", True), ("Status", "s", status), ("Name", "s", name), ("LowerLayers", "S", f"Device.Ethernet.Link.{lower}."), ("VLANID", "U", vlan),
            ("X_TP_VLANMode", "U", 0 if vlan == 0 else 2), ("X_TP_VLANPriority", "S", "None"),
        )
    for index, interface, origin in ((1, 2, "IPCP"), (2, 3, "DHCPv4"), (3, 4, "DHCPv4"), (5, 6, "IPCP")):
        live = index == 5
        doc.put(
            f"Device.Routing.Router.1.IPv4Forwarding.{index}",
            ("Enable", "B", live), ("Status", "s", "Enabled" if live else "Disabled"), ("DestIPAddress", "S", ""), ("DestSubnetMask", "S", ""),
            ("GatewayIPAddress", "S", gateway if live else "0.0.0.0"), ("Interface", "S", f"Device.IP.Interface.{interface}."), ("Origin", "s", origin),
            ("ForwardingMetric", "I", -1), ("StaticRoute", "b", False),
        )
    for index, interface, live in ((1, 4, False), (3, 6, True)):
        doc.put(
            f"Device.Routing.Router.1.IPv6Forwarding.{index}",
            ("Enable", "B", live), ("Status", "s", "Enabled" if live else "Disabled"), ("DestIPPrefix", "S", ""), ("Interface", "S", f"Device.IP.Interface.{interface}."),
            ("NextHop", "S", "fe80::1" if live else "::"), ("Origin", "s", "RA" if live else "DHCPv6"),
        )
    doc.put("Device.Routing.Router.1", ("Enable", "B", True), ("IPv4ForwardingNumberOfEntries", "u", 4), ("X_TP_DefaultIntf", "S", "Device.IP.Interface.4."))
    for index, interface in ((1, 3), (2, 4)):
        doc.put(
            f"Device.DHCPv4.Client.{index}",
            ("Enable", "B", True), ("Status", "s", "Disabled"), ("Interface", "S", f"Device.IP.Interface.{interface}."), ("DHCPStatus", "s", "Init"),
            ("IPAddress", "s", ""), ("SubnetMask", "s", ""), ("IPRouters", "s", ""), ("DNSServers", "s", ""), ("LeaseTimeRemaining", "i", 0), ("DHCPServer", "s", ""),
        )
    for index, interface in ((1, 2), (2, 3), (3, 4), (5, 6)):
        doc.put(
            f"Device.NAT.InterfaceSetting.{index}",
            ("Enable", "B", True), ("Status", "s", "Enabled" if index == 5 else "Disabled"), ("Interface", "S", f"Device.IP.Interface.{interface}."),
        )


def wan_counters(doc: Document, home: Home) -> None:
    """The counters of this model are seen from the line: Sent is what the home downloaded."""
    sent, received = home.uptime * 1873 % 4_000_000_000, home.uptime * 211 % 900_000_000
    for index, values in ((1, (sent, received)), (2, (0, 0)), (3, (0, 0)), (4, (0, 0)), (6, (sent, received))):
        doc.put(
            f"Device.IP.Interface.{index}.Stats",
            ("BytesSent", "u", values[0]), ("BytesReceived", "u", values[1]), ("PacketsSent", "u", values[0] // 900), ("PacketsReceived", "u", values[1] // 300),
        )


def optical(doc: Document, home: Home) -> None:
    doc.put(
        "Device.Optical.Interface.1",
        ("Enable", "B", True), ("Status", "s", "Up"), ("Name", "s", "BBA_OPTC_INTF"), ("LastChange", "u", 0), ("LowerLayers", "S", ""), ("Upstream", "b", True),
        ("OpticalSignalLevel", "i", 0), ("TransmitOpticalLevel", "i", 0),
        ("GponAuth.GponSn", "S", home.gpon_hex), ("GponAuth.OltMode", "U", 0), ("GponAuth.PwdType", "U", 0), ("GponAuth.SnType", "U", 1),
        ("Stats.BytesReceived", "u", home.uptime * 1911 % 4_000_000_000), ("Stats.BytesSent", "u", home.uptime * 223 % 900_000_000),
        ("Stats.PacketsReceived", "u", home.uptime * 2), ("Stats.PacketsSent", "u", home.uptime),
        ("X_TP_GPON_Config.Enable", "B", False), ("X_TP_GPON_Config.Status", "s", "5"), ("X_TP_GPON_Config.PonType", "s", "GPON"),
        ("X_TP_GPON_Config.RXPower", "i", home.rx_raw), ("X_TP_GPON_Config.TXPower", "i", home.tx_raw),
        ("X_TP_GPON_Config.TransceiverTemperature", "i", home.temperature_raw), ("X_TP_GPON_Config.SupplyVottage", "i", home.voltage_mv),
        ("X_TP_GPON_Config.BiasCurrent", "i", home.bias_raw), ("X_TP_GPON_Config.FecDsEn", "b", False), ("X_TP_GPON_Config.FecUsEn", "b", False),
        ("X_TP_GPON_Config.RegErrNo", "u", 0), ("X_TP_OMCIStats.PacketsReceived", "u", 520), ("X_TP_OMCIStats.PacketsSent", "u", 530),
    )
    if home.canaries:
        doc.put("Device.Optical.Interface.1", ("GponAuth.GponPwd", "S", "canary-gpon-1"))
    doc.put("Device.Optical", ("InterfaceNumberOfEntries", "u", 1))
    doc.put(
        "Device.X_TP_GPON.Link.1",
        ("Enable", "B", True), ("Status", "s", "Up"), ("Name", "s", "nas1_2"), ("LastChange", "u", 0), ("LowerLayers", "S", "Device.Optical.Interface.1."),
        ("X_TP_LinkStatus", "s", ""), ("X_TP_Mode", "U", 0),
    )
    doc.put("Device.X_TP_GPON", ("LinkNumberOfEntries", "u", 1))


def wifi(doc: Document, home: Home, inform) -> None:
    for radio, (band, standards, width, channel, possible, in_use, rate, name) in RADIOS.items():
        doc.put(
            f"Device.WiFi.Radio.{radio}",
            ("Enable", "B", True), ("Status", "s", "Up"), ("Name", "s", name + "0"), ("LastChange", "u", 0), ("LowerLayers", "S", ""), ("Upstream", "b", False),
            ("MaxBitRate", "u", rate), ("SupportedFrequencyBands", "s", band), ("OperatingFrequencyBand", "S", band), ("SupportedStandards", "s", standards),
            ("OperatingStandards", "S", standards), ("PossibleChannels", "s", possible), ("ChannelsInUse", "s", in_use), ("Channel", "U", channel),
            ("AutoChannelSupported", "b", True), ("AutoChannelEnable", "B", True), ("OperatingChannelBandwidth", "S", "Auto"),
            ("CurrentOperatingChannelBandwidth", "s", width), ("TransmitPower", "I", 100), ("TransmitPowerSupported", "s", "25,50,100"),
            ("RegulatoryDomain", "S", "CA "), ("IEEE80211hEnabled", "B", False), ("GuardInterval", "S", "400nsec"), ("BeaconPeriod", "U", 100),
            ("Stats.Noise", "i", 0 if radio == 1 else None), ("Stats.BytesReceived", "u", 0), ("Stats.BytesSent", "u", 0), ("Stats.X_TP_Utilization", "u", 0),
        )
    for ssid, (radio, kind, enabled) in BSS.items():
        doc.put(
            f"Device.WiFi.SSID.{ssid}",
            ("Enable", "B", True), ("Status", "s", "Up"), ("Name", "s", interface_name(ssid)), ("BSSID", "s", home.bssid(ssid)), ("SSID", "S", ssid_name(home, ssid)),
            ("LowerLayers", "S", f"Device.WiFi.Radio.{radio}."),
        )
        own = [c for c in home.clients if c.node == 1 and c.present and ((c.band == "2.4" and ssid == 1) or (c.band == "5" and ssid == 3))]
        doc.put(
            f"Device.WiFi.AccessPoint.{ssid}",
            ("Enable", "B", enabled), ("Status", "s", "Up" if enabled else "Down"), ("SSIDReference", "S", f"Device.WiFi.SSID.{ssid}."),
            ("SSIDAdvertisementEnabled", "B", kind not in ("Backhaul", "Public")), ("IsolationEnable", "B", False),
            ("AssociatedDeviceNumberOfEntries", "u", len(own)), ("X_TP_APType", "S", kind),
            ("Security.ModeEnabled", "S", "None" if kind == "Guest" else "WPA2-Personal"), ("Security.X_TP_WPAWPA2EncryptionMode", "S", "AES"),
            ("WPS.Enable", "B", kind == "Primary"), ("WPS.X_TP_SetupLock", "b", False),
        )
        for index, client in enumerate(own, start=1):
            junk_station(doc, ssid, index, client)
        if not own:
            doc.table(f"Device.WiFi.AccessPoint.{ssid}.AssociatedDevice")
    if home.canaries:
        doc.put("Device.WiFi.AccessPoint.1.Security", ("PreSharedKey", "S", "canary-wifi-key-1"))
        doc.put("Device.WiFi.AccessPoint.3.Security", ("KeyPassphrase", "S", "canary-wifi-key-2"))
    doc.put("Device.WiFi", ("RadioNumberOfEntries", "u", 2), ("SSIDNumberOfEntries", "u", 14), ("AccessPointNumberOfEntries", "u", 14))
    doc.put("Device.WiFi.X_TP_BandSteering", ("Enable", "B", False))


def junk_station(doc: Document, ssid: int, index: int, client: Client) -> None:
    """On this firmware the standard station table is unset or wrong: signal 0, rates in another unit, standard NULL."""
    doc.put(
        f"Device.WiFi.AccessPoint.{ssid}.AssociatedDevice.{index}",
        ("MACAddress", "s", client.mac.lower()), ("AuthenticationState", "b", True), ("SignalStrength", "i", 0), ("Noise", "i", 0), ("LastDataDownlinkRate", "u", 0),
        ("LastDataUplinkRate", "u", 58), ("OperatingStandard", "s", "NULL"), ("AssociationTime", "d", NEVER), ("X_TP_Bandwidth", "u", 0),
        ("Stats.PacketsReceived", "u", 4802 * index), ("Stats.PacketsSent", "u", 41130 * index), ("Stats.RetransCount", "u", 0),
    )


def node_bssid(node: Node, radio: int) -> str:
    return shift_mac(node.mac, 1 if radio == 1 else 2)


def stations(home: Home, node: int, radio: int) -> list:
    band = "2.4" if radio == 1 else "5"
    return [c for c in home.clients if c.present and c.node == node and c.band == band]


def multi_ap(doc: Document, home: Home, inform) -> None:
    table = "Device.WiFi.MultiAP.APDevice"
    boxes = [Node(home.mac, home.serial, "XX230v", f"XX230v_{home.gpon_tail[-4:]}", "192.168.1.1", "", 0, 0, home.uptime, FIRMWARE), *home.nodes]
    for index, box in enumerate(boxes, start=1):
        path = f"{table}.{index}"
        gateway = index == 1
        wired = [c for c in home.clients if c.present and c.node == index and c.band is None]
        doc.put(
            path,
            ("MACAddress", "s", box.mac), ("SerialNumber", "s", box.serial), ("Manufacturer", "s", "TP-Link"), ("ManufacturerOUI", "s", OUI),
            ("ProductClass", "s", "Device2"), ("HardwareVersion", "s", f"{box.model} v1.0 00000000"), ("SoftwareVersion", "s", box.firmware),
            ("LastContactTime", "d", stamp(ago(inform, seconds=4 * index))), ("AssocIEEE1905DeviceRef", "s", ""), ("RadioNumberOfEntries", "u", 2),
            ("BackhaulLinkType", "s", box.medium), ("BackhaulMACAddress", "s", "" if gateway else home.mac), ("BackhaulSignalStrength", "u", box.rcpi),
            ("BackhaulLinkUtilization", "u", 0), ("BackhaulBytesSent", "u", 0 if gateway else box.uptime * 311 % 4_000_000_000),
            ("BackhaulBytesReceived", "u", 0 if gateway else box.uptime * 47 % 4_000_000_000), ("X_TP_Active", "b", True), ("X_TP_IsController", "b", gateway),
            ("X_TP_AlMac", "s", shift_mac(box.mac, 1, local=True)), ("X_TP_Band", "s", "5GHz" if box.medium == "Wi-Fi" else ""),
            ("X_TP_LinkRate", "u", box.rate), ("X_TP_IPAddress", "s", box.ip), ("X_TP_HostName", "S", box.name), ("X_TP_ModelName", "s", box.model),
            ("X_TP_DeviceType", "s", "PON" if gateway else "HOMEWIFISYSTEM"), ("X_TP_UpTime", "u", box.uptime), ("X_TP_CPUUsage", "u", 2 * index),
            ("X_TP_MemoryStatus.Total", "u", 212544 if gateway else 245760), ("X_TP_MemoryStatus.Free", "u", 74636 if gateway else 101220),
            ("X_TP_Portmap", "s", "LAN1_LAN2_LAN3_WAN/LAN4" if gateway else "LAN1_LAN2"), ("X_TP_Portnum", "u", 4 if gateway else 2), ("X_TP_InetStatus", "u", 1),
            ("X_TP_Ethernet.EthAssociatedDeviceNumberOfEntries", "u", len(wired)),
        )
        for radio, (band, standards, width, channel, possible, in_use, rate, name) in RADIOS.items():
            multi_ap_radio(doc, home, box, index, radio, inform)
        for row, client in enumerate(wired, start=1):
            doc.put(
                f"{path}.X_TP_Ethernet.AssociatedDevice.{row}",
                ("MACAddress", "s", client.mac), ("IPAddress", "s", client.ip), ("X_TP_HostName", "s", client.name), ("Active", "b", client.host_active),
                ("LinkSpeed", "i", client.lan_speed), ("DuplexMode", "s", "Full"), ("APDeviceMACAddress", "s", box.mac),
                ("AssociationTime", "d", stamp(ago(inform, hours=30 + row))), ("BytesReceived", "u", 29521 * row), ("BytesSent", "u", 389455 * row), ("ErrorsReceived", "u", 0),
            )
        if not wired:
            doc.table(f"{path}.X_TP_Ethernet.AssociatedDevice")
    doc.put("Device.WiFi.MultiAP", ("APDeviceNumberOfEntries", "u", len(boxes)), ("X_TP_Action_Trigger", "B", False))


def multi_ap_radio(doc: Document, home: Home, box: Node, index: int, radio: int, inform) -> None:
    band, standards, width, channel, possible, in_use, rate, name = RADIOS[radio]
    path = f"Device.WiFi.MultiAP.APDevice.{index}.Radio.{radio}"
    gateway = index == 1
    user = (home.bssid(1 if radio == 1 else 3)) if gateway else node_bssid(box, radio)
    backhaul = [(9, 11) if radio == 1 else (10, 12)][0]
    rows = [(home.bssid(backhaul[1]), home.backhaul_ssid(backhaul[1]), "Backhaul")] if gateway else []
    rows.append((user, ssid_name(home, 1 if radio == 1 else 3), "Primary"))
    if gateway:
        rows.append((home.bssid(backhaul[0]), home.backhaul_ssid(backhaul[0]), "Backhaul"))
    doc.put(
        path,
        ("MACAddress", "s", user), ("OperatingFrequencyBand", "s", band), ("OperatingStandards", "s", standards), ("Channel", "u", channel),
        ("CurrentOperatingChannelBandwidth", "s", width), ("ChannelsInUse", "s", possible), ("ExtensionChannel", "s", ""), ("TransmitPower", "i", 0),
        ("APNumberOfEntries", "u", len(rows)), ("X_TP_BackhaulLinkRate", "u", 0), ("X_TP_SignalStrength", "u", 0), ("X_TP_SignalStrengthLevel", "u", 0),
    )
    for ap, (bssid, ssid, kind) in enumerate(rows, start=1):
        clients = stations(home, index, radio) if kind == "Primary" else []
        if kind == "Backhaul" and radio == 2 and ap == 3:
            # A repeater is also a station of its parent, under another address.
            clients = [Client(n.name, n.backhaul_sta, n.ip, node=1, rcpi=n.rcpi, down_kbps=n.rate * 1000, up_kbps=n.rate * 900) for n in home.nodes if n.medium == "Wi-Fi"]
        doc.put(
            f"{path}.AP.{ap}",
            ("BSSID", "s", bssid), ("SSID", "s", ssid), ("X_TP_Type", "s", kind), ("X_TP_LinkRate", "u", 0), ("X_TP_SignalStrength", "i", 0),
            ("AssociatedDeviceNumberOfEntries", "u", len(clients)),
        )
        if not clients:
            doc.table(f"{path}.AP.{ap}.AssociatedDevice")
        for row, client in enumerate(clients, start=1):
            doc.put(
                f"{path}.AP.{ap}.AssociatedDevice.{row}",
                ("MACAddress", "s", client.mac), ("Active", "b", client.multiap_active), ("AssociationTime", "d", stamp(ago(inform, minutes=37 * row, seconds=5))),
                ("LastDataDownlinkRate", "u", client.down_kbps), ("LastDataUplinkRate", "u", client.up_kbps), ("SignalStrength", "u", client.rcpi), ("Noise", "u", 0),
                ("OperatingStandard", "s", ""), ("X_TP_ApDeviceMac", "s", box.mac), ("X_TP_BssMac", "s", bssid), ("X_TP_RadioMac", "s", user),
                ("X_TP_HostName", "S", client.name), ("X_TP_IPAddress", "s", client.ip), ("X_TP_SignalStrengthLevel", "u", 5 if client.rcpi >= 110 else 4),
                ("Stats.BytesReceived", "u", 2396757 * row), ("Stats.BytesSent", "u", 54545803 * row), ("Stats.RetransCount", "u", 0),
            )


def data_elements(doc: Document, home: Home) -> None:
    network = "Device.WiFi.DataElements.Network"
    boxes = [Node(home.mac, home.serial, "XX230v", "", "192.168.1.1", ""), *home.nodes]
    doc.put(network, ("ID", "S", ""), ("ControllerID", "S", home.mac), ("DeviceNumberOfEntries", "u", len(boxes)), ("TimeStamp", "s", ""))
    for index, box in enumerate(boxes, start=1):
        path = f"{network}.Device.{index}"
        doc.put(path, ("ID", "s", box.mac), ("CollectionInterval", "u", 0), ("RadioNumberOfEntries", "u", 2))
        for radio, (band, standards, width, channel, possible, in_use, rate, name) in RADIOS.items():
            sta = box.backhaul_sta if index > 1 and box.medium == "Wi-Fi" and radio == 2 else ""
            doc.put(
                f"{path}.Radio.{radio}",
                ("Enabled", "b", True), ("BSSNumberOfEntries", "u", 1), ("Utilization", "u", (61 if radio == 1 else 41) + 3 * index),
                ("Noise", "u", 0 if radio == 1 else 255), ("Transmit", "u", 0), ("ReceiveSelf", "u", 0), ("ReceiveOther", "u", 0), ("X_TP_Band", "s", band),
                ("X_TP_Bandwidth", "s", width), ("X_TP_Channel", "u", 0), ("X_TP_IPAddress", "s", box.ip), ("BackhaulSta.MACAddress", "s", sta),
                ("BackhaulSta.X_TP_BackhaulLinkType", "s", "Wi-Fi" if sta else "NULL"), ("BackhaulSta.X_TP_LinkRate", "u", box.rate if sta else 0),
                ("BackhaulSta.X_TP_SignalStrength", "u", box.rcpi if sta else 0), ("BackhaulSta.X_TP_Status", "s", "Connected"),
            )
            bssid = home.bssid(1 if radio == 1 else 3) if index == 1 else node_bssid(box, radio)
            clients = stations(home, index, radio)
            doc.put(
                f"{path}.Radio.{radio}.BSS.1",
                ("BSSID", "s", bssid), ("SSID", "s", ssid_name(home, 1 if radio == 1 else 3)), ("Enabled", "b", True), ("LastChange", "u", 0),
                ("STANumberOfEntries", "u", len(clients)), ("TimeStamp", "s", ""),
            )
            if not clients:
                doc.table(f"{path}.Radio.{radio}.BSS.1.STA")
            for row, client in enumerate(clients, start=1):
                doc.put(
                    f"{path}.Radio.{radio}.BSS.1.STA.{row}",
                    ("MACAddress", "s", client.mac), ("SignalStrength", "u", client.rcpi - 2), ("LastDataDownlinkRate", "u", client.down_kbps),
                    ("LastDataUplinkRate", "u", client.up_kbps), ("LastConnectTime", "u", 3358 * row), ("BytesReceived", "u", 1119145 * row),
                    ("BytesSent", "u", 36543571 * row), ("RetransCount", "u", 0), ("Hostname", "s", ""), ("IPV4Address", "s", ""), ("TimeStamp", "s", ""),
                    ("X_TP_OperatingStandard", "s", ""), ("HECapabilities", "x", ""),
                )


def hosts(doc: Document, home: Home) -> None:
    rows = [(c.name, c.mac, c.ip, c.kind, c.host_active, {None: 0, "2.4": 1, "5": 3}[c.band]) for c in home.clients]
    rows += [(n.name, n.mac, n.ip, "Router", True, 0 if n.medium == "Ethernet" else 3) for n in home.nodes]
    for index, (name, mac, ip, kind, active, connection) in enumerate(rows, start=1):
        doc.put(
            f"Device.Hosts.Host.{index}",
            ("PhysAddress", "s", mac), ("IPAddress", "s", ip), ("HostName", "S", name), ("Active", "b", active), ("AddressSource", "s", "DHCP"),
            ("LeaseTimeRemaining", "i", 4006 + 97 * index), ("IPv6Address", "s", ""), ("X_TP_ClientType", "S", kind), ("X_TP_LanConnType", "u", connection),
            ("X_TP_LanConnDev", "s", "Unknown" if not active else "br0"), ("X_TP_Vendor", "s", ""), ("Layer1Interface", "s", None),
        )
    doc.put("Device.Hosts", ("HostNumberOfEntries", "u", len(rows)))
    doc.table("Device.Hosts.AccessControl", True)


def voice(doc: Document, home: Home) -> None:
    profile = "Device.X_TP_Services.VoiceService.1.VoiceProfile.1"
    used = bool(home.voice_number)
    doc.put(
        profile,
        ("Enable", "S", "Enabled" if used else ""), ("Name", "S", ""), ("NumberOfLines", "u", 0), ("DTMFMethod", "S", "RFC2833"), ("Region", "S", "US"),
        ("SIP.ProxyServer", "S", "sip.example.net" if used else "0.0.0.0"), ("SIP.ProxyServerPort", "U", 5060),
        ("SIP.RegistrarServer", "S", "sip.example.net" if used else "0.0.0.0"), ("SIP.RegisterExpires", "U", 3600), ("RTP.DSCPMark", "U", 46),
    )
    for line in (1, 2):
        live = used and line == 1
        doc.put(
            f"{profile}.Line.{line}",
            ("Enable", "S", "Enabled"), ("Status", "s", "Up" if live else "Disabled"), ("CallState", "s", "Idle"),
            ("DirectoryNumber", "S", home.voice_number if live else ""), ("PhyReferenceList", "S", ""), ("SIP.URI", "S", f"{home.voice_number}@sip.example.net" if live else ""),
            ("Codec.ReceiveCodec", "s", ""), ("Codec.TransmitCodec", "s", ""), ("Codec.ReceiveBitRate", "u", None),
        )
    if home.canaries:
        doc.put(f"{profile}.Line.1.SIP", ("AuthPassword", "S", "canary-sip-1"))


def uptime(doc: Document, home: Home) -> None:
    doc.put(
        "Device.DeviceInfo",
        ("UpTime", "u", home.uptime), ("MemoryStatus.Total", "u", 212544), ("MemoryStatus.Free", "u", 73940), ("ProcessStatus.CPUUsage", "u", 3),
        ("ProcessStatus.ProcessNumberOfEntries", "u", 131),
    )
