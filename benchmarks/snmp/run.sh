#!/bin/bash
# All figures of README.md in one run, the agent on a core of its own where there is one.
#   swift build -c release --product snmp-benchmark && swift build -c release --product snmp-responder && benchmarks/snmp/run.sh [gets|walks|fleet]
# BIN: where the two programs are. PYTHON: one that has what requirements.txt names; without it, one is set up beside the build.
set -u
here=$(dirname "$0")
bin=${BIN:-.build/release}
what=${1:-all}
column=1.3.6.1.4.1.2011.6.128.1.1.2.43.1.3
on_agent= on_client=
if [ "$(nproc)" -gt 1 ] && command -v taskset >/dev/null; then on_agent="taskset -c 1" on_client="taskset -c 0"; fi
trap 'kill $(jobs -p) 2>/dev/null' EXIT
agent() {
  $on_agent "$bin/snmp-responder" "$@" >/dev/null &
  agent=$!
  sleep 0.5
}
stop() { kill "$agent"; wait "$agent" 2>/dev/null; }
wants() { [ "$what" = all ] || [ "$what" = "$1" ]; }

# NAME ROWS SECONDS CPU_SECONDS ROWS_SEEN
line() {
  awk -v name="$1" -v rows="$2" -v seconds="$3" -v cpu="$4" -v seen="$5" 'BEGIN {
    printf "%s rows=%d seconds=%.3f rows/s=%.0f cpu_s/100k=%.3f end=%s\n", name, rows, seconds, rows / seconds, cpu / rows * 1e5, seen == rows ? "complete" : "WRONG " seen }'
}
bulkwalk() {
  local out=$(mktemp) used seen
  TIMEFORMAT='%R %U %S'
  used=$({ time $on_client snmpbulkwalk -v2c -c public -m "" -On -Cr50 127.0.0.1:23000 $column >"$out" 2>/dev/null; } 2>&1)
  seen=$(wc -l <"$out")
  rm -f "$out"
  set -- "$1" $used
  line snmpbulkwalk_50 "$1" "$2" "$(awk -v u="$3" -v s="$4" 'BEGIN { print u + s }')" "$seen"
}
ticks() { awk '{ print $14 + $15 }' "/proc/$exporter/stat"; }
# The exporter's own processor time, without curl's.
scrape() {
  local before=$(ticks) out=$(mktemp) seconds
  seconds=$(curl -s -m 120 -o "$out" -w '%{time_total}' "http://127.0.0.1:9116/snmp?target=127.0.0.1:23000&module=$2")
  line "snmp_exporter_${2#walk_}" "$1" "$seconds" "$(awk -v a="$before" -v b="$(ticks)" -v hz="$(getconf CLK_TCK)" 'BEGIN { print (b - a) / hz }')" \
    "$(grep -c '^serial{' "$out")"
  rm -f "$out"
}

if wants gets; then
  agent 22000 50 2048 0
  for _ in 1 2 3; do $on_client "$bin/snmp-benchmark" gets 22000 loop 1024 3; done
  $on_client "$bin/snmp-benchmark" gets 22000 pool 1024 3
  stop
fi
if wants walks; then
  python=${PYTHON:-}
  if [ -z "$python" ]; then
    python=$bin/snmp-peers/bin/python3
    [ -x "$python" ] || { python3 -m venv "$bin/snmp-peers" && "$python" -m pip install -q -r "$here/requirements.txt"; } || python=
  fi
  exporter=
  if command -v prometheus-snmp-exporter >/dev/null; then
    $on_client prometheus-snmp-exporter --config.file="$here/exporter.yml" --web.listen-address=127.0.0.1:9116 --log.level=error &
    exporter=$!
    sleep 1
  fi
  for rows in 2048 16384 45056; do
    uptime
    agent 23000 1 "$rows" 5000
    $on_client "$bin/snmp-benchmark" walk 23000 "$rows" 8
    for _ in 1 2 3; do bulkwalk "$rows"; done
    if [ -n "$exporter" ]; then for module in walk_default walk_50 walk_50; do scrape "$rows" $module; done; fi
    if [ -n "$python" ]; then $on_client "$python" "$here/peers.py" 23000 "$rows"; fi
    $on_client "$bin/snmp-benchmark" walk 23000 "$rows" 8
    stop
  done
  uptime
fi
if wants fleet; then
  agent 24000 1000 2048 0 silent 20
  $on_client "$bin/snmp-benchmark" fleet 24000 1000 20
  stop
fi
