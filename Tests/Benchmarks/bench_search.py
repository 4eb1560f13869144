"""Measures search: bench_search.py BINARY SEARCH_BENCHMARK FORMS WORK [COUNT].

COUNT items (100,000) of 400 characters are made by seed, with words, frequencies and codes as in
business prose. The same texts go into the archive, into a table with SQLite's trigram index, into a
plain table that is scanned with LIKE, and into a text file for ripgrep, a line an item. The same
queries, pieces of the texts, are then asked of each in one run: the first 20 hits. WORK is a folder
for what is made.
"""
import os
import random
import sqlite3
import statistics
import subprocess
import sys
import time

from prose import texts

binary, helper, definitions, work = (os.path.abspath(path) for path in sys.argv[1:5])
count = int(sys.argv[5]) if len(sys.argv) > 5 else 100_000
chance = random.Random(20261123)


def queries(lines):
    """Pieces of 1 to 8 Chinese characters, 200 of each length, of texts by chance."""
    made = {}
    for length in range(1, 9):
        made[length] = []
        while len(made[length]) < 200:
            line = chance.choice(lines)
            start = chance.randrange(len(line) - length)
            piece = line[start : start + length]
            if all("\u4e00" <= character <= "\u9fff" for character in piece):
                made[length].append(piece)
    return made


def percentile(values, share):
    values = sorted(values)
    return values[min(len(values) - 1, int(len(values) * share))]


def timed(action):
    start = time.perf_counter()
    action()
    return (time.perf_counter() - start) * 1000


def main():
    os.makedirs(work, exist_ok=True)
    path = os.path.join(work, f"texts-{count}.txt")
    if not os.path.exists(path):
        with open(path, "w", encoding="utf-8") as file:
            file.writelines(line + "\n" for line in texts(count, chance))
    with open(path, encoding="utf-8") as file:
        lines = file.read().splitlines()
    archive = os.path.join(work, f"search-{count}.sqlite")
    if not os.path.exists(archive):
        start = time.monotonic()
        subprocess.check_call([helper, "make", archive, path])
        print(f"filed {count} items in {time.monotonic() - start:.0f} s\n")
    peers = os.path.join(work, f"peers-{count}.sqlite")
    known = os.path.exists(peers)
    db = sqlite3.connect(peers)
    if not known:
        db.execute("CREATE TABLE plain (id INTEGER PRIMARY KEY, text TEXT)")
        db.execute("CREATE VIRTUAL TABLE trigram USING fts5 (text, content = '', tokenize = 'trigram')")
        for table in ("plain (id, text)", "trigram (rowid, text)"):
            db.executemany(f"INSERT INTO {table} VALUES (?, ?)", enumerate(lines, 1))
        db.commit()
    asked = queries(lines)
    listing = os.path.join(work, "queries.txt")
    with open(listing, "w", encoding="utf-8") as file:
        for length in asked:
            file.writelines(query + "\n" for query in asked[length])
    times = {}
    ours = subprocess.check_output([helper, "time", archive, listing], text=True).splitlines()
    ranked = subprocess.check_output([helper, "rank", archive, listing], text=True).splitlines()
    for name, printed in (("guidang", ours), ("ranked", ranked)):
        rows = iter(printed)
        for length in asked:
            times[name, length] = [float(next(rows).split("\t")[0]) for _ in asked[length]]
    hits = {row.split("\t")[2]: int(row.split("\t")[1]) for row in ours}
    wrong = {"trigram": 0, "guidang": 0}
    for length in asked:
        few = asked[length][:20]
        times["trigram", length] = [
            timed(lambda: db.execute(
                "SELECT rowid FROM trigram WHERE trigram MATCH ? LIMIT 20", (f'"{query}"',)
            ).fetchall())
            for query in asked[length]
        ]
        times["like", length] = [
            timed(lambda: db.execute(
                "SELECT id FROM plain WHERE text LIKE ? LIMIT 20", (f"%{query}%",)
            ).fetchall())
            for query in few
        ]
        times["ripgrep", length] = [
            timed(lambda: subprocess.run(
                ["rg", "-F", "-n", "-m", "20", query, path], stdout=subprocess.DEVNULL
            ))
            for query in few
        ] if subprocess.call(["which", "rg"], stdout=subprocess.DEVNULL) == 0 else []
        for query in few:
            expected = min(20, sum(query in line for line in lines))
            found = db.execute(
                "SELECT count(*) FROM (SELECT rowid FROM trigram WHERE trigram MATCH ? LIMIT 20)",
                (f'"{query}"',),
            ).fetchone()[0]
            wrong["trigram"] += found != expected
            wrong["guidang"] += hits[query] != expected
    common = ["--archive", archive, "--forms", definitions, "--limit", "20"]
    cold = {
        length: [
            timed(lambda: subprocess.run(
                [binary, "search", query, *common], stdout=subprocess.DEVNULL, check=True
            ))
            for query in asked[length][:20]
        ]
        for length in (1, 2, 4)
    }
    print(f"{time.strftime('%Y-%m-%d')}, {os.cpu_count()} x {processor()}, {count} items of 400 characters\n")
    print("| the first 20 hits, ms: median / p95 | " + " | ".join(f"{n} 字" for n in asked) + " |")
    print("| --- |" + " ---: |" * len(asked))
    names = {"guidang": "guidang, newest first, snippets", "ranked": "guidang, most relevant first",
             "trigram": "SQLite trigram, any order",
             "like": "LIKE scan, any order", "ripgrep": "ripgrep over a text dump"}
    for name, title in names.items():
        cells = []
        for length in asked:
            values = times[name, length]
            cells.append(f"{statistics.median(values):.1f} / {percentile(values, 0.95):.1f}" if values else "absent")
        print(f"| {title} | " + " | ".join(cells) + " |")
    print()
    several = [value for length in range(2, 9) for value in times["guidang", length]]
    print(f"2 to 8 characters: p95 {percentile(several, 0.95):.2f} ms; 1 character: p95 "
          f"{percentile(times['guidang', 1], 0.95):.1f} ms, longest {max(times['guidang', 1]):.1f} ms")
    for length, values in cold.items():
        print(f"cold command, {length}: median {statistics.median(values):.0f} ms, p95 {percentile(values, 0.95):.0f} ms")
    text_size = sum(len(line.encode()) for line in lines)
    index = size(archive, "search_index_%")
    trigram = size(peers, "trigram_%")
    print(f"text {text_size / 1e6:.0f} MB, index {index / 1e6:.0f} MB ({index / text_size:.2f} x), "
          f"trigram {trigram / 1e6:.0f} MB ({trigram / text_size:.2f} x)")
    total = len(asked) * 20
    print(f"wrong numbers of hits, of {total} queries: guidang {wrong['guidang']}, trigram {wrong['trigram']}")


def size(path, pattern):
    """The bytes of the pages of tables, by what they hold."""
    db = sqlite3.connect(path)
    total = 0
    for (name,) in db.execute("SELECT name FROM sqlite_master WHERE type = 'table' AND name LIKE ?", (pattern,)):
        column = {"data": "block", "idx": "term", "docsize": "sz"}.get(name.rsplit("_", 1)[1])
        if column:
            total += db.execute(f"SELECT coalesce(sum(length({column}) + 12), 0) FROM {name}").fetchone()[0]
    return total


def processor():
    with open("/proc/cpuinfo") as info:
        for line in info:
            if line.startswith("model name"):
                return line.split(":", 1)[1].strip()
    return "unknown processor"


main()
