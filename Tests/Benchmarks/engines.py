"""Measures both engines in one run: engines.py BINARY SEARCH_BENCHMARK FORMS WORK [COUNT [ITEMS [PARTS]]].

COUNT Word forms (20,000), made by make_forms.py, are filed into a SQLite file and into a private
PostgreSQL server (private_server.py) that syncs what it commits: by one importer, by four at once into
one office, and on the server by four into an office each; the ledger's views are read of them. As many
forms in XML, twenty a document (ledger.py), are filed beside them, which cost less to read. ITEMS items (100,000) of 400 characters are filed on both for search, and 200 pieces of 1, 2, 4 and 8
characters each are searched, the newest and the most relevant first. PARTS (word,xml,search) names what is measured. WORK
is a folder for what is made.
"""
import os
import random
import shutil
import sqlite3
import statistics
import subprocess
import sys
import time

import ledger
from bench_process import measure
from private_server import PrivateServer
from prose import texts as prose

HERE = os.path.dirname(os.path.abspath(__file__))
binary, helper, definitions, work = (os.path.abspath(path) for path in sys.argv[1:5])
count = int(sys.argv[5]) if len(sys.argv) > 5 else 20_000
items = int(sys.argv[6]) if len(sys.argv) > 6 else 100_000
parts = (sys.argv[7] if len(sys.argv) > 7 else "word,xml,search").split(",")
TODAY = "2026-11-23"
IMPORTERS = 4
VIEWS = (["accounts"], ["due"], ["due", "--all"], ["funnel"], ["activity"])
LENGTHS = (1, 2, 4, 8)


def forms():
    """The folder of the forms, and of each importer one with its share of them."""
    folder = os.path.join(work, f"forms-{count}")
    if not os.path.exists(folder):
        shutil.rmtree(folder + ".part", ignore_errors=True)
        python = os.path.join(work, "venv/bin/python")
        subprocess.check_call([
            python if os.path.exists(python) else sys.executable, os.path.join(HERE, "make_forms.py"),
            folder + ".part", str(count),
        ])
        os.rename(folder + ".part", folder)
    shares = []
    for importer in range(IMPORTERS):
        share = os.path.join(work, f"share-{count}-{importer}")
        shutil.rmtree(share, ignore_errors=True)
        os.makedirs(share)
        for name in sorted(os.listdir(folder))[importer::IMPORTERS]:
            os.link(os.path.join(folder, name), os.path.join(share, name))
        shares.append(share)
    return folder, shares


def packages():
    """As many forms in XML: a package of all, and of each importer one with its share."""
    def package(accounts):
        path = os.path.join(work, f"engines-{accounts.start}-{accounts.stop}.zip")
        if not os.path.exists(path):
            ledger.generate(path, accounts)
        return path
    accounts = count // ledger.PER_ACCOUNT
    share = accounts // IMPORTERS
    return package(range(accounts)), [
        package(range(place * share, (place + 1) * share)) for place in range(IMPORTERS)
    ]


def filed(name, imports, server):
    """Runs imports at once, and tells how many forms a second were filed."""
    used = server.processor_seconds()
    start, times = time.monotonic(), os.times()
    running = [
        subprocess.Popen(
            [binary, "import", folder, "--forms", definitions, "--today", TODAY, "--archive", archive,
             "--wait", "300"],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )
        for folder, archive in imports
    ]
    statuses = [process.wait() for process in running]
    seconds, now = time.monotonic() - start, os.times()
    commands = now.children_user + now.children_system - times.children_user - times.children_system
    if any(status not in (0, 1) for status in statuses):
        sys.exit(f"engines: {name}: exit statuses {statuses}")
    # What tells the forms that were filed from those that were rejected.
    print(f"| {name} | {count / seconds:.0f} | {commands / count * 1e3:.2f} | "
          f"{(server.processor_seconds() - used) / count * 1e3:.2f} | {os.getloadavg()[0]:.1f} |", flush=True)


def percentile(values, share):
    values = sorted(values)
    return values[min(len(values) - 1, int(len(values) * share))]


def texts():
    """The texts of bench_search.py, and the pieces of them that are asked."""
    path = os.path.join(work, f"texts-{items}.txt")
    if not os.path.exists(path):
        with open(path, "w", encoding="utf-8") as file:
            file.writelines(line + "\n" for line in prose(items, random.Random(20261123)))
    with open(path, encoding="utf-8") as file:
        lines = file.read().splitlines()
    chance = random.Random(20261123)
    asked = {}
    for length in LENGTHS:
        asked[length] = []
        while len(asked[length]) < 200:
            line = chance.choice(lines)
            start = chance.randrange(len(line) - length)
            piece = line[start : start + length]
            if all("\u4e00" <= character <= "\u9fff" for character in piece):
                asked[length].append(piece)
    return path, asked


def searched(engines):
    path, asked = texts()
    listing = os.path.join(work, "engines-queries.txt")
    with open(listing, "w", encoding="utf-8") as file:
        for length in LENGTHS:
            file.writelines(query + "\n" for query in asked[length])
    answers = {}
    print(f"\n{items} items, the first 20 hits, ms: median / p95\n")
    print("| | " + " | ".join(f"{length} 字" for length in LENGTHS) + " | load |")
    print("| --- |" + " ---: |" * (len(LENGTHS) + 1))
    for name, archive in engines:
        start = time.monotonic()
        subprocess.check_call([helper, "make", archive, path])
        made = time.monotonic() - start
        for verb, title in (("time", "newest first"), ("rank", "most relevant first")):
            rows = subprocess.check_output([helper, verb, archive, listing], text=True).splitlines()
            answers.setdefault(verb, []).append([row.split("\t")[1:] for row in rows])
            times = iter(float(row.split("\t")[0]) for row in rows)
            cells = []
            for length in LENGTHS:
                values = [next(times) for _ in asked[length]]
                cells.append(f"{statistics.median(values):.1f} / {percentile(values, 0.95):.1f}")
            print(f"| {name}, {title} | " + " | ".join(cells) + f" | {os.getloadavg()[0]:.1f} |", flush=True)
        print(f"| {name}, filed in batches of 1,000: {items / made:.0f} a second |" + " |" * (len(LENGTHS) + 1), flush=True)
    for verb, both in answers.items():
        if both[0] != both[1]:
            sys.exit(f"engines: {verb}: the engines differ")


def sizes(server, sqlite_archive):
    rows = server.ask("""
      SELECT relname, pg_relation_size(oid), pg_indexes_size(oid), pg_total_relation_size(oid) FROM pg_class
        WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace ORDER BY 4 DESC;
    """)
    gin = int(server.ask("SELECT pg_relation_size('search_terms')")[0][0])
    total = sum(int(row[3]) for row in rows)
    print(f"\nPostgreSQL: all tables {total / 1e6:.0f} MB, GIN {gin / 1e6:.0f} MB; " + ", ".join(
        f"{row[0]} {int(row[3]) / 1e6:.0f}" for row in rows[:8]))
    db = sqlite3.connect(sqlite_archive)
    index = 0
    for (name,) in db.execute("SELECT name FROM sqlite_master WHERE type = 'table' AND name LIKE 'search_index_%'"):
        column = {"data": "block", "idx": "term", "docsize": "sz"}.get(name.rsplit("_", 1)[1])
        if column:
            index += db.execute(f"SELECT coalesce(sum(length({column}) + 12), 0) FROM {name}").fetchone()[0]
    print(f"SQLite: file {os.path.getsize(sqlite_archive) / 1e6:.0f} MB, search index {index / 1e6:.0f} MB")


def compared(server, kind, whole, shares, files):
    """Files the same documents by one importer and by several, into either engine."""
    for file in files:
        for suffix in ("", "-wal", "-shm"):
            if os.path.exists(file + suffix):
                os.remove(file + suffix)
    # The tables and offices are made before, so that importers do not meet in making them.
    for office in ("one", "four", *(f"own{place}" for place in range(IMPORTERS))):
        measure([binary, "import", os.path.join(HERE, "floor.c"), "--forms", definitions,
                 "--archive", server.address(kind + office)])
    filed(f"{kind}: SQLite, 1 importer", [(whole, files[0])], server)
    filed(f"{kind}: SQLite, {IMPORTERS} importers", [(share, files[1]) for share in shares], server)
    filed(f"{kind}: PostgreSQL, 1 importer", [(whole, server.address(kind + "one"))], server)
    filed(f"{kind}: PostgreSQL, {IMPORTERS} importers",
          [(share, server.address(kind + "four")) for share in shares], server)
    filed(f"{kind}: PostgreSQL, {IMPORTERS} importers, an office each",
          [(share, server.address(f"{kind}own{place}")) for place, share in enumerate(shares)], server)


def views(server, file):
    server.ask("VACUUM (ANALYZE)")
    print(f"\nledger of {count} forms, cold command, ms: median of 3\n\n| view | SQLite | PostgreSQL |\n| --- | ---: | ---: |")
    for view in VIEWS:
        cells = []
        for archive in (file, server.address("XMLone")):
            arguments = ["ledger", *view, "--forms", definitions, "--today", TODAY, "--archive", archive]
            cells.append(f"{statistics.median(measure([binary, *arguments])[0] for _ in range(3)) * 1e3:.0f}")
        print(f"| {' '.join(view)} | " + " | ".join(cells) + " |", flush=True)


def main():
    os.makedirs(work, exist_ok=True)
    server = PrivateServer(["shared_buffers = 512MB", "max_wal_size = 4GB", "max_connections = 50"])
    files = [os.path.join(work, f"engines-{place}.sqlite") for place in range(3)]
    print(f"{time.strftime('%Y-%m-%d')}, {os.cpu_count()} cores, {count} forms\n")
    print("| import | forms a second | command, ms a form | server, ms a form | load |\n| --- | ---: | ---: | ---: | ---: |")
    if "word" in parts:
        folder, shares = forms()
        size = sum(entry.stat().st_size for entry in os.scandir(folder)) / count / 1024
        compared(server, "Word", folder, shares, files[:2])
        print(f"\nWord forms are of {size:.0f} KB\n")
    if "xml" in parts:
        compared(server, "XML", *packages(), files[:2])
        views(server, files[0])
    if "search" in parts:
        for suffix in ("", "-wal", "-shm"):
            if os.path.exists(files[2] + suffix):
                os.remove(files[2] + suffix)
        searched([("SQLite", files[2]), ("PostgreSQL", server.address("texts"))])
        sizes(server, files[2])


main()
