#!/usr/bin/env bash
# Drives the engine, mercurius and a Kestrel endpoint with the same bytes over HTTP, one after the other in turns, and prints a table of
# medians and ratios. Each server has one core, wrk the other. See docs/performance.md.
#
#   run.sh           the real thing: about half an hour on a machine that does nothing else
#   run.sh --smoke   a few seconds for each, to see that everything works; its figures mean nothing
#
# Settings: WARMUP, least seconds of load before a workload is measured; WARMUP_LIMIT, most seconds of it; ROUNDS; SECONDS_EACH, of a measurement; CONNECTIONS;
# SERVER_CORE, CLIENT_CORE; WORKLOADS.
set -euo pipefail
cd "$(dirname "$0")"

if [ "${1:-}" = --smoke ]; then
  WARMUP=${WARMUP:-1} ROUNDS=${ROUNDS:-1} SECONDS_EACH=${SECONDS_EACH:-1}
fi
WARMUP=${WARMUP:-45}
WARMUP_LIMIT=${WARMUP_LIMIT:-$((3 * WARMUP))} ROUNDS=${ROUNDS:-15} SECONDS_EACH=${SECONDS_EACH:-3} CONNECTIONS=${CONNECTIONS:-32}
SERVER_CORE=${SERVER_CORE:-0} CLIENT_CORE=${CLIENT_CORE:-1} WORKLOADS=${WORKLOADS:-w1 w2 w3 w4 w5}
SERVERS="engine mercurius kestrel"

for tool in wrk taskset node dotnet; do
  command -v "$tool" > /dev/null || { echo "$tool is missing." >&2; exit 1; }
done
[ -d mercurius/node_modules ] || npm ci --no-audit --no-fund --prefix mercurius >&2
dotnet build -c Release --nologo -v q .. >&2
program=$PWD/../bin/Release/net10.0/NaftStats.Benchmarks.dll

work=$(mktemp -d)
pids=()
trap 'kill "${pids[@]}" 2> /dev/null || true; rm -rf "$work"' EXIT
dotnet "$program" bodies "$work"

declare -A address process
start() {
  local name=$1
  shift
  NODE_ENV=production taskset -c "$SERVER_CORE" "$@" > "$work/$name.log" 2>&1 &
  pids+=($!)
  process[$name]=$!
  for _ in $(seq 300); do
    if address[$name]=$(grep -o 'http://[^ ]*' "$work/$name.log"); then
      return
    fi
    sleep 0.2
  done
  echo "$name did not start:" >&2
  cat "$work/$name.log" >&2
  exit 1
}
start engine dotnet "$program" serve engine 0
start kestrel dotnet "$program" serve kestrel 0
start mercurius node mercurius/server.mjs 0

url() { [ "$1" = kestrel ] && echo "${address[kestrel]}/same-$2" || echo "${address[$1]}/graphql"; }

node same-answers.mjs "$work" "engine=$(url engine w1)" "mercurius=$(url mercurius w1)" "kestrel=${address[kestrel]}/same-%w"

# Seconds of processor time that a server has taken.
taken() { awk -v ticks="$(getconf CLK_TCK)" '{ print ($14 + $15) / ticks }' "/proc/${process[$1]}/stat"; }

# Prints requests a second, and how busy both cores were. A failed request makes the whole run worthless.
runs=0
drive() {
  local server=$1 workload=$2 seconds=$3 fresh=() before result TIMEFORMAT='CLIENT %R %U %S'
  runs=$((runs + 1))
  [[ $workload != w[45] ]] || fresh=("$runs$RANDOM")
  before=$(taken "$server")
  result=$({ time taskset -c "$CLIENT_CORE" wrk -t1 -c"$CONNECTIONS" -d"${seconds}s" --timeout 30s -s wrk.lua "$(url "$server" "$workload")" -- "$work/$workload.json" "${fresh[@]}"; } 2>&1 | grep -E '^(RESULT|CLIENT)')
  read -r _ rate p99 failed <<< "$(grep '^RESULT' <<< "$result")"
  [ -z "$failed" ] || { echo "$server $workload: requests failed: $failed." >&2; exit 1; }
  read -r client core <<< "$(awk -v a="$before" -v b="$(taken "$server")" '/^CLIENT/ { printf "%.0f %.0f", ($3 + $4) / $2 * 100, (b - a) / $2 * 100 }' <<< "$result")"
  echo "$server $workload: $rate requests/s, 99 % within $p99 ms, server busy for $core % of the time, wrk for $client %" >&2
}

# Flat: three slices in a row within three per cent, after the least time; given up after the most.
warm() {
  local server=$1 workload=$2 slice=$((WARMUP >= 15 ? 5 : 1)) elapsed=0 last=() spread=100
  while [ "$elapsed" -lt "$WARMUP" ] || { awk "BEGIN { exit !($spread > 3) }" && [ "$elapsed" -lt "$WARMUP_LIMIT" ]; }; do
    drive "$server" "$workload" "$slice"
    elapsed=$((elapsed + slice))
    last+=("$rate")
    [ "${#last[@]}" -le 3 ] || last=("${last[@]:1}")
    [ "${#last[@]}" -lt 3 ] || spread=$(printf '%s\n' "${last[@]}" | sort -n | awk '{ v[NR] = $1 } END { print (v[3] - v[1]) / v[2] * 100 }')
  done
  echo "$server $workload: warm after $elapsed s, spread $spread %" >&2
}

for workload in $WORKLOADS; do
  for server in $SERVERS; do
    echo "-- warming $server up for $workload" >&2
    warm "$server" "$workload"
  done
  for round in $(seq "$ROUNDS"); do
    echo "-- $workload, round $round of $ROUNDS" >&2
    for server in $SERVERS; do
      drive "$server" "$workload" "$SECONDS_EACH"
      echo "$rate" >> "$work/$server.$workload"
      echo "$core" >> "$work/$server.$workload.core"
      echo "$client" >> "$work/$server.$workload.client"
    done
  done
done

middle() { sort -n | awk '{ v[NR] = $1 } END { print NR % 2 ? v[(NR + 1) / 2] : (v[NR / 2] + v[NR / 2 + 1]) / 2 }'; }
median() { middle < "$work/$1.$2"; }
# Round by round: a machine that is slower for a while is slower for the whole of a round.
ratio() { paste "$work/engine.$2" "$work/$1.$2" | awk '{ print $1 / $2 }' | middle; }
echo "| workload | engine, requests/s | mercurius with JIT | Kestrel, same bytes | engine / mercurius | engine / Kestrel |"
echo "| --- | ---: | ---: | ---: | ---: | ---: |"
for workload in $WORKLOADS; do
  echo "$workload $(median engine "$workload") $(median mercurius "$workload") $(median kestrel "$workload") $(ratio mercurius "$workload") $(ratio kestrel "$workload")" |
    awk '{ printf "| %s | %d | %d | %d | %.2f | %.2f |\n", toupper($1), $2, $3, $4, $5, $6 }'
done
echo
echo "| busy: server's core / wrk's core, % | engine | mercurius with JIT | Kestrel, same bytes |"
echo "| --- | ---: | ---: | ---: |"
for workload in $WORKLOADS; do
  echo "$workload $(for server in $SERVERS; do echo "$(median "$server" "$workload.core")" "$(median "$server" "$workload.client")"; done | xargs)" |
    awk '{ printf "| %s | %.0f / %.0f | %.0f / %.0f | %.0f / %.0f |\n", toupper($1), $2, $3, $4, $5, $6, $7 }'
done
[ "${1:-}" != --smoke ] || echo "A smoke run: these figures mean nothing."
