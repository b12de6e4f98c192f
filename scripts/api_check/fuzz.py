"""Schemathesis, bounded and repeatable."""

import subprocess
import sys
import tempfile
from pathlib import Path

SEED = "20260318"
EXAMPLES = "60"
"""Per operation, in the phase that invents requests."""

LONGEST_S = 150

CONFIG = """
[checks.not_a_server_error]
# One of the demo's OLTs is silent on purpose, and who asks for its ONUs is told so.
expected-statuses = ["2xx", "3xx", "4xx", "504"]
"""


def check(url: str) -> str | None:
    """What schemathesis found; None when it found nothing."""
    with tempfile.TemporaryDirectory() as folder:
        Path(folder, "schemathesis.toml").write_text(CONFIG, encoding="utf-8")
        command = [
            str(Path(sys.executable).with_name("schemathesis")), "run", f"{url}/openapi.json", "--checks", "all", "--seed", SEED,
            "--max-examples", EXAMPLES, "--workers", "2", "--request-timeout", "20", "--generation-database", "none", "--no-color",
        ]  # fmt: skip
        try:
            done = subprocess.run(command, cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, timeout=LONGEST_S)
        except subprocess.TimeoutExpired as error:
            return f"not done after {LONGEST_S} s\n{(error.output or b'').decode() if isinstance(error.output, bytes) else error.output}"
        for line in done.stdout.splitlines():
            if "generated" in line:
                print("  " + line.strip(), flush=True)
        return None if done.returncode == 0 else done.stdout
