"""Server-Sent Events."""

from dataclasses import dataclass


@dataclass
class Event:
    name: str
    id: str | None
    data: str

    @property
    def value(self) -> dict:
        """The event as the document describes it."""
        return {"event": self.name, "data": self.data} | ({"id": self.id} if self.id is not None else {})


def parse(text: str) -> list[Event]:
    """The events of a stream, as the HTML standard reads them. What is not ended by an empty line does not count."""
    events = []
    for block in text.replace("\r\n", "\n").replace("\r", "\n").split("\n\n")[:-1]:
        fields: dict[str, list[str]] = {}
        for line in block.split("\n"):
            name, _, value = line.partition(":")
            fields.setdefault(name, []).append(value.removeprefix(" "))
        if "data" in fields:
            events.append(Event(fields.get("event", ["message"])[-1], fields.get("id", [None])[-1], "\n".join(fields["data"])))
    return events
