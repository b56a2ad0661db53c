"""Measures a release build against PostgreSQL itself, in one run on one machine: `make bench`.

A server with the demo is started on data of its own; requests are sent to it by `loadtest`, and what PostgreSQL was
asked in one such request is then given to pgbench, with the values of that request. What the server adds is the ratio.
Both share the machine with their clients. Standard library only; writes artifacts/bench.json.
"""

import json, os, platform, re, shutil, signal, socket, statistics, subprocess, sys, tempfile, time, urllib.error, urllib.request
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SECONDS = int(os.environ.get("MOTCUA_BENCH_SECONDS", "10"))
CLIENTS = int(os.environ.get("MOTCUA_BENCH_CLIENTS", "8"))
BUILT = Path(os.environ["MOTCUA_BENCH_BUILT"])  # the folder of the release programs
CITIZEN, DESK, LEADER, PASSWORD = "001190999001", "tiepnhan.badinh", "lanhdao.badinh", "motcua-demo-2026"
AGENCY = "H26.00004"  # where they work


def pg_bin():
    found = subprocess.run(["sh", "-c", ". scripts/lib.sh; system_pg_bin"], cwd=ROOT, capture_output=True, text=True)
    folder = Path(found.stdout.strip() or "/nowhere")
    if not (folder / "pgbench").exists():
        sys.exit("bench: pgbench is missing. Type: sudo apt-get install postgresql")
    return folder


class Server:
    """A running `motcua serve`, without the worker: what is measured is the request, not the mail after it."""

    def __init__(self, data):
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            port = free.getsockname()[1]
        self.url = f"http://127.0.0.1:{port}"
        self.socket = data / "postgres"
        settings = {"MOTCUA_DATA_DIR": str(data), "MOTCUA_LISTEN": f"127.0.0.1:{port}", "MOTCUA_DEMO": "small",
                    "MOTCUA_WORKER": "false", "MOTCUA_LOG": "warn"}
        began = time.monotonic()
        self.process = subprocess.Popen([BUILT / "motcua", "serve"], env={**os.environ, **settings}, stdout=subprocess.DEVNULL)
        while True:
            try:
                urllib.request.urlopen(self.url + "/readyz", timeout=5).read()
                break
            except OSError:
                if self.process.poll() is not None:
                    sys.exit("bench: the server did not start")
                time.sleep(0.005)
        self.start_seconds = time.monotonic() - began

    def call(self, method, path, body=None, token=None, **headers):
        request = urllib.request.Request(self.url + "/api/v1" + path, method=method, headers=headers)
        if token:
            request.add_header("Authorization", "Bearer " + token)
        if body is not None:
            request.data = json.dumps(body).encode()
            request.add_header("Content-Type", "application/json")
        with urllib.request.urlopen(request) as answer:
            return json.load(answer)

    def paper(self, path, token):
        """Milliseconds to the last byte of a PDF or workbook; None where the dossier has none of the kind."""
        request = urllib.request.Request(self.url + "/api/v1" + path, headers={"Authorization": "Bearer " + token})
        began = time.monotonic()
        try:
            with urllib.request.urlopen(request) as answer:
                answer.read()
        except urllib.error.HTTPError as error:
            if error.code not in (404, 409):
                raise
            return None
        return (time.monotonic() - began) * 1000

    def sign_in(self, username):
        return self.call("POST", "/auth/login", {"username": username, "password": PASSWORD})["accessToken"]

    def resident_mb(self):
        status = Path(f"/proc/{self.process.pid}/status").read_text()
        return int(re.search(r"VmRSS:\s+(\d+)", status)[1]) / 1024

    def stop(self):
        self.process.send_signal(signal.SIGTERM)
        self.process.wait()


def load(server, scenario):
    out = subprocess.run([BUILT / "loadtest", "--url", server.url, "--scenario", ROOT / "tests/load" / scenario,
                          "--clients", str(CLIENTS), "--seconds", str(SECONDS)], capture_output=True, text=True, check=True)
    report = json.loads(out.stdout)
    if report["failed"]:
        sys.exit(f"bench: {report['failed']} of {report['requests']} requests of {scenario} failed")
    return report


class Postgres:
    """The server's own PostgreSQL, asked directly."""

    def __init__(self, server, folder):
        self.server, self.folder = server, folder
        self.address = ["-h", str(server.socket), "-U", "motcua", "motcua"]

    def ask(self, *statements):
        command = [self.folder / "psql", "-Xqtv", "ON_ERROR_STOP=1", *self.address]
        for statement in statements:
            command += ["-c", statement]
        return subprocess.run(command, capture_output=True, text=True, check=True).stdout.strip()

    def statements_of(self, request):
        """What PostgreSQL is asked while one request is answered: pairs of text and parameters."""
        log = self.server.socket / "log"
        self.ask("ALTER SYSTEM SET log_statement = 'all'", "SELECT pg_reload_conf()")
        time.sleep(0.5)
        before = log.stat().st_size
        request()
        time.sleep(0.5)
        with log.open() as file:
            file.seek(before)
            text = file.read()
        self.ask("ALTER SYSTEM RESET log_statement", "SELECT pg_reload_conf()")
        found = []
        for entry in re.split(r"^\d{4}-\d\d-\d\d [\d:.]+ UTC \[\d+\] ", text, flags=re.M):
            if said := re.match(r"LOG:\s+(?:execute \S+|statement): (.*)", entry, flags=re.S):
                found.append([" ".join(said[1].split()), {}])
            elif entry.startswith("DETAIL:") and found:
                found[-1][1] = dict(re.findall(r"\$(\d+) = (NULL|'(?:[^']|'')*')", entry))
        return [pair for pair in found if "log_statement" not in pair[0] and "pg_reload_conf" not in pair[0]]

    def bench(self, statements):
        with tempfile.NamedTemporaryFile("w", suffix=".sql") as script:
            script.write("\n".join(statements) + "\n")
            script.flush()
            out = subprocess.run([self.folder / "pgbench", "-n", "-M", "prepared", "-c", str(CLIENTS), "-T", str(SECONDS),
                                  "-f", script.name, *self.address], capture_output=True, text=True)
        if out.returncode or not (rate := re.search(r"tps = ([\d.]+)", out.stdout)):
            sys.exit("bench: pgbench failed: " + out.stderr[-2000:])
        return float(rate[1])


def filled(text, values):
    return re.sub(r"\$(\d+)", lambda at: values.get(at[1], at[0]), text)


def again(statements, fresh):
    """The same statements for pgbench: what must be new each time is, and each chain of audit entries goes on from its head.

    `fresh` tells which values must be new, and the variable that takes the place of each.
    """
    lines = ["SELECT gen_random_uuid() AS id, gen_random_uuid()::text AS token \\gset"] if fresh else []
    for text, values in statements:
        values = {place: fresh.get(value, value) for place, value in values.items()}
        if text.startswith('INSERT INTO "audit_entry"'):
            values["2"] = ":seq + 1"
        elif text.startswith('UPDATE "audit_stream"'):
            values["1"] = ":seq + 1"
        line = filled(text, values)
        if "FOR UPDATE" in text and '"audit_stream"' in text:
            line += " \\gset"
        elif text.startswith("INSERT INTO dossier_sequence"):
            line += " \\gset\nSELECT 'B-' || :last AS code \\gset"
        else:
            line += ";"
        lines.append(line)
    return lines


def parameter(statements, table, column):
    """The value that a column was given in the first insertion into a table."""
    text, values = next(pair for pair in statements if pair[0].startswith(f'INSERT INTO "{table}" '))
    columns, places = re.search(r"\(([^)]*)\) VALUES \(([^)]*)\)", text).groups()
    return values[dict(zip(columns.split(", "), places.split(", ")))[f'"{column}"'][1:]]


def machine(folder):
    model = next((line.split(":")[1].strip() for line in Path("/proc/cpuinfo").read_text().splitlines() if "model name" in line), "")
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    postgres = subprocess.run([folder / "postgres", "--version"], capture_output=True, text=True).stdout.split()[2]
    return f"{os.cpu_count()} x {model}, {memory:.0f} GiB, Linux {platform.release()}, PostgreSQL {postgres}"


def main():
    folder = pg_bin()
    work = Path(tempfile.mkdtemp(prefix="motcua-bench-"))
    work.chmod(0o711)  # as root, PostgreSQL runs as another account and has to get in
    print(machine(folder), f"; {CLIENTS} clients, {SECONDS} s each\n", sep="")
    rows, figures = [], {"machine": machine(folder), "clients": CLIENTS, "seconds": SECONDS}

    def row(what, ours, yardstick=None, note=""):
        figures[what] = {"ours": ours, "yardstick": yardstick}
        ratio = f"{ours / yardstick:.2f}" if yardstick else ""
        rows.append((what, f"{ours:,.1f}", f"{yardstick:,.1f}" if yardstick else "", ratio, note))
        print("  ".join(filter(None, rows[-1])), flush=True)

    server = Server(work / "data")
    try:
        row("first start, s (makes the database, imports the catalogue, tells the demo)", server.start_seconds)
        server.stop()
        starts = []
        for _ in range(5):
            server = Server(work / "data")
            starts.append(server.start_seconds)
            if len(starts) < 5:
                server.stop()
        row("start on existing data, s (median of 5)", statistics.median(starts))
        server.call("GET", "/procedures?limit=1&q=khai%20sinh")
        row("memory of the server, idle, MB", server.resident_mb())

        token = server.sign_in(LEADER)
        dossiers = server.call("GET", "/dossiers?view=agency&limit=100", token=token)["items"]
        papers = {f"slip {kind}": [f"/dossiers/{dossier['id']}/slips/{kind}.pdf" for dossier in dossiers]
                  for kind in ["receipt", "supplement", "refusal", "apology", "termination", "control"]}
        book = f"agency={AGENCY}&year={time.gmtime().tm_year}"
        papers |= {f"register, {kind}": [f"/reports/register.{kind}?{book}"] for kind in ["pdf", "xlsx"]}
        for what, paths in papers.items():
            if path := next((path for path in paths if server.paper(path, token) is not None), None):
                took = sorted(server.paper(path, token) for _ in range(40))
                row(f"{what}, ms (median of 40, warm, one client)", statistics.median(took), None, f"longest {took[-1]:.1f} ms")
            else:
                print(f"{what}: no dossier of the demo has one", flush=True)

        postgres = Postgres(server, folder)

        def beside(what, scenario, request, fresh=lambda asked, answer: {}):
            answers = []
            asked = postgres.statements_of(lambda: answers.append(request()))
            ours = load(server, scenario)
            yardstick = postgres.bench(again(asked, fresh(asked, answers[0])))
            row(what, ours["perSecond"], yardstick,
                f"p50 {ours['p50ms']:.1f} ms, p99 {ours['p99ms']:.1f} ms, {len(asked)} statements")

        for what, username, view, scenario in [("reads of a dossier by its applicant, /s", CITIZEN, "mine", "read.json"),
                                               ("reads by an official, each recorded in a chain, /s", LEADER, "agency", "look.json")]:
            token = server.sign_in(username)
            dossier = server.call("GET", f"/dossiers?view={view}&limit=1", token=token)["items"][0]["id"]
            beside(what, scenario, lambda: server.call("GET", f"/dossiers/{dossier}", token=token))

        body = json.loads((ROOT / "tests/load/file.json").read_text())["requests"][0]["body"]
        token = server.sign_in(DESK)
        beside("filings at the counter, /s", "file.json",
               lambda: server.call("POST", "/dossiers", body, token, **{"Idempotency-Key": "bench-filing"}),
               lambda asked, answer: {f"'{answer['id']}'": ":id", f"'{answer['code']}'": ":code", "'bench-filing'": ":token",
                                      parameter(asked, "dossier", "tracking_token"): ":token"})

        ours = load(server, "search.json")
        row("searches, /s", ours["perSecond"], None, f"p50 {ours['p50ms']:.1f} ms, p99 {ours['p99ms']:.1f} ms with {CLIENTS} clients at once")
        row("memory of the server, after all this, MB", server.resident_mb())
    finally:
        server.stop()
        shutil.rmtree(work, ignore_errors=True)
    sizes = subprocess.run(["node", "scripts/sizes.mjs"], cwd=ROOT / "frontend", capture_output=True, text=True).stdout
    print("\n" + sizes)
    print("| What | Motcua | PostgreSQL alone | Ratio | |\n| --- | --- | --- | --- | --- |")
    print("\n".join("| " + " | ".join(cells) + " |" for cells in rows))
    (ROOT / "artifacts").mkdir(exist_ok=True)
    (ROOT / "artifacts/bench.json").write_text(json.dumps(figures, indent=2, ensure_ascii=False) + "\n")


main()
