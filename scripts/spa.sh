#!/bin/sh
# Builds the SPA into frontend/dist when one of its files, or a folder of them, is newer than the last build.
# Tests do not count.
set -eu
. "$(dirname "$0")/lib.sh"

"$root/scripts/install.sh" packages frontend
stamp=$cache/spa.built
cd "$root/frontend"
if [ -f dist/index.html ] && [ -f "$stamp" ]; then
    newer=$(find . -mindepth 1 \( -name node_modules -o -name dist -o -name '.*' -o -name '*.test.*' \) -prune \
        -o -newer "$stamp" -print | head -n 1)
    [ -n "$newer" ] || exit 0
fi
say "Building the SPA"
mkdir -p "$cache"
log=$(mktemp)
npm run build >"$log" 2>&1 </dev/null || { cat "$log" >&2 && rm -f "$log" && die "the SPA does not build"; }
rm -f "$log"
touch "$stamp"
