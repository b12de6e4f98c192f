"""The folder of recorded devices that the check has the demo serve."""

import json
import shutil
from pathlib import Path

TWINS = "22400A7000911"
"""A serial that two devices at the ACS share."""

UNREACHABLE = "22400A7000912"
"""A serial that only the ACS could know, and the ACS breaks the connection."""

LONGEST_MS = 60
"""The recorded devices take up to three seconds; hundreds of requests do not have that time."""


def write(captures: Path, folder: Path) -> list[str]:
    """Copies the captures, made quick, and adds what is needed for the other statuses. Returns the serials of the copies."""
    serials = []
    for source in sorted(path.parent for path in captures.glob("*/capture.json")):
        target = folder / source.name
        shutil.copytree(source, target)
        manifest = json.loads((target / "capture.json").read_text())
        for state in manifest["sources"].values():
            if state and state.get("duration_ms"):
                state["duration_ms"] = min(state["duration_ms"], LONGEST_MS)
        (target / "capture.json").write_text(json.dumps(manifest))
        serials.append(manifest["query"]["serial"])
    twins(captures / "healthy-mesh", folder / "twins")
    add(folder / "unreachable", "unreachable", {"serial": UNREACHABLE, "acs_id": f"1C61B4-Device2-{UNREACHABLE}"}, None, {"kind": "reset"})
    return serials


def twins(model: Path, folder: Path) -> None:
    """Two devices of the same serial in one recording, unknown beforehand, so that the ACS has to be asked."""
    [document] = json.loads((model / "acs.nbi.json").read_text())
    both = []
    for product in ("Device2", "XX230v"):
        identity = {**document["_deviceId"], "_ProductClass": product, "_SerialNumber": TWINS}
        both.append({**document, "_id": f"1C61B4-{product}-{TWINS}", "_deviceId": identity})
    add(folder, "twins", {}, "acs.nbi.json", None)
    (folder / "acs.nbi.json").write_text(json.dumps(both))


def add(folder: Path, name: str, identity: dict, acs: str | None, fault: dict | None) -> None:
    folder.mkdir()
    manifest = {
        "schema_version": 1,
        "name": name,
        "clock": "2026-03-18T14:30:00Z",
        "query": {"serial": identity.get("serial", TWINS)},
        "identity": identity,
        "sources": {"acs": {"recording": acs, "state": "ok" if acs else "unreachable", "duration_ms": 5}},
        "faults": {"acs": fault},
    }
    (folder / "capture.json").write_text(json.dumps(manifest))
