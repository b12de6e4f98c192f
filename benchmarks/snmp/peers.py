"""The same walk by gufo_snmp and ezsnmp (pip install gufo_snmp ezsnmp): peers.py PORT"""

import asyncio
import resource
import sys
import time

import ezsnmp
from gufo.snmp.aio import SnmpSession

PORT = int(sys.argv[1])
COLUMN = "1.3.6.1.4.1.2011.6.128.1.1.2.43.1.3"


def cpu() -> float:
    used = resource.getrusage(resource.RUSAGE_SELF)
    return used.ru_utime + used.ru_stime


def report(name: str, rows: int, seconds: float, used: float) -> None:
    print(f"{name} rows={rows} seconds={seconds:.3f} rows/s={rows / seconds:.0f} cpu_s/100k={used / rows * 1e5:.3f}")


async def gufo() -> None:
    async with SnmpSession(addr="127.0.0.1", port=PORT, community="public", timeout=2.0) as session:
        begun, used, rows = time.time(), cpu(), 0
        async for _ in session.getbulk(COLUMN, max_repetitions=50):
            rows += 1
        report("gufo_snmp", rows, time.time() - begun, cpu() - used)


asyncio.run(gufo())
session = ezsnmp.Session(hostname="127.0.0.1", port_number=str(PORT), community="public", version="2c", set_max_repeaters_to_num="50")
begun, used = time.time(), cpu()
report("ezsnmp", len(session.bulk_walk(COLUMN)), time.time() - begun, cpu() - used)
