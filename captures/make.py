#!/usr/bin/env python3
"""Writes the recorded devices beside this file: capture.json and what each source said.

    python3 captures/make.py            write everything
    python3 captures/make.py --check    write nothing; fail if a file differs from what would be written

Deterministic: no clock, no randomness, standard library only. The expected reports (expected.json) are not its business: `make expectations`.
"""

import json
import sys
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

sys.dont_write_bytecode = True  # every folder here is a capture

import make_acs
import make_bridge
import make_devices as homes
import make_olt
from make_devices import CLOCK, Home


@dataclass
class Source:
    state: str
    reason: str | None = None
    duration_ms: int = 0
    body: str | None = None
    fault: dict | None = None
    http_status: int | None = None
    # What the source's client says beside its reason, where no recording says it.
    detail: str | None = None
    snmp_error: str | None = None

    def manifest(self, file: str, **more) -> dict:
        """Its part of capture.json."""
        told = {"detail": self.detail, "snmp_error": self.snmp_error}
        return {
            "recording": file if self.body is not None else None, **more, "state": self.state, "reason": self.reason, "duration_ms": self.duration_ms,
            **{key: text for key, text in told.items() if text},
        }


@dataclass
class Capture:
    name: str
    home: Home
    fr: str
    en: str
    description: str
    acs: Source
    olt: Source
    bridge: Source
    cpe: dict | None = None  # how the modem answers its ACS; online where absent

    def manifest(self) -> dict:
        home, known = self.home, self.home.host is not None
        olt = {"name": home.olt, "pon_port": "0/1/0", "onu_id": home.onu_id} if known else None
        return {
            "schema_version": 1,
            "name": self.name,
            "title": {"fr": self.fr, "en": self.en},
            "description": self.description,
            "clock": CLOCK.strftime("%Y-%m-%dT%H:%M:%SZ"),
            "query": {"serial": home.serial},
            "lang": "fr",
            "identity": {
                "serial": home.serial, "gpon_sn": home.gpon_sn, "mac": home.mac.lower() if known else None, "acs_id": home.acs_id if known else None,
                "model": "XX230v", "management_host": home.host, "olt": olt,
            },
            "sources": {
                "acs": self.acs.manifest("acs.nbi.json"),
                "olt": self.olt.manifest("olt.snmprec", profile="huawei"),
                "bridge": self.bridge.manifest("bridge.read.json", http_status=self.bridge.http_status),
            },
            "faults": {"acs": self.acs.fault, "olt": self.olt.fault, "bridge": self.bridge.fault},
            **({"cpe": self.cpe} if self.cpe else {}),
        }

    def files(self) -> dict:
        out = {"capture.json": json.dumps(self.manifest(), ensure_ascii=False, indent=2) + "\n"}
        for file, source in (("acs.nbi.json", self.acs), ("olt.snmprec", self.olt), ("bridge.read.json", self.bridge)):
            if source.body is not None:
                out[file] = source.body
        return out


def acs(home: Home, state: str = "ok", reason: str | None = None) -> Source:
    return Source(state, reason, 41, make_acs.body(home))


def olt(home: Home, olt_rx: float, distance: int, **outage) -> Source:
    return Source("ok", None, 23, make_olt.snmprec(home.olt, make_olt.of(home, olt_rx, distance, **outage)))


def bridge(home: Home, duration_ms: int = 1840, failing: dict | None = None) -> Source:
    return Source("partial" if failing else "ok", "objects_missing" if failing else None, duration_ms, make_bridge.answer(home, duration_ms, failing),
                  http_status=206 if failing else 200)


def unreachable() -> Source:
    return Source("unreachable", "modem_unreachable", 3012, make_bridge.error("modem_unreachable", "no TCP connection within 3 s", True, 60000), http_status=504)


SILENT_CPE = {"connection_request": "silent"}


def captures() -> list:
    down = CLOCK - timedelta(hours=2, minutes=58)
    dark = CLOCK - timedelta(minutes=42, seconds=11)
    return [
        Capture(
            "healthy-mesh", homes.HEALTHY, "XX230v en santé, deux nœuds maillés", "Healthy XX230v, two mesh nodes",
            "Gateway, one node over 5 GHz, one wired; 8 clients and one that left. Hosts calls two present clients inactive; both nodes are hosts and one is a station. Carries the canaries of README.md.",
            acs(homes.HEALTHY), olt(homes.HEALTHY, -21.30, 1843), bridge(homes.HEALTHY, 2310),
        ),
        Capture(
            "weak-fibre", homes.WEAK, "Fibre faible", "Weak fibre",
            "The modem receives -27.0 dBm and the OLT -29.0 dBm; the neighbours on the same port are well. The bridge's answer is partial: wired_clients is not in that build.",
            acs(homes.WEAK), olt(homes.WEAK, -29.00, 1911), bridge(homes.WEAK, 1920, {"wired_clients": 9804}),
        ),
        Capture(
            "fibre-cut", homes.CUT, "Fibre coupée", "Fibre cut",
            "The OLT lost the signal (LOSi) 2 h 58 min ago without a dying gasp; the neighbours are online, so it is the drop. The ACS's values are from before; the modem does not answer.",
            acs(homes.CUT, "stale", "inform_old"),
            olt(homes.CUT, 0, 0, online=False, up=CLOCK - timedelta(days=41), down=down, cause=make_olt.LOSI, gasp=CLOCK - timedelta(days=41, minutes=6)),
            unreachable(), SILENT_CPE,
        ),
        Capture(
            "power-cut", homes.POWER, "Panne de courant chez le client", "Power cut at the customer's",
            "Dying gasp 42 minutes ago; the ACS's last inform is from 3 minutes before; the modem does not answer.",
            acs(homes.POWER, "stale", "inform_old"),
            olt(homes.POWER, 0, 0, online=False, up=CLOCK - timedelta(days=6), down=dark, cause=make_olt.DYING_GASP, gasp=dark), unreachable(), SILENT_CPE,
        ),
        Capture(
            "session-busy", homes.BUSY, "Interface web du modem occupée", "Modem's web session taken",
            "Somebody is logged in to the modem's web page: the bridge does not throw them out. ACS and OLT are fine.",
            acs(homes.BUSY), olt(homes.BUSY, -22.10, 1702),
            Source("busy", "session_busy", 412, make_bridge.error("session_busy", "another web session is open on the modem", True, 60000), http_status=409),
        ),
        Capture(
            "acs-down", homes.ACS_DOWN, "ACS hors service", "ACS down",
            "The ACS resets every connection; OLT and bridge are fine and carry the report.",
            Source("unreachable", "reset", 3, fault={"kind": "reset"}, detail="The ACS broke the connection."), olt(homes.ACS_DOWN, -21.44, 1760), bridge(homes.ACS_DOWN),
        ),
        Capture(
            "unknown-device", homes.STOCK, "Appareil inconnu", "Unknown device",
            "A modem still in stock: its serials are known, no source has ever seen it. The ACS answers an empty list, the OLT walks only neighbours, there is no host to ask.",
            Source("not_found", None, 12, "[\n\n]"),
            Source("not_found", "on_no_olt", 19, make_olt.snmprec("olt-1", None), detail="The one OLT answered, and it does not have this ONU."),
            Source("skipped", "no_management_host", detail="The address of the modem's web interface is not known."),
        ),
        Capture(
            "olt-silent", homes.SILENT, "OLT muet", "Silent OLT",
            "The OLT's SNMP agent never answers: its part is unknown, which is not the same as the ONU being nowhere. ACS and bridge are fine.",
            acs(homes.SILENT),
            Source(
                "timeout", "olt_silent", 2000, fault={"kind": "never_answer"}, detail="The ONU's OLT did not answer in time.", snmp_error="timeout"),
            bridge(homes.SILENT),
        ),
    ]


def main() -> int:
    check = "--check" in sys.argv[1:]
    here = Path(__file__).resolve().parent
    different = []
    for capture in captures():
        folder = here / capture.name
        for file, text in capture.files().items():
            path = folder / file
            if check:
                if not path.is_file() or path.read_text(encoding="utf-8") != text:
                    different.append(f"{capture.name}/{file}")
                continue
            folder.mkdir(exist_ok=True)
            path.write_text(text, encoding="utf-8")
    for name in different:
        print(f"differs: {name}", file=sys.stderr)
    return 1 if different else 0


if __name__ == "__main__":
    sys.exit(main())
