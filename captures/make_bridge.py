"""What the modem-bridge answers: DEV2 rows (attributes in lower camel, every value a string) in its snake_case envelope."""

import json
from datetime import timedelta

from make_acs import RADIOS, node_bssid, ssid_name
from make_devices import CLOCK, FIRMWARE, OUI, Home, Node, shift_mac
from make_tree import stamp

AGE = 2  # seconds between the bridge's reading and the report


def path_stack(*numbers: int) -> str:
    return ",".join(str(n) for n in (*numbers, 0, 0, 0, 0, 0, 0)[:6])


def answer(home: Home, duration_ms: int, failing: dict | None = None) -> str:
    """`failing` maps an object's name to the modem's error code: the answer is then partial (HTTP 206)."""
    failing = failing or {}
    objects: dict = {}
    for name, build in OBJECTS.items():
        if name in failing:
            objects[name] = {"ok": False, "error": {"code": "object_unsupported", "message": "object not in this build", "modem_code": failing[name]}}
        else:
            objects[name] = {"ok": True, "rows": build(home)}
    envelope = {
        "host": home.host, "serial": home.serial, "collected_at": stamp(CLOCK - timedelta(seconds=AGE)), "duration_ms": duration_ms, "cache": "miss",
        "partial": bool(failing), "objects": objects, "warnings": [],
    }
    return json.dumps(envelope, ensure_ascii=False, indent=1) + "\n"


def error(code: str, message: str, retryable: bool, retry_after_ms: int) -> str:
    return json.dumps({"error": {"code": code, "message": message, "retryable": retryable, "retry_after_ms": retry_after_ms}}, indent=1) + "\n"


def drift(home: Home) -> int:
    """Seconds that passed between the ACS's reading and the bridge's."""
    return home.inform_age - AGE


def boxes(home: Home) -> list:
    return [Node(home.mac, home.serial, "XX230v", f"XX230v_{home.gpon_tail[-4:]}", "192.168.1.1", "", 0, 0, home.uptime, FIRMWARE), *home.nodes]


def device(home: Home) -> list:
    return [{
        "manufacturer": "TP-Link", "manufacturerOUI": OUI, "modelName": "XX230v", "productClass": "Device2", "serialNumber": home.serial,
        "hardwareVersion": "XX230v v1.0 00000000", "softwareVersion": FIRMWARE, "upTime": str(home.uptime + drift(home)), "X_TP_DevType": "PON",
        "X_TP_MaxAuthTimes": "5", "stack": path_stack(),
    }]


def optical(home: Home) -> list:
    return [{
        "status": "Up", "ponType": "GPON", "xponStatus": "5", "RXPower": str(home.rx_raw), "TXPower": str(home.tx_raw),
        "transceiverTemperature": str(home.temperature_raw + 26), "supplyVottage": str(home.voltage_mv), "biasCurrent": str(home.bias_raw + 10),
        "stack": path_stack(1),
    }]


def wan(home: Home) -> list:
    live = {
        "enable": "1", "name": "pppoe_gpon_2_1", "ifName": "ppp0", "serviceType": "Internet,TR069", "accessMode": "GPON", "vlanEnabled": "1", "vlanID": "2",
        "maxMTUSize": "1480", "connType": "PPPoE", "connIPv4Enabled": "1", "connIPv6Enabled": "1", "connStatusV4": "Connected", "connStatusV6": "Connected",
        "connIPv4Address": home.wan_ip, "connIPv4SubnetMask": "255.255.255.255", "connIPv4Gateway": "203.0.113.1", "connIPv4DnsServer": "198.51.100.53,0.0.0.0",
        "PPPLastConnError": "ERROR_NONE", "NATEnabled": "1", "X_TP_Uptime": str(home.uptime + drift(home) - 61), "stack": path_stack(6),
    }
    if home.canaries:
        live["PPPPassword"] = "canary-bridge-ppp-1"
    decoy = {"enable": "1", "name": "ipoe_0_0_d", "connType": "DHCP", "connStatusV4": "Disconnected", "connIPv4Address": "0.0.0.0", "stack": path_stack(4)}
    return [decoy, live]


def lan(home: Home) -> list:
    return [{
        "MACAddress": home.mac, "IPAddress": "192.168.1.1", "IPSubnetMask": "255.255.255.0", "DHCPv4Enable": "1", "DHCPv4MinIPAddress": "192.168.1.2",
        "DHCPv4MaxIPAddress": "192.168.1.249", "DHCPv4LeaseTime": "7200", "DHCPv4DNSServers": "192.168.1.1", "stack": path_stack(1),
    }]


def ethernet(home: Home) -> list:
    wired = [c.lan_speed for c in home.clients if c.present and c.band is None and c.node == 1] + [n.rate for n in home.nodes if n.medium == "Ethernet"]
    rows = []
    for port in range(1, 5):
        up = port <= len(wired)
        rows.append({
            "X_TP_IfNameAlias": f"LAN{port}", "name": f"eth0.{port}", "enable": "1", "status": "Up" if up else "Down",
            "maxBitRate": str(wired[port - 1]) if up else "-1", "duplexMode": "Full" if up else "Auto", "stack": path_stack(port + 1),
        })
    return rows


def wifi(home: Home) -> list:
    rows = []
    for radio, (band, standards, width, channel, possible, in_use, rate, name) in RADIOS.items():
        ssid = 1 if radio == 1 else 3
        row = {
            "band": band, "standard": standards.replace(",", ""), "bandwidth": "Auto", "currentBandwidth": width, "autoChannel": "1", "channel": str(channel),
            "transmitPower": "100", "regulatoryDomain": "CA ", "primaryEnable": "1", "primaryBSSID": home.bssid(ssid), "primaryStatus": "Enabled",
            "primarySSID": ssid_name(home, ssid), "primarySSIDAdvertise": "1", "primaryModeEnabled": "WPA2-Personal", "guestEnable": "0", "stack": path_stack(radio),
        }
        if home.canaries:
            row["primaryPSK"] = f"canary-bridge-psk-{radio}"
        rows.append(row)
    return rows


def mesh(home: Home) -> list:
    rows = []
    for index, box in enumerate(boxes(home), start=1):
        wireless = box.medium == "Wi-Fi"
        rows.append({
            "MACAddress": box.mac, "serialNumber": box.serial, "X_TP_AlMac": shift_mac(box.mac, 1, local=True), "X_TP_IPAddress": box.ip, "X_TP_HostName": box.name,
            "X_TP_ModelName": box.model, "X_TP_DeviceType": "PON" if index == 1 else "HOMEWIFISYSTEM", "softwareVersion": box.firmware,
            "X_TP_IsController": "1" if index == 1 else "0", "X_TP_Active": "1", "backhaulLinkType": box.medium,
            "backhaulMACAddress": "" if index == 1 else home.mac, "backhaulSignalStrength": str(box.rcpi + 4) if wireless else "0",
            "X_TP_Band": "5GHz" if wireless else "", "X_TP_LinkRate": str(box.rate if not wireless else box.rate - 120), "X_TP_UpTime": str(box.uptime + drift(home)),
            "stack": path_stack(index),
        })
    return rows


def wifi_clients(home: Home) -> list:
    rows = []
    for node, box in enumerate(boxes(home), start=1):
        for radio, band in ((1, "2.4"), (2, "5")):
            bssid = home.bssid(1 if radio == 1 else 3) if node == 1 else node_bssid(box, radio)
            here = [c for c in home.clients if c.present and c.node == node and c.band == band]
            for row, client in enumerate(here, start=1):
                rcpi = client.rcpi + 2
                rows.append({
                    "MACAddress": client.mac, "X_TP_HostName": client.name, "X_TP_IPAddress": client.ip, "X_TP_ApDeviceMac": box.mac, "X_TP_RadioMac": bssid,
                    "X_TP_BssMac": bssid, "operatingStandard": client.standard, "active": "1",
                    "associationTime": stamp(CLOCK - timedelta(minutes=37 * row, seconds=135)), "lastDataDownlinkRate": str(client.down_kbps),
                    "lastDataUplinkRate": str(client.up_kbps), "X_TP_SignalStrengthLevel": "5" if rcpi >= 110 else "4", "signalStrength": str(rcpi), "noise": "50",
                    "X_TP_MaxLinkRate": str(client.down_kbps), "steeringHistoryNumberOfEntries": "0",
                    # The gateway's user network is its second access point; an agent has only that one.
                    "stack": path_stack(node, radio, 2 if node == 1 else 1, row),
                })
    return rows


def wired_clients(home: Home) -> list:
    rows = []
    for node, box in enumerate(boxes(home), start=1):
        here = [c for c in home.clients if c.present and c.node == node and c.band is None]
        for row, client in enumerate(here, start=1):
            rows.append({
                "MACAddress": client.mac, "IPAddress": client.ip, "X_TP_HostName": client.name, "active": "1", "linkSpeed": str(client.lan_speed), "duplexMode": "Full",
                "APDeviceMACAddress": box.mac, "stack": path_stack(node, row),
            })
    return rows


def hosts(home: Home) -> list:
    rows = []
    known = [(c.name, c.mac, c.ip, c.kind, c.present, c.band) for c in home.clients]
    known += [(n.name, n.mac, n.ip, "Router", True, None if n.medium == "Ethernet" else "5") for n in home.nodes]
    for index, (name, mac, ip, kind, present, band) in enumerate(known, start=1):
        rows.append({
            "physAddress": mac.replace(":", "-"), "IPAddress": ip, "hostName": name, "active": "1" if present else "0", "addressSource": "DHCP",
            "leaseTimeRemaining": str(4006 + 97 * index - drift(home) % 3600), "interfaceType": "Ethernet" if band is None else "Wi-Fi",
            "X_TP_ClientType": kind, "X_TP_LanConnType": {None: "0", "2.4": "1", "5": "3"}[band], "X_TP_LanConnDev": "br0", "stack": path_stack(index),
        })
    return rows


OBJECTS = {
    "device": device, "optical": optical, "wan": wan, "lan": lan, "mesh": mesh, "wifi_clients": wifi_clients, "wifi": wifi, "ethernet": ethernet,
    "wired_clients": wired_clients, "hosts": hosts,
}
