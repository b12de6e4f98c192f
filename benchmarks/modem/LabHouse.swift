import DeviceLab

/// An invented household: 3 mesh nodes, 12 clients on the air, 6 on the wire, 20 hosts.
enum LabHouse {
    static func objects(_ number: Int) -> LabModemObjects {
        func row(_ stack: String, _ values: [String: String]) -> LabObject {
            LabObject(values.sorted { $0.key < $1.key }.map { ($0.key, .string($0.value)) } + [("stack", .string(stack))])
        }
        func mac(_ last: Int) -> String { "02:00:5E:00:53:" + (last < 16 ? "0" : "") + String(last, radix: 16, uppercase: true) }
        func rows(_ count: Int, _ make: (Int) -> LabObject) -> LabModemObjects.Content { .list((1...count).map(make)) }
        return LabModemObjects([
            "DEV2_DEV_INFO": .object(
                row("0,0,0,0,0,0", ["modelName": "XX230v", "softwareVersion": "0.6.0 3.0.0", "serialNumber": "22400A70\(10_000 + number)", "upTime": "86400"])),
            "DEV2_OPTC_GPON_CFG": rows(1) { row("\($0),0,0,0,0,0", ["status": "Up", "RXPower": "57", "TXPower": "17783", "transceiverTemperature": "12544"]) },
            "DEV2_GPON_INTF_STATS": rows(1) { row("\($0),0,0,0,0,0", ["bytesSent": "123456789", "bytesReceived": "987654321"]) },
            "DEV2_ADT_WAN": rows(3) {
                row("\($0),0,0,0,0,0", ["enable": "1", "name": "pppoe_gpon_3_\($0)", "connIPv4Address": "198.51.100.7", "PPPPassword": "invented"])
            },
            "DEV2_WIFI_APDEV": rows(3) {
                row("\($0),0,0,0,0,0", ["MACAddress": mac($0), "X_TP_Active": "1", "X_TP_LinkRate": "1200", "backhaulSignalStrength": "120"])
            },
            "DEV2_WIFI_APDEV_RADIO": rows(6) { row("\(($0 + 1) / 2),\($0 % 2 + 1),0,0,0,0", ["MACAddress": mac(16 + $0), "channel": "36"]) },
            "DEV2_WIFI_APDEV_ASSOCDEV": rows(12) {
                row(
                    "\($0 % 3 + 1),1,1,\($0),0,0",
                    [
                        "MACAddress": mac(64 + $0), "X_TP_HostName": "appareil-\($0)", "X_TP_ApDeviceMac": mac($0 % 3 + 1), "signalStrength": "\(80 + $0)",
                        "active": "1", "lastDataDownlinkRate": "866000", "lastDataUplinkRate": "433000", "operatingStandard": "ax", "noise": "50",
                    ])
            },
            "DEV2_WIFI_APDEV_ETHASSOCDEV": rows(6) { row("\($0 % 3 + 1),\($0),0,0,0,0", ["MACAddress": mac(96 + $0), "linkSpeed": "1000", "active": "1"]) },
            "DEV2_ADT_WIFI_COMMON": rows(2) {
                row(
                    "\($0),0,0,0,0,0",
                    [
                        "band": $0 == 1 ? "2.4GHz" : "5GHz", "channel": $0 == 1 ? "6" : "44", "primarySSID": "maison", "primaryPSK": "invented",
                        "currentBandwidth": "80MHz",
                        "standard": "ax",
                    ])
            },
            "DEV2_ETH_INTF": rows(4) { row("\($0),0,0,0,0,0", ["X_TP_IfNameAlias": "LAN\($0)", "status": "Up", "maxBitRate": "1000", "duplexMode": "Full"]) },
            "DEV2_ADT_LAN": rows(1) { row("\($0),0,0,0,0,0", ["IPAddress": "192.0.2.1", "IPSubnetMask": "255.255.255.0", "DHCPv4Enable": "1"]) },
            "DEV2_HOST_ENTRY": rows(20) {
                row(
                    "\($0),0,0,0,0,0",
                    ["physAddress": mac(64 + $0), "hostName": "appareil-\($0)", "IPAddress": "192.0.2.\(20 + $0)", "active": "1", "leaseTimeRemaining": "3600"])
            },
            "DEV2_MEM_STATUS": .object(row("0,0,0,0,0,0", ["total": "192780", "free": "78400"])),
            "DEV2_PROC_STATUS": .object(row("0,0,0,0,0,0", ["CPUUsage": "12"])),
        ])
    }
}
