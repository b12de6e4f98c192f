"""One request and its answer over a real connection."""

import http.client
import io
import socket
from dataclasses import dataclass
from urllib.parse import urlsplit


@dataclass
class Answer:
    method: str
    target: str
    status: int
    headers: dict[str, str]
    body: bytes

    @property
    def path(self) -> str:
        return self.target.partition("?")[0]


def ask(connection: http.client.HTTPConnection, target: str, method: str = "GET", headers: dict[str, str] | None = None) -> Answer:
    """The target is sent as it is, so that what no careful client would send can be sent."""
    connection.putrequest(method, target, skip_accept_encoding=True)
    for name, value in (headers or {}).items():
        connection.putheader(name, value)
    connection.endheaders()
    response = connection.getresponse()
    return Answer(method, target, response.status, {name.lower(): value for name, value in response.getheaders()}, response.read())


def head(url: str, target: str) -> Answer:
    """HEAD, with everything that comes until the connection ends: a client library would not show a body."""
    parts = urlsplit(url)
    with socket.create_connection((parts.hostname, parts.port), timeout=20) as connection:
        connection.sendall(f"HEAD {target} HTTP/1.1\r\nHost: {parts.netloc}\r\nConnection: close\r\n\r\n".encode())
        received = b"".join(iter(lambda: connection.recv(65536), b""))
    first, _, rest = received.partition(b"\r\n")
    fields, _, body = rest.partition(b"\r\n\r\n")
    headers = http.client.parse_headers(io.BytesIO(fields + b"\r\n\r\n"))
    return Answer("HEAD", target, int(first.split()[1]), {name.lower(): value for name, value in headers.items()}, body)


def connect(url: str) -> http.client.HTTPConnection:
    parts = urlsplit(url)
    return http.client.HTTPConnection(parts.hostname, parts.port, timeout=20)
