#!/bin/sh
# phase.sh TITLE COMMAND…: runs a command under a headline, and notes how it ended and how long it took.
set -eu
. "$(dirname "$0")/lib.sh"

title=$1
shift
use_npm_pg
if [ -z "${TMPDIR:-}" ] && folder=$(memory_folder); then export TMPDIR="$folder"; fi
mkdir -p "$cache"
printf '\n==== %s\n' "$title"
start=$(date +%s)
code=0
"$@" </dev/null || code=$?
if [ "$code" = 0 ]; then mark=ok; else mark=FAILED; fi
line=$(printf '%-7s %5s s   %s' "$mark" $(($(date +%s) - start)) "$title")
printf '==== %s\n' "$line"
printf '%s\n' "$line" >>"$cache/phases"
exit "$code"
