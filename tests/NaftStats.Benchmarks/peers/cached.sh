#!/usr/bin/env bash
# Drives the real server and a Kestrel endpoint with the same bytes over HTTP in turns: an answer from the cache by GET and by POST, and a
# 304 beside an empty 304 of Kestrel; and Kestrel with the standard parts that the server is made of (rate limiter, metrics, reading of the
# question, its hash, cache, headers), which shows how much of the difference they are. All three are started anew some times: the same program
# differs by a tenth from one start to the next. Then the real server alone at half the rate that it can do. See docs/performance.md.
#
#   cached.sh           the real thing: about half an hour on a machine that does nothing else
#   cached.sh --smoke   a few seconds for each, to see that everything works; its figures mean nothing
#
# Settings: WORKLOADS, of get, post and held; STARTS; and those of measuring.sh.
set -euo pipefail
cd "$(dirname "$0")"
. ./measuring.sh
WORKLOADS=${WORKLOADS:-get post held}
[ "${1:-}" = --smoke ] && STARTS=${STARTS:-1} || STARTS=${STARTS:-3}

start api dotnet "$api"
body=questions/rows.json
query=$(node -e '
  const { query, variables } = JSON.parse(require("fs").readFileSync(process.argv[1], "utf8"));
  console.log(`/graphql?query=${encodeURIComponent(query)}&variables=${encodeURIComponent(JSON.stringify(variables))}`);' "$body")
curl -sf -D "$work/headers" -o "$work/answer" "${address[api]}$query"
grep -q '"errors"' "$work/answer" && { cat "$work/answer" >&2; exit 1; }
tag=$(tr -d '\r' < "$work/headers" | grep -i '^etag: ' | cut -d' ' -f2)
curl -sf -o "$work/posted" -H 'Content-Type: application/json' --data-binary "@$body" "${address[api]}/graphql"
cmp "$work/answer" "$work/posted"
start_others() {
  start kestrel dotnet "$program" serve-bytes 0 "$work/answer"
  start parts dotnet "$program" serve-bytes-with-standard-parts 0 "$work/answer"
}
start_others
for other in kestrel parts; do
  curl -sf -o "$work/same" "${address[$other]}$query"
  cmp "$work/answer" "$work/same"
done
echo "All give the same $(stat -c %s "$work/answer") bytes." >&2

drive() {
  local server=$1 workload=$2 seconds=$3 path=$query method=get given=-
  case $workload in
    post) method=post path=/graphql ;;
    held) given=$tag; [ "$server" = api ] || path=/empty${query#/graphql} ;;
  esac
  load "$server" "$path" "$seconds" "${4:-$CONNECTIONS}" "$method" "$body" "$given" ${5:-}
}

for turn in $(seq "$STARTS"); do
  if [ "$turn" -gt 1 ]; then
    stop
    start api dotnet "$api"
    start_others
  fi

  for workload in $WORKLOADS; do
    measure "$workload" api kestrel parts
  done
done

declare -A title=([get]="answer from the cache, by GET" [post]="answer from the cache, by POST" [held]="304")
echo "| | server, requests/s | Kestrel | with the parts | server / Kestrel | parts / Kestrel |"
echo "| --- | ---: | ---: | ---: | ---: | ---: |"
for workload in $WORKLOADS; do
  printf '| %s | %.0f | %.0f | %.0f | %.2f | %.2f |\n' "${title[$workload]}" "$(median api "$workload")" "$(median kestrel "$workload")" \
    "$(median parts "$workload")" "$(ratio api kestrel "$workload")" "$(ratio parts kestrel "$workload")"
done

# At half the rate of saturation: many connections that rest between requests, so that one slow answer does not hold the others back.
resting=256
echo
echo "| at half the saturation rate | saturation, requests/s | driven at | 99 % within |"
echo "| --- | ---: | ---: | ---: |"
for workload in $WORKLOADS; do
  saturation=$(median api "$workload")
  wait=$(awk "BEGIN { w = int($resting / ($saturation / 2) * 1000 + 0.5); print w < 1 ? 1 : w }")
  drive api "$workload" "$((3 * SECONDS_EACH))" "$resting" "$wait"
  printf '| %s | %.0f | %.0f | %.2f ms |\n' "${title[$workload]}" "$saturation" "$rate" "$p99"
done
[ "${1:-}" != --smoke ] || echo "A smoke run: these figures mean nothing."
