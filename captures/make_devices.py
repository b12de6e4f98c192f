"""The invented homes. Every name, serial and address is made up; addresses are from RFC 1918, 5737 and 3849, MACs from RFC 7042 or invented tails."""

from dataclasses import dataclass, field
from datetime import datetime, timezone

CLOCK = datetime(2026, 3, 18, 14, 30, 0, tzinfo=timezone.utc)
FIRMWARE = "0.6.0 3.0.0 v6066.0 Build 220630 Rel.56119n"
OUI = "1C61B4"


def shift_mac(mac: str, add: int, local: bool = False, octet4: int | None = None) -> str:
    """Neighbouring address of the same box: tail + add, locally administered bit, fourth octet replaced (backhaul BSSIDs)."""
    parts = [int(p, 16) for p in mac.split(":")]
    parts[5] = (parts[5] + add) & 0xFF
    if local:
        parts[0] |= 0x02
    if octet4 is not None:
        parts[3] = octet4
    return ":".join(f"{p:02X}" for p in parts)


@dataclass
class Client:
    name: str
    mac: str
    ip: str
    kind: str = "Other"
    node: int = 1
    band: str | None = "5"       # "2.4", "5" or None for a wired one
    rcpi: int = 124              # as MultiAP says it; the other tables drift by a step
    down_kbps: int = 866000
    up_kbps: int = 433000
    standard: str = "ax"
    lan_speed: int = 1000
    host_active: bool = True     # what Hosts claims, true or not
    multiap_active: bool = True
    present: bool = True         # false: only a remembered host


@dataclass
class Node:
    mac: str
    serial: str
    model: str
    name: str
    ip: str
    medium: str                  # "Wi-Fi" or "Ethernet"
    rcpi: int = 0
    rate: int = 1000
    uptime: int = 400000
    firmware: str = "1.2.0 2.1.0 v60a5.0 Build 240311 Rel.40217n"

    @property
    def backhaul_sta(self) -> str:
        """The address its 5 GHz backhaul station uses, which is not its base address."""
        return shift_mac(self.mac, 2, local=True)


@dataclass
class Home:
    serial: str
    mac: str
    onu_id: int
    host: str | None
    ssid: str
    wan_ip: str
    rx_raw: int                  # 0.1 uW
    tx_raw: int
    temperature_raw: int         # 1/256 degree
    voltage_mv: int
    bias_raw: int                # 2 uA
    uptime: int
    olt: str = "olt-1"
    clients: list = field(default_factory=list)
    nodes: list = field(default_factory=list)
    voice_number: str = ""
    canaries: bool = False
    inform_age: int = 130        # seconds between the last inform and the capture's clock

    @property
    def gpon_tail(self) -> str:
        return "".join(self.mac.split(":")[2:])

    @property
    def gpon_sn(self) -> str:
        return "TPLG" + self.gpon_tail

    @property
    def gpon_hex(self) -> str:
        return "54504C47" + self.gpon_tail

    @property
    def acs_id(self) -> str:
        return f"{OUI}-Device2-{self.serial}"

    def bssid(self, ssid: int) -> str:
        """BSSIDs as an XX230v derives them; the access points that are off have a null one."""
        fourth = int(self.mac.split(":")[3], 16)
        return {
            1: self.mac,
            3: shift_mac(self.mac, 2),
            9: shift_mac(self.mac, 0, True, (fourth + 0x40) & 0xFF),
            10: shift_mac(self.mac, 0, True, (fourth + 0xB0) & 0xFF),
            11: shift_mac(self.mac, 0, True, (fourth + 0x50) & 0xFF),
            12: shift_mac(self.mac, 0, True, (fourth + 0xC0) & 0xFF),
        }.get(ssid, "00:00:00:00:00:00")

    def backhaul_ssid(self, ssid: int) -> str:
        """Hidden backhaul networks have 30 hex digits for a name."""
        seed = int(self.gpon_tail, 16) * 2654435761 + ssid * 40503
        return "".join(f"{(seed >> (i % 29)) * (i + 7) & 0xFF:02x}" for i in range(15))


def small_home(*extra: Client) -> list:
    """Two ordinary clients, one of them wired and called inactive by Hosts."""
    return [
        Client("poste-fixe", "00:00:5E:00:53:41", "192.168.1.20", "Desktop", band=None, host_active=False),
        Client("telephone", "02:00:5E:40:00:42", "192.168.1.21", "Phone", band="5", rcpi=118),
        *extra,
    ]


HEALTHY = Home(
    "22400A7000101", "1C:61:B4:0A:10:01", 3, "198.51.100.11", "Réseau Érable", "203.0.113.41",
    138, 17179, 12134, 3296, 7640, 1_728_344, voice_number="4185550142", canaries=True,
    nodes=[
        Node("1C:61:B4:2B:20:10", "22400C5000202", "HX220", "HX220_Salon", "192.168.1.2", "Wi-Fi", 116, 1201, 431_200),
        Node("1C:61:B4:2B:30:20", "22400C5000303", "HX220", "HX220_Sous-sol", "192.168.1.3", "Ethernet", 0, 1000, 431_950),
    ],
    clients=[
        Client("nas-bureau", "00:00:5E:00:53:10", "192.168.1.10", "NAS", band=None, host_active=False),
        Client("boitier-tv", "00:00:5E:00:53:11", "192.168.1.11", "TV", node=3, band=None, lan_speed=100),
        Client("portable-lea", "00:00:5E:00:53:21", "192.168.1.21", "Laptop", band="5", rcpi=124, down_kbps=1080000, up_kbps=864000,
               host_active=False, multiap_active=False),
        Client("telephone-lea", "02:00:5E:10:00:22", "192.168.1.22", "Phone", band="5", rcpi=110, down_kbps=864000, up_kbps=6000),
        Client("imprimante", "00:00:5E:00:53:23", "192.168.1.23", "Printer", band="2.4", rcpi=98, down_kbps=72000, up_kbps=58000, standard="n"),
        Client("tablette", "02:00:5E:10:00:24", "192.168.1.24", "Tablet", node=2, band="5", rcpi=120, down_kbps=866000, up_kbps=780000, standard="ac"),
        Client("thermostat", "00:00:5E:00:53:25", "192.168.1.25", "IoT", node=2, band="2.4", rcpi=92, down_kbps=57000, up_kbps=11000, standard="n"),
        Client("console-jeux", "00:00:5E:00:53:26", "192.168.1.26", "Game Console", node=3, band="5", rcpi=130, down_kbps=1200000, up_kbps=1080000),
        Client("visiteur", "02:00:5E:10:00:29", "192.168.1.29", "Phone", band="5", host_active=False, present=False),
    ],
)
WEAK = Home("22400A7000204", "1C:61:B4:0A:20:04", 4, "198.51.100.12", "Boreal-204", "203.0.113.42", 20, 16982, 13312, 3281, 8120, 932_118,
            clients=small_home(Client("televiseur", "00:00:5E:00:53:43", "192.168.1.22", "TV", band="2.4", rcpi=100, down_kbps=144000, up_kbps=72000, standard="n")))
CUT = Home("22400A7000305", "1C:61:B4:0A:30:05", 5, "198.51.100.13", "Riviere-305", "203.0.113.43", 120, 17022, 12390, 3301, 7710, 3_541_902,
           clients=small_home(), inform_age=3 * 3600 + 128)
POWER = Home("22400A7000406", "1C:61:B4:0A:40:06", 6, "198.51.100.14", "Colline-406", "203.0.113.44", 158, 17458, 12057, 3290, 7502, 511_877,
             clients=small_home(), inform_age=45 * 60 + 17)
BUSY = Home("22400A7000507", "1C:61:B4:0A:50:07", 7, "198.51.100.15", "Lac-507", "203.0.113.45", 105, 16827, 12493, 3299, 7688, 88_214,
            clients=small_home())
ACS_DOWN = Home("22400A7000608", "1C:61:B4:0A:60:08", 8, "198.51.100.16", "Pins-608", "203.0.113.46", 132, 17100, 12288, 3294, 7604, 1_204_510,
                clients=small_home())
SILENT = Home("22400A7000709", "1C:61:B4:0A:70:09", 3, "198.51.100.17", "Plateau-709", "203.0.113.47", 89, 16711, 12621, 3287, 7790, 2_610_440,
              olt="olt-2", clients=small_home())
STOCK = Home("22400A7000810", "1C:61:B4:0A:80:10", 0, None, "", "", 0, 0, 0, 0, 0, 0)
