#!/usr/bin/env bash
# Drives the real server and a Kestrel endpoint with the same bytes over HTTP in turns: an answer from the cache by GET and by POST, and a
# 304 beside an empty 304 of Kestrel. Then the real server alone at half the rate that it can do. See docs/performance.md.
#
#   serving.sh           the real thing: about a quarter of an hour on a machine that does nothing else
#   serving.sh --smoke   a few seconds for each, to see that everything works; its figures mean nothing
#
# Settings: WARMUP, seconds of load before a workload is measured; ROUNDS; SECONDS_EACH, of a measurement; CONNECTIONS; SERVER_CORE,
# CLIENT_CORE; WORKLOADS, of get, post and held.
set -euo pipefail
cd "$(dirname "$0")"

if [ "${1:-}" = --smoke ]; then
  WARMUP=${WARMUP:-1} ROUNDS=${ROUNDS:-1} SECONDS_EACH=${SECONDS_EACH:-1}
fi
WARMUP=${WARMUP:-45} ROUNDS=${ROUNDS:-5} SECONDS_EACH=${SECONDS_EACH:-10} CONNECTIONS=${CONNECTIONS:-32}
SERVER_CORE=${SERVER_CORE:-0} CLIENT_CORE=${CLIENT_CORE:-1} WORKLOADS=${WORKLOADS:-get post held}

for tool in wrk taskset node dotnet curl; do
  command -v "$tool" > /dev/null || { echo "$tool is missing." >&2; exit 1; }
done
if [ -z "${BUILT:-}" ]; then
  dotnet build -c Release --nologo -v q ../../../src/NaftStats.Api >&2
  dotnet build -c Release --nologo -v q .. >&2
fi
program=$PWD/../bin/Release/net10.0/NaftStats.Benchmarks.dll
api=$PWD/../../../src/NaftStats.Api/bin/Release/net10.0/NaftStats.Api.dll

work=$(mktemp -d)
pids=()
trap 'kill "${pids[@]}" 2> /dev/null || true; rm -rf "$work"' EXIT

declare -A address
start() {
  local name=$1
  shift
  taskset -c "$SERVER_CORE" "$@" > "$work/$name.log" 2>&1 &
  pids+=($!)
  for _ in $(seq 600); do
    if address[$name]=$(grep -om1 'Now listening on: http://[^ ]*' "$work/$name.log" | grep -o 'http.*'); then
      return
    fi
    sleep 0.2
  done
  echo "$name did not start:" >&2
  cat "$work/$name.log" >&2
  exit 1
}

# The limit of a client's requests is checked for each of them, and never met.
export ASPNETCORE_URLS=http://127.0.0.1:0 ConnectionStrings__NaftStats=$work/naftstats.db
export Limits__RequestsPerSecond=1000000 Limits__Burst=10000000
start api dotnet "$api"
start executing env Cache__ProcessMegabytes=0 dotnet "$api"

query=$(node -e '
  const { query, variables } = JSON.parse(require("fs").readFileSync("served.json", "utf8"));
  console.log(`/graphql?query=${encodeURIComponent(query)}&variables=${encodeURIComponent(JSON.stringify(variables))}`);')
curl -sf -D "$work/headers" -o "$work/answer" "${address[api]}$query"
grep -q '"errors"' "$work/answer" && { cat "$work/answer" >&2; exit 1; }
tag=$(tr -d '\r' < "$work/headers" | grep -i '^etag: ' | cut -d' ' -f2)
curl -sf -o "$work/posted" -H 'Content-Type: application/json' --data-binary @served.json "${address[api]}/graphql"
cmp "$work/answer" "$work/posted"
start kestrel dotnet "$program" serve-bytes 0 "$work/answer"
curl -sf -o "$work/same" "${address[kestrel]}$query"
cmp "$work/answer" "$work/same"
echo "Both give the same $(stat -c %s "$work/answer") bytes." >&2

# Prints requests a second. A failed request makes the whole run worthless.
drive() {
  local server=$1 workload=$2 seconds=$3 connections=$4 wait=${5:-} path=$query method=get given=- result
  case $workload in
    post) method=post path=/graphql ;;
    held) given=$tag; [ "$server" != kestrel ] || path=/empty${query#/graphql} ;;
  esac
  result=$(taskset -c "$CLIENT_CORE" wrk -t1 -c"$connections" -d"${seconds}s" --timeout 30s -s serving.lua "${address[$server]}$path" -- "$method" served.json "$given" $wait | grep '^RESULT')
  read -r _ rate p99 failed <<< "$result"
  [ -z "$failed" ] || { echo "$server $workload: requests failed: $failed." >&2; exit 1; }
  echo "$server $workload: $rate requests/s, 99 % within $p99 ms" >&2
}

median() { sort -n "$work/$1.$2" | awk '{ v[NR] = $1 } END { print NR % 2 ? v[(NR + 1) / 2] : (v[NR / 2] + v[NR / 2 + 1]) / 2 }'; }

for workload in $WORKLOADS; do
  for server in api kestrel; do
    drive "$server" "$workload" "$WARMUP" "$CONNECTIONS"
  done
  for round in $(seq "$ROUNDS"); do
    for server in api kestrel; do
      drive "$server" "$workload" "$SECONDS_EACH" "$CONNECTIONS"
      echo "$rate" >> "$work/$server.$workload"
    done
  done
done

declare -A title=([get]="answer from the cache, by GET" [post]="answer from the cache, by POST" [held]="304" [executed]="answer that is executed")
echo "| | server, requests/s | Kestrel | server / Kestrel |"
echo "| --- | ---: | ---: | ---: |"
for workload in $WORKLOADS; do
  echo "$(median api "$workload") $(median kestrel "$workload")" |
    awk -v title="${title[$workload]}" '{ printf "| %s | %d | %d | %.2f |\n", title, $1, $2, $1 / $2 }'
done

# At half the rate of saturation: many connections that rest between requests, so that one slow answer does not hold the others back.
resting=256
echo
echo "| at half the saturation rate | saturation, requests/s | driven at | 99 % within |"
echo "| --- | ---: | ---: | ---: |"
for workload in $WORKLOADS executed; do
  server=api
  if [ "$workload" = executed ]; then
    server=executing
    # Far more code is run than for an answer from the cache, and it takes longer until all of it is compiled for good.
    drive executing post $((2 * WARMUP)) "$CONNECTIONS"
    drive executing post "$SECONDS_EACH" "$CONNECTIONS"
    saturation=$rate
  else
    saturation=$(median api "$workload")
  fi
  wait=$(awk "BEGIN { w = int($resting / ($saturation / 2) * 1000 + 0.5); print w < 1 ? 1 : w }")
  [ "$workload" != executed ] && asked=$workload || asked=post
  drive "$server" "$asked" "$SECONDS_EACH" "$resting" "$wait"
  printf '| %s | %d | %d | %.2f ms |\n' "${title[$workload]}" "${saturation%.*}" "${rate%.*}" "$p99"
done
[ "${1:-}" != --smoke ] || echo "A smoke run: these figures mean nothing."
