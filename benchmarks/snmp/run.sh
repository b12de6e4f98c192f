#!/bin/bash
# All figures of README.md in one run, the agent on a core of its own where there is one.
#   swift build -c release --product snmp-benchmark && swift build -c release --product snmp-responder && benchmarks/snmp/run.sh
set -u
here=$(dirname "$0")
bin=${BIN:-.build/release}
column=1.3.6.1.4.1.2011.6.128.1.1.2.43.1.3
agent() {
  "$bin/snmp-responder" "$@" >/dev/null &
  agent=$!
  trap 'kill $agent 2>/dev/null' EXIT
  sleep 0.5
}
stop() { kill "$agent"; wait "$agent" 2>/dev/null; }

agent 22000 50 2048 0
for _ in 1 2 3; do "$bin/snmp-benchmark" gets 22000 loop 1024 3; done
"$bin/snmp-benchmark" gets 22000 pool 1024 3
stop
for rows in 2048 16384 45056; do
  agent 23000 1 "$rows" 5000
  "$bin/snmp-benchmark" walk 23000 "$rows" 8
  for _ in 1 2 3; do
    TIMEFORMAT="snmpbulkwalk -Cr50 rows=$rows seconds=%R user=%U sys=%S"
    time snmpbulkwalk -v2c -c public -On -Cr50 127.0.0.1:23000 $column >/dev/null
  done
  if "${PYTHON:-python3}" -c 'import gufo.snmp, ezsnmp' 2>/dev/null; then "${PYTHON:-python3}" "$here/peers.py" 23000; fi
  stop
done
agent 24000 1000 2048 0 silent 20
"$bin/snmp-benchmark" fleet 24000 1000 20
stop
