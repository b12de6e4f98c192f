/// Kind of an interface.
public enum InterfaceKind: String, ReportEnum {
    case optical
    case xponAni = "xpon_ani"
    case ethernetPort = "ethernet_port"
    case ethernetLink = "ethernet_link"
    case vlan
    case ppp
    case ip
    case bridge
    case bridgePort = "bridge_port"
    case wifiRadio = "wifi_radio"
    case wifiSsid = "wifi_ssid"
    case cellular
    case usb
    case vendor
    case other
}
