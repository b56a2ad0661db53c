#!/bin/sh
# Serves with demo data. Every setting of `motcua serve` can be given in the environment.
set -eu
. "$(dirname "$0")/lib.sh"

use_npm_pg
export MOTCUA_DEMO="${MOTCUA_DEMO-small}"
exec "$MOTCUA_BIN" serve
