#!/bin/sh
# Fuzzes the API with what its own OpenAPI document says, on a server of its own with demo data, within a bounded time:
# no 5xx, no undocumented answer. As a citizen, as officials and as administrators; that rights are asked for is a check of the tool.
#   MOTCUA_CONTRACT_USERS     demo accounts to sign in as, one after the other
#   MOTCUA_CONTRACT_SECONDS   time for each of them (default 25)
#   MOTCUA_CONTRACT_SEED      the seed that an earlier run printed, to repeat it
set -eu
. "$(dirname "$0")/lib.sh"

users=${MOTCUA_CONTRACT_USERS:-"001190999001 chuyenvien.badinh lanhdao.badinh danhmuc quantri"}
password=${MOTCUA_CONTRACT_PASSWORD:-motcua-demo-2026}
seconds=${MOTCUA_CONTRACT_SECONDS:-25}
seed=${MOTCUA_CONTRACT_SEED:-$(date +%s)}
bin=$cache/venv/bin
reports=$root/artifacts/contract
work=$(mktemp -d)
chmod 711 "$work" # as root, PostgreSQL runs as another account and has to get in
server=

# shellcheck disable=SC2329 # called by the trap
finish() {
    code=$?
    trap - EXIT INT TERM
    if [ -n "$server" ]; then
        kill "$server" 2>/dev/null || true
        wait "$server" 2>/dev/null || true
    fi
    rm -rf "$work"
    exit "$code"
}
trap finish EXIT
trap 'exit 130' INT
trap 'exit 143' TERM

use_npm_pg
mkdir -p "$reports"
port=$("$bin/python" -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])')
address=http://127.0.0.1:$port
env -u DATABASE_URL MOTCUA_LISTEN="127.0.0.1:$port" MOTCUA_DATA_DIR="$work/data" MOTCUA_DEMO=small \
    "$MOTCUA_BIN" serve >"$reports/server.log" 2>&1 &
server=$!
until "$bin/python" -c 'import sys, urllib.request as web; web.urlopen(sys.argv[1], timeout=2)' "$address/readyz" 2>/dev/null; do
    kill -0 "$server" 2>/dev/null || { tail -n 20 "$reports/server.log" >&2 && die "the server did not start"; }
    sleep 0.2
done

failed=0
for user in $users; do
    printf '\n-- as %s, %s s, seed %s\n' "$user" "$seconds" "$seed"
    MOTCUA_CONTRACT_USER=$user MOTCUA_CONTRACT_PASSWORD=$password \
        "$bin/schemathesis" --config-file "$root/tests/schemathesis.toml" run "$address/api/v1/openapi.json" --checks all \
        --max-time "$seconds" --seed "$seed" --generation-database none \
        --report junit --report-junit-path "$reports/$user.xml" || failed=1
done
kill -0 "$server" 2>/dev/null || die "the server ended during the run: see artifacts/contract/server.log"
exit "$failed"
