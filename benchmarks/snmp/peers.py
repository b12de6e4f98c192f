"""The same walk by gufo_snmp and ezsnmp (requirements.txt), each as it comes and with 50 rows per request: peers.py PORT ROWS"""

import asyncio
import resource
import sys
import time

import ezsnmp
from gufo.snmp.aio import SnmpSession
from gufo.snmp.sync import SnmpSession as PlainSession

PORT, ROWS = int(sys.argv[1]), int(sys.argv[2])
COLUMN = "1.3.6.1.4.1.2011.6.128.1.1.2.43.1.3"


def cpu() -> float:
    used = resource.getrusage(resource.RUSAGE_SELF)
    return used.ru_utime + used.ru_stime


def report(name: str, rows: int, seconds: float, used: float) -> None:
    end = "complete" if rows == ROWS else f"WRONG {rows}"
    print(f"{name} rows={ROWS} seconds={seconds:.3f} rows/s={ROWS / seconds:.0f} cpu_s/100k={used / ROWS * 1e5:.3f} end={end}", flush=True)


async def gufo_async(**options) -> int:
    rows = 0
    async with SnmpSession(addr="127.0.0.1", port=PORT, community="public", timeout=2.0) as session:
        async for _ in session.getbulk(COLUMN, **options):
            rows += 1
    return rows


def gufo_sync(**options) -> int:
    with PlainSession(addr="127.0.0.1", port=PORT, community="public", timeout=2.0) as session:
        return sum(1 for _ in session.getbulk(COLUMN, **options))


def easy(**options) -> int:
    session = ezsnmp.Session(hostname="127.0.0.1", port_number=str(PORT), community="public", version="2c", **options)
    return len(session.bulk_walk(COLUMN))


def measure(name: str, walk) -> None:
    begun, used = time.time(), cpu()
    report(name, walk(), time.time() - begun, cpu() - used)


measure("gufo_snmp_async_default", lambda: asyncio.run(gufo_async()))
measure("ezsnmp_default", easy)
for _ in range(2):
    measure("gufo_snmp_async_50", lambda: asyncio.run(gufo_async(max_repetitions=50)))
    measure("gufo_snmp_sync_50", lambda: gufo_sync(max_repetitions=50))
    measure("ezsnmp_50", lambda: easy(set_max_repeaters_to_num="50"))
