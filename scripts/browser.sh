#!/bin/sh
# Runs the browser tests of a folder: they find the program in MOTCUA_BIN and the browser in MOTCUA_CHROMIUM.
set -eu
. "$(dirname "$0")/lib.sh"

use_npm_pg
MOTCUA_CHROMIUM=$(chromium_program)
export MOTCUA_CHROMIUM
cd "$root/$1"
exec npm run --silent e2e
