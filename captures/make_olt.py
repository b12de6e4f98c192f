"""The rows a Huawei OLT answers about one PON port: the device's ONU and the same neighbours in every capture, so that all captures merge into one agent."""

import math
from dataclasses import dataclass
from datetime import datetime, timedelta, timezone

from make_devices import CLOCK, Home

BASE = "1.3.6.1.4.1.2011.6.128.1.1.2"
TRAFFIC = "1.3.6.1.4.1.2011.6.128.1.1.4.23.1"
PORT = 4194312192  # 125 << 25 | 1 << 13: GPON, frame 0, slot 1, port 0
NONE = 2147483647
LOCAL = timezone(timedelta(hours=-4))  # the OLT's clock; DateAndTime of 8 octets does not say so
LOSI, DYING_GASP, RESET = 2, 13, 9
PON_TX = 451  # 0.01 dBm


@dataclass
class ONU:
    number: int
    serial: str                 # 16 hex digits
    model: str
    rx: float                   # dBm at the ONU
    olt_rx: float               # dBm at the OLT
    tx: float
    distance: int
    online: bool = True
    temperature: int = 46
    bias: int = 15
    voltage: int = 3290
    up: datetime = CLOCK - timedelta(days=20)
    down: datetime = CLOCK - timedelta(days=20, minutes=4)
    cause: int = DYING_GASP
    gasp: datetime = CLOCK - timedelta(days=20, minutes=4)


def dbm(raw: int) -> float:
    return 10 * math.log10(raw / 10000)


def of(home: Home, olt_rx: float, distance: int, **outage) -> ONU:
    """The ONU of a home: what the OLT reads over OMCI agrees with the modem within the resolution of both."""
    return ONU(
        home.onu_id, home.gpon_hex, "XX230v", round(dbm(home.rx_raw), 2), olt_rx, round(dbm(home.tx_raw), 2), distance,
        temperature=round(home.temperature_raw / 256), bias=round(home.bias_raw / 500), voltage=home.voltage_mv, **outage,
    )


NEIGHBOURS = [
    ONU(10, "485754430A0B0C10", "EG8145V5", -18.92, -21.44, 2.21, 1604),
    ONU(11, "485754430A0B0C11", "EG8145V5", -19.35, -21.90, 2.36, 1688),
    ONU(12, "54504C47B4115212", "XX230v", -17.88, -20.51, 2.41, 1522),
    ONU(13, "54504C47B4115313", "XX230v", -20.04, -22.63, 2.18, 1799),
    ONU(14, "5A5445470A0B0C14", "F670L", -19.02, -21.12, 2.55, 1655, cause=RESET),
    ONU(15, "485754430A0B0C15", "EG8145V5", 0, 0, 0, 0, online=False, up=CLOCK - timedelta(days=96), down=CLOCK - timedelta(days=9, hours=2),
        gasp=CLOCK - timedelta(days=9, hours=2)),
    ONU(16, "54504C47B4115616", "XX230v", -18.41, -20.97, 2.30, 1577),
]


def date_and_time(moment: datetime) -> str:
    t = moment.astimezone(LOCAL)
    return t.year.to_bytes(2, "big").hex() + bytes((t.month, t.day, t.hour, t.minute, t.second, 0)).hex()


def rows(onu: ONU) -> list:
    index = f"{PORT}.{onu.number}"
    text = lambda column, value: (f"{BASE}.{column}.{index}", "4", value)
    number = lambda column, value: (f"{BASE}.{column}.{index}", "2", str(value))
    octets = lambda column, value: (f"{BASE}.{column}.{index}", "4x", value)
    live = onu.online
    hundredths = lambda value: round(value * 100) if live else NONE
    return [
        octets("43.1.3", onu.serial.lower()), text("43.1.7", "LINE-1G"), text("43.1.8", "SRV-RES"), text("43.1.9", f"client-{1000 + onu.number}"),
        number("43.1.10", 1), text("45.1.1", "v1.0"), text("45.1.4", onu.model), text("45.1.5", "1.0"),
        number("46.1.1", 1), number("46.1.15", 1 if live else 2), number("46.1.16", 2 if live else 1), number("46.1.18", 2 if live else 1),
        number("46.1.20", onu.distance if live else -1), octets("46.1.22", date_and_time(onu.up)), octets("46.1.23", date_and_time(onu.down)),
        number("46.1.24", onu.cause), octets("46.1.25", date_and_time(onu.gasp)), number("46.1.26", 0), number("46.1.27", 0),
        number("51.1.1", onu.temperature if live else NONE), number("51.1.2", onu.bias if live else NONE), number("51.1.3", hundredths(onu.tx)),
        number("51.1.4", hundredths(onu.rx)), number("51.1.5", onu.voltage if live else NONE),
        number("51.1.6", round(onu.olt_rx * 100) + 10000 if live else NONE),
        (f"{BASE}.62.1.4.{index}.1", "2", "7"), (f"{BASE}.62.1.22.{index}.1", "2", "1" if live else "2"),
        (f"{TRAFFIC}.3.{index}", "70", str(onu.number * 13_688_832_182)), (f"{TRAFFIC}.4.{index}", "70", str(onu.number * 172_254_618_618)),
    ]


def port_rows() -> list:
    number = lambda column, value: (f"{BASE}.{column}.{PORT}", "2", str(value))
    return [
        # The whole port has 13 ONUs: the 7 neighbours and the 6 homes of the captures; one capture keeps 8 rows of them.
        number("21.1.10", 1), number("21.1.12", 2), number("21.1.16", 13), number("21.1.19", -1), number("22.1.28", 102),
        number("23.1.1", 41), number("23.1.2", 328), number("23.1.3", 18), number("23.1.4", PON_TX), number("23.1.5", NONE),
        ("1.3.6.1.2.1.2.2.1.2." + str(PORT), "4", "GPON 0/1/0"), ("1.3.6.1.2.1.31.1.1.1.1." + str(PORT), "4", "GPON 0/1/0"),
    ]


def system_rows(name: str) -> list:
    return [
        ("1.3.6.1.2.1.1.1.0", "4", "Huawei Integrated Access Software"), ("1.3.6.1.2.1.1.2.0", "6", "1.3.6.1.4.1.2011.2.123"),
        ("1.3.6.1.2.1.1.3.0", "67", "1234567890"), ("1.3.6.1.2.1.1.4.0", "4", "noc@isp.example"), ("1.3.6.1.2.1.1.5.0", "4", name),
    ]


def snmprec(name: str, own: ONU | None) -> str:
    everything = system_rows(name) + port_rows()
    for onu in ([own] if own else []) + NEIGHBOURS:
        everything += rows(onu)
    everything.sort(key=lambda row: [int(arc) for arc in row[0].split(".")])
    return "".join("|".join(row) + "\n" for row in everything)
