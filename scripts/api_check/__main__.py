"""Compares the answers of `diag demo` with its OpenAPI document. Run by scripts/api-check."""

import json
import sys
import tempfile
import threading
import time
import urllib.error
import urllib.request
from pathlib import Path

import answers
import fuzz
import lab
from contract import Contract
from demo import Demo

PROJECT = Path(__file__).resolve().parents[2]


def main(program: str) -> int:
    started = time.monotonic()
    failures: list[str] = []
    with tempfile.TemporaryDirectory() as folder:
        serials = lab.write(PROJECT / "captures", Path(folder))
        with Demo(program, folder) as demo:
            with urllib.request.urlopen(f"{demo.url}/openapi.json") as document:
                contract = Contract(json.load(document))
            failures += [f"/openapi.json: {problem}" for problem in contract.document_problems()]
            run = answers.Run(demo.url, contract)
            if not failures:
                answers.check(run, serials)
            failures += run.failures
            say(started, f"{run.checked} real answers")
            if not failures and (found := fuzz.check(demo.url)):
                failures.append(f"schemathesis:\n{found}")
            say(started, "schemathesis")
            failures += stop(demo)
            say(started, "stopped")
    for failure in failures:
        print(f"api-check: {failure}", file=sys.stderr)
    return 1 if failures else 0


def stop(demo: Demo) -> list[str]:
    """Ctrl-C while a connection idles and a lookup is under way: the lookup ends, nothing is left behind."""
    idle = answers.connect(demo.url)
    answers.ask(idle, "/healthz")
    under_way = threading.Thread(target=quietly, args=(f"{demo.url}/devices/lookup?serial=22400A7000709",), daemon=True)
    under_way.start()
    time.sleep(0.1)
    status, seconds = demo.stop()
    idle.close()
    found = []
    if status is None:
        found.append(f"the demo is still there {seconds:.0f} s after Ctrl-C")
    elif status != 0:
        found.append(f"the demo ended with {status} after Ctrl-C")
    elif demo.lines[-1:] != ["stopped\n"]:
        found.append("the demo did not say that it stopped")
    return found + [f"the demo complained: {line.strip()}" for line in demo.errors]


def quietly(url: str) -> None:
    try:
        urllib.request.urlopen(url, timeout=20).read()
    except (urllib.error.URLError, ConnectionError):
        pass


def say(started: float, what: str) -> None:
    print(f"api-check: {what} ({time.monotonic() - started:.0f} s)", flush=True)


sys.exit(main(sys.argv[1]))
