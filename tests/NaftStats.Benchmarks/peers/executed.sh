#!/usr/bin/env bash
# Drives the real server without its cache of answers, mercurius with the same contract and figures, and the library that the server executes
# by with nothing of ours, in turns: a table of 64 rows, the same table as a cube, the catalogue, and a full introspection. See
# docs/performance.md.
#
#   executed.sh                       the real thing: about ten minutes on a machine that does nothing else
#   executed.sh --smoke               a few seconds for each, to see that everything works; its figures mean nothing
#
# Settings: QUESTIONS, of rows, cube, catalogue and introspection; OTHER, the NaftStats.Api.dll of another version that is driven too (it
# publishes a database of its own); and those of measuring.sh.
set -euo pipefail
cd "$(dirname "$0")"
. ./measuring.sh
QUESTIONS=${QUESTIONS:-rows cube catalogue introspection}

mkdir "$work/questions"
cp questions/*.json "$work/questions"
node introspection.mjs > "$work/questions/introspection.json"

servers="api mercurius library"
start api env Cache__ProcessMegabytes=0 dotnet "$api"
start mercurius node mercurius/server.mjs 0 "${address[api]}"
start library dotnet "$program" serve-by-library 0 "$work/questions" "${address[api]}/graphql"
node same-answers.mjs "$work/questions" "api=${address[api]}/graphql" "mercurius=${address[mercurius]}/graphql" "library=${address[library]}/graphql"
if [ -n "${OTHER:-}" ]; then
  start other env Cache__ProcessMegabytes=0 ConnectionStrings__NaftStats="$work/other.db" dotnet "$OTHER"
  servers="$servers other"
fi

drive() { load "$1" /graphql "$3" "$CONNECTIONS" post "$work/questions/$2.json" -; }

for question in $QUESTIONS; do
  measure "$question" $servers
done

echo "| | server, requests/s | mercurius with JIT | the library alone | server / mercurius | library / mercurius |${OTHER:+ other version | server / other |}"
echo "| --- | ---: | ---: | ---: | ---: | ---: |${OTHER:+ ---: | ---: |}"
for question in $QUESTIONS; do
  printf '| %s | %.0f | %.0f | %.0f | %.2f | %.2f |' "$question" "$(median api "$question")" "$(median mercurius "$question")" "$(median library "$question")" \
    "$(ratio api mercurius "$question")" "$(ratio library mercurius "$question")"
  [ -z "${OTHER:-}" ] || printf ' %.0f | %.2f |' "$(median other "$question")" "$(ratio api other "$question")"
  echo
done
[ "${1:-}" != --smoke ] || echo "A smoke run: these figures mean nothing."
