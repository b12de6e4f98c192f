"""A GenieACS document under construction: dotted paths in, the nested NBI shape out."""

from datetime import datetime, timedelta, timezone

# One letter per type; a capital letter says that the ACS may write the leaf.
TYPES = {"s": "string", "u": "unsignedInt", "i": "int", "b": "boolean", "d": "dateTime", "x": "base64", "l": "unsignedLong"}


def stamp(moment: datetime) -> str:
    """GenieACS's own form: UTC, milliseconds, Z."""
    return moment.astimezone(timezone.utc).strftime("%Y-%m-%dT%H:%M:%S.") + f"{moment.microsecond // 1000:03d}Z"


class Document:
    """Collects leaves. `read_at` is the session whose values are being added now; change it between groups."""

    def __init__(self, read_at: datetime):
        self.root: dict = {}
        self.read_at = read_at
        self.leaves = 0
        self.unread = 0

    def _object(self, path: str) -> dict:
        node = self.root
        for name in path.split("."):
            if name not in node:
                node[name] = {}
            node = node[name]
            if "_object" not in node:
                node["_object"] = True
                node["_writable"] = False
                node["_timestamp"] = stamp(self.read_at)
        return node

    def table(self, path: str, writable: bool = False) -> None:
        """An object that was listed and has no children."""
        self._object(path)["_writable"] = writable

    def put(self, path: str, *leaves: tuple) -> None:
        """Adds `(name, type letter, value)` leaves below `path`; a value of None is a leaf that was found but never read."""
        node = self._object(path)
        for name, letter, value in leaves:
            parent = node
            if "." in name:
                inner, name = name.rsplit(".", 1)
                parent = self._object(path + "." + inner)
            self.leaves += 1
            if value is None:
                self.unread += 1
                parent[name] = {"_object": False, "_writable": letter.isupper()}
                continue
            parent[name] = {
                "_object": False,
                "_value": str(value) if letter in "lL" else value,
                "_type": "xsd:" + TYPES[letter.lower()],
                "_timestamp": stamp(self.read_at),
                "_writable": letter.isupper(),
            }


def ago(moment: datetime, **parts: int) -> datetime:
    return moment - timedelta(**parts)
