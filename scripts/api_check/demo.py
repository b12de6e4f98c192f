"""The demo as a child process."""

import re
import signal
import subprocess
import threading
import time
import urllib.request


class Demo:
    """Runs `diag demo` on a free port while it is entered."""

    START_S = 30
    STOP_S = 10

    def __init__(self, program: str, captures: str) -> None:
        self.command = [program, "demo", "--port", "0", "--captures", captures]
        self.url = ""
        self.lines: list[str] = []

    def __enter__(self) -> "Demo":
        self.process = subprocess.Popen(self.command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        self.errors: list[str] = []
        self.running = threading.Event()
        self.readers = [threading.Thread(target=self._say, daemon=True), threading.Thread(target=self._complain, daemon=True)]
        for reader in self.readers:
            reader.start()
        if not self.running.wait(self.START_S) or not self.url:
            self.process.kill()
            raise SystemExit("api-check: the demo did not start:\n" + "".join(self.lines + self.errors))
        with urllib.request.urlopen(self.url + "/readyz", timeout=self.START_S) as answer:
            answer.read()
        return self

    def __exit__(self, *_: object) -> None:
        if self.process.poll() is None:
            self.process.kill()
        self.process.wait()

    def _say(self) -> None:
        for line in self.process.stdout:
            self.lines.append(line)
            if not self.url and (found := re.search(r"http://127\.0\.0\.1:\d+", line)):
                self.url = found[0]
                self.running.set()
        self.running.set()

    def _complain(self) -> None:
        self.errors.extend(self.process.stderr)

    def stop(self) -> tuple[int | None, float]:
        """What Ctrl-C does: the exit status, or None when it is still there after a while, and the seconds it took."""
        started = time.monotonic()
        self.process.send_signal(signal.SIGINT)
        try:
            status = self.process.wait(self.STOP_S)
        except subprocess.TimeoutExpired:
            return None, time.monotonic() - started
        for reader in self.readers:
            reader.join(self.STOP_S)
        return status, time.monotonic() - started
