"""Real answers, one after another, compared with the document."""

import http.client
import json
from dataclasses import dataclass, field

import lab
from answer import Answer, ask, connect, head
from contract import Contract
from events import parse

LOOKUP = "/devices/lookup"
EVENTS = "/devices/lookup/events"
PARAMETERS = "/devices/22400A7000101/parameters"
UNKNOWN = "22400A7000810"
"""The capture that no source knows."""

PATHS = [LOOKUP, EVENTS, PARAMETERS, "/healthz", "/readyz", "/metrics", "/openapi.json"]

BAD_QUERIES = [
    "",
    "serial=",
    "serial",
    "serial=A&mac=1c:61:b4:0a:10:01",
    "serial=A&serial=A",
    "serial=A*",
    "serial=%22%7D",
    "serial=%FF",
    "id=AB-%FF",
    "id=AB-%zz",
    "id=AB-%25zz",
    "id=nodash",
    "mac=00:00:00:00:00:00",
    "mac=ff:ff:ff:ff:ff:ff",
    "gpon_sn=TPLG-B40A-1001",
    "gpon_sn=0000000000000000",
    "serial=" + "A" * 65,
    "serial=A&colour=red",
    "serial=A&lang=de",
    "serial=A&lang=",
    "serial=A&refresh=now",
    "serial=A&explain=2",
    "serial=A&timeout_ms=99",
    "serial=A&timeout_ms=60001",
    "serial=A&timeout_ms=1e3",
    "serial=A&timeout_ms=-500",
    "serial=A&timeout_ms=99999999999999999999",
]

BAD_WISHES = [
    "path=Devices",
    "path=Device..WiFi",
    "path=Device._id",
    "path=Device.*",
    "path=_id",
    "path=VirtualParameters",
    "path=%FF",
    "depth=0",
    "depth=65",
    "limit=0",
    "limit=5001",
    "cursor=",
    "timeout_ms=99",
    "colour=red",
    "depth=1&depth=1",
]


@dataclass
class Run:
    url: str
    contract: Contract
    checked: int = 0
    failures: list[str] = field(default_factory=list)

    def expect(self, status: int, target: str, method: str = "GET", headers: dict[str, str] | None = None) -> Answer:
        """Asks on a connection of its own."""
        if method == "HEAD":
            return self.judge(status, head(self.url, target))
        connection = connect(self.url)
        try:
            return self.judge(status, ask(connection, target, method, headers))
        finally:
            connection.close()

    def expect_any(self, statuses: tuple[int, ...], target: str) -> Answer:
        """Any of these statuses will do, and each has to be documented."""
        connection = connect(self.url)
        try:
            answer = ask(connection, target)
        finally:
            connection.close()
        return self.judge(answer.status if answer.status in statuses else statuses[0], answer)

    def judge(self, status: int, answer: Answer) -> Answer:
        self.checked += 1
        problems = self.contract.problems(answer)
        if answer.status != status:
            problems.insert(0, f"status {answer.status} instead of {status}")
        self.failures += [f"{answer.method} {answer.target[:120]}: {problem}" for problem in problems]
        return answer

    def require(self, true: bool, what: str) -> None:
        self.checked += 1
        if not true:
            self.failures.append(what)


def check(run: Run, serials: list[str]) -> None:
    reports(run, serials)
    parameters(run, serials)
    statuses(run)
    methods(run)
    events(run, serials)
    health(run)
    connections(run)


def reports(run: Run, serials: list[str]) -> None:
    run.require(UNKNOWN in serials, "the unknown device is not among the captures")
    for serial in serials:
        if serial == UNKNOWN:
            run.expect(404, f"{LOOKUP}?serial={serial}")
            continue
        for query in ("lang=fr", "lang=en&timeout_ms=2000", "lang=fr&explain=1&timeout_ms=2000", "lang=en&explain=true&timeout_ms=60000"):
            run.expect(200, f"{LOOKUP}?serial={serial}&{query}")
        text = run.expect(200, f"{LOOKUP}?serial={serial}&timeout_ms=1000", headers={"Accept": "text/plain"})
        run.require(text.headers["content-type"].startswith("text/plain"), "text is not answered to Accept: text/plain")
    for key in ("mac=1c:61:b4:0a:10:01", "mac=1C-61-B4-0A-10-01", "gpon_sn=TPLG-b40a1001", "id=1C61B4-Device2-22400A7000101", "q=TPLGB40A1001"):
        run.expect(200, f"{LOOKUP}?{key}")
    run.expect(200, f"{LOOKUP}?serial=22400A7000101&refresh=live&timeout_ms=15000")
    for accept in ("", "*/*", "text/html", ";;;,,q=", "text/plain;q=0, */*", "application/json;q=0.9"):
        answer = run.expect(200, f"{LOOKUP}?serial=22400A7000101", headers={"Accept": accept})
        run.require(answer.headers["content-type"] == "application/json", f"Accept: {accept} is not answered with JSON")


def parameters(run: Run, serials: list[str]) -> None:
    for serial in serials:
        path = f"/devices/{serial}/parameters"
        if serial == UNKNOWN:
            run.expect(404, path)
            continue
        answer = run.expect_any((200, 404, 502, 504), f"{path}?timeout_ms=2000")
        if answer.status == 200:
            run.expect(200, f"{path}?path=Device.&depth=64&limit=5000&timeout_ms=2000")
            text = run.expect(200, f"{path}?depth=3&timeout_ms=2000", headers={"Accept": "text/plain"})
            run.require(text.headers["content-type"].startswith("text/plain"), "parameters: text is not answered to Accept: text/plain")
    seen: list[str] = []
    query = "?path=Device.WiFi.&depth=64&limit=40"
    cursor: str | None = ""
    while cursor is not None and len(seen) < 10_000:
        page = json.loads(run.expect(200, PARAMETERS + query + (f"&cursor={cursor}" if cursor else "")).body)
        seen += [row["path"] for row in page["parameters"]]
        cursor = page["next"]
    run.require(len(seen) == len(set(seen)) == page["counts"]["parameters"] > 100, "parameters: the pages together are not the whole")
    for key in ("1c:61:b4:0a:10:01", "TPLGB40A1001", "1C61B4-Device2-22400A7000101"):
        run.expect(200, f"/devices/{key}/parameters?path=Device.DeviceInfo.")
    for query in BAD_WISHES:
        run.expect(400, f"{PARAMETERS}?{query}")
    for key in ("A*", "%FF", "%2F"):
        run.expect(400, f"/devices/{key}/parameters")
    run.expect(404, f"{PARAMETERS}?path=Device.Nothing")
    run.expect(422, f"/devices/{lab.TWINS}/parameters")
    run.expect(502, f"/devices/{lab.UNREACHABLE}/parameters")
    run.expect(200, PARAMETERS, "HEAD")


def statuses(run: Run) -> None:
    for query in BAD_QUERIES:
        for path in (LOOKUP, EVENTS):
            run.expect(400, f"{path}?{query}" if query else path)
    run.expect(404, f"{LOOKUP}?serial=NOSUCHDEVICE")
    twins = run.expect(422, f"{LOOKUP}?serial={lab.TWINS}")
    run.require(twins.body.count(b'"acs_id":"1C61B4-') == 2, "the 422 does not name both candidates")
    refused = run.expect(503, f"{LOOKUP}?serial={lab.UNREACHABLE}&timeout_ms=5000")
    run.require(refused.headers.get("retry-after", "").isdecimal(), "the 503 has no Retry-After")
    for path in ("/", "/nothing", "/devices", "/devices/lookup/", "/devices/lookup/%2e%2e", "//healthz", "/%FF"):
        run.expect(404, path)


def methods(run: Run) -> None:
    for path in PATHS:
        for method in ("POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE"):
            answer = run.expect(405, path, method, {"Content-Length": "0"})
            run.require(answer.headers.get("allow") == "GET, HEAD", f"{method} {path}: no Allow")
    for path in ("/healthz", "/readyz", "/metrics", "/openapi.json", f"{LOOKUP}?serial=22400A7000101", f"{EVENTS}?serial=22400A7000101"):
        run.expect(200, path, "HEAD")
    run.expect(400, LOOKUP, "HEAD")
    run.expect(404, "/nothing", "HEAD")


def events(run: Run, serials: list[str]) -> None:
    for serial in [*serials, lab.TWINS, lab.UNREACHABLE]:
        stream = run.expect(200, f"{EVENTS}?serial={serial}&lang=en&explain=1&timeout_ms=5000")
        names = [event.name for event in parse(stream.body.decode())]
        last = "problem" if serial in (UNKNOWN, lab.TWINS, lab.UNREACHABLE) else "report"
        run.require(names[-1:] == [last], f"the stream of {serial} does not end with {last}")
        run.require(names.count("source") == 3 and names.count(last) == 1, f"the stream of {serial} is {names}")


def health(run: Run) -> None:
    for path in ("/healthz", "/readyz", "/metrics", "/openapi.json"):
        run.expect(200, path)
    ready = json.loads(run.expect(200, "/readyz").body)
    run.require(all(isinstance(value, (str, int)) for value in ready.values()), "/readyz is not flat")
    metrics = run.expect(200, "/metrics")
    run.require(metrics.headers["content-type"] == "text/plain; version=0.0.4; charset=utf-8", "/metrics is not Prometheus text")
    given = "4bf92f3577b34da6a3ce929d0e0e4736"
    traced = run.expect(200, "/healthz", headers={"traceparent": f"00-{given}-00f067aa0ba902b7-01"})
    run.require(traced.headers["x-trace-id"] == given, "the trace of the caller is not taken up")


def connections(run: Run) -> None:
    """A connection that the service does not call closed takes another request."""
    lookup = f"{LOOKUP}?serial=22400A7000101"
    for target, method in ((lookup, "GET"), (lookup, "HEAD"), (LOOKUP, "GET"), ("/nothing", "GET"), ("/healthz", "POST"), (f"{EVENTS}?serial=A", "HEAD")):
        connection = connect(run.url)
        headers = {"Content-Length": "0"} if method == "POST" else None
        first = ask(connection, target, method, headers)
        if first.headers.get("connection") != "close":
            try:
                run.require(ask(connection, "/healthz").status == 200, f"{method} {target}: the next answer is not the next request's")
            except (http.client.HTTPException, ConnectionError) as error:
                run.require(False, f"{method} {target}: the connection was closed without a word ({type(error).__name__})")
        connection.close()
