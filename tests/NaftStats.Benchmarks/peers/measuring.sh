# What cached.sh and executed.sh share: starting servers on one core, driving them with wrk from the other, and medians.
# The server is published, as it is where it serves.
# Settings: WARMUP, seconds of load before the first question is measured, and a third of it before each of the others: on one core the runtime
# compiles for more than a minute, beside answering; ROUNDS; SECONDS_EACH, of a measurement; CONNECTIONS; SERVER_CORE, CLIENT_CORE; BUILT, where both programs stand already.
if [ "${1:-}" = --smoke ]; then
  WARMUP=${WARMUP:-1} ROUNDS=${ROUNDS:-1} SECONDS_EACH=${SECONDS_EACH:-1}
fi
WARMUP=${WARMUP:-90} ROUNDS=${ROUNDS:-11} SECONDS_EACH=${SECONDS_EACH:-3} CONNECTIONS=${CONNECTIONS:-32}
SERVER_CORE=${SERVER_CORE:-0} CLIENT_CORE=${CLIENT_CORE:-1}

for tool in wrk taskset node dotnet curl; do
  command -v "$tool" > /dev/null || { echo "$tool is missing." >&2; exit 1; }
done
[ -d mercurius/node_modules ] || npm ci --no-audit --no-fund --prefix mercurius >&2
published=$PWD/../bin/published
if [ -z "${BUILT:-}" ]; then
  rm -rf "$published"
  dotnet publish -c Release -r "linux-$(uname -m | sed 's/x86_64/x64/; s/aarch64/arm64/')" --no-self-contained --nologo -v q -o "$published" ../../../src/NaftStats.Api >&2
  dotnet build -c Release --nologo -v q .. >&2
fi
program=$PWD/../bin/Release/net10.0/NaftStats.Benchmarks.dll
api=$published/NaftStats.Api.dll

work=$(mktemp -d)
pids=()
trap 'kill "${pids[@]}" 2> /dev/null || true; rm -rf "$work"' EXIT

# The limit of a client's requests is checked for each of them, and never met.
export ASPNETCORE_URLS=http://127.0.0.1:0 ConnectionStrings__NaftStats=$work/naftstats.db NODE_ENV=production
export Limits__RequestsPerSecond=1000000 Limits__Burst=10000000

declare -A address
start() {
  local name=$1
  shift
  taskset -c "$SERVER_CORE" "$@" > "$work/$name.log" 2>&1 &
  pids+=($!)
  for _ in $(seq 600); do
    # It listens before it has published its first release, and answers 503 until then.
    if address[$name]=$(grep -om1 'Now listening on: http://[^ ]*' "$work/$name.log" | grep -o 'http.*') \
      && [ "$(curl -s -o /dev/null -w '%{http_code}' "${address[$name]}/")" != 503 ]; then
      return
    fi
    sleep 0.2
  done
  echo "$name did not start:" >&2
  cat "$work/$name.log" >&2
  exit 1
}

warm=
stop() {
  warm=
  kill "${pids[@]}"
  wait "${pids[@]}" 2> /dev/null || true
  pids=()
}

# load <server> <path> <seconds> <connections> <get or post> <body> <tag> [milliseconds]: sets rate and p99. A failed request makes the run worthless.
load() {
  local server=$1 path=$2 seconds=$3 connections=$4 result
  shift 4
  result=$(taskset -c "$CLIENT_CORE" wrk -t1 -c"$connections" -d"${seconds}s" --timeout 30s -s load.lua "${address[$server]}$path" -- "$@" | grep '^RESULT')
  read -r _ rate p99 failed <<< "$result"
  [ -z "$failed" ] || { echo "$server $path: requests failed: $failed." >&2; exit 1; }
}

# measure <workload> <server>...: warms each up, then drives them in turns, so that a machine that is slow for a while is slow for all.
# Calls drive <server> <workload> <seconds>, which sets rate.
measure() {
  local workload=$1 server
  shift
  for server in "$@"; do
    drive "$server" "$workload" "$((warm ? (WARMUP + 2) / 3 : WARMUP))"
  done
  warm=1
  for _ in $(seq "$ROUNDS"); do
    for server in "$@"; do
      drive "$server" "$workload" "$SECONDS_EACH"
      echo "$server $workload: $rate requests/s, 99 % within $p99 ms" >&2
      echo "$rate" >> "$work/$server.$workload"
    done
  done
}

middle() { sort -n | awk '{ v[NR] = $1 } END { print NR % 2 ? v[(NR + 1) / 2] : (v[NR / 2] + v[NR / 2 + 1]) / 2 }'; }
median() { middle < "$work/$1.$2"; }
# ratio <server> <other> <workload>: round by round, and then the median.
ratio() { paste "$work/$1.$3" "$work/$2.$3" | awk '{ print $1 / $2 }' | middle; }
