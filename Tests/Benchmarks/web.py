"""Measures the pages: web.py BINARY FORMS WORK [ITEMS [REQUESTS]].

Serves an archive of ITEMS forms (100,000; the one that ledger.py files), and asks it from outside over
kept connections:

- a check of a form by 8 clients at once, 2,000 in all, beside `guidang extract` of it;
- the search page: numbers, names, and words of a few hits to most of all items;
- the ledger's pages, each several times while nobody files, and again after something was filed;
- pages of items, volumes and the archive;
- 500 connections that are open and say nothing, during which one page more is asked for;
- REQUESTS requests (50,000) of all kinds, after which the server's memory is read.

What is aimed at stands beside what was measured; the exit status is 1 where an aim is missed. WORK is a
folder for what is made.
"""
import http.client
import os
import random
import re
import shutil
import signal
import socket
import statistics
import subprocess
import sys
import threading
import time
import urllib.parse

import ledger
from bench_process import measure

binary, definitions, work = (os.path.abspath(path) for path in sys.argv[1:4])
items = int(sys.argv[4]) if len(sys.argv) > 4 else 100_000
requests = int(sys.argv[5]) if len(sys.argv) > 5 else 50_000
SAMPLES = os.path.join(os.path.dirname(definitions), "Samples")
# Parts of the accounts' names and of what is written of them, of a few hits to most of all items.
WORDS = "宏远水务 华源化工 停产检修 中泰钢铁 东升纸业 技术人员 样品 天成食品 瑞丰制药 运行数据".split()
VIEWS = "due accounts funnel reasons targets priority stale activity suspects".split()


class Server:
    """A server over an archive, for scripts, by a token of its own."""

    def __init__(self, archive):
        token = os.path.join(work, "token")
        self.token = os.urandom(24).hex()
        with open(os.open(token, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w") as file:
            file.write(self.token)
        self.process = subprocess.Popen(
            [binary, "serve", "--archive", archive, "--listen", "127.0.0.1:0", "--forms", definitions,
             "--today", str(ledger.TODAY), "--token-file", token, "--lang", "en"],
            stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True,
        )
        for line in self.process.stderr:
            if found := re.search(r"http://127\.0\.0\.1:(\d+)", line):
                self.port = int(found.group(1))
                break
        else:
            sys.exit("web.py: the server did not start")

    def processor(self):
        """The seconds of processor time that the server took so far."""
        with open(f"/proc/{self.process.pid}/stat") as file:
            fields = file.read().rsplit(")", 1)[1].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

    def memory(self):
        """The resident memory in MB, and the most that it was."""
        with open(f"/proc/{self.process.pid}/status") as status:
            text = status.read()
        return [int(re.search(rf"{name}:\s+(\d+)", text).group(1)) / 1024 for name in ("VmRSS", "VmHWM")]

    def end(self):
        self.process.send_signal(signal.SIGTERM)
        self.process.wait(30)


class Client:
    """A kept connection."""

    def __init__(self, server):
        self.headers = {"Authorization": f"Bearer {server.token}"}
        self.connection = http.client.HTTPConnection("127.0.0.1", server.port, timeout=120)

    def ask(self, path, body=None):
        """The seconds until all of an answer is there."""
        start = time.perf_counter()
        method = "POST" if body is not None else "GET"
        try:
            self.connection.request(method, path, body, self.headers)
            answer = self.connection.getresponse()
        except (http.client.RemoteDisconnected, ConnectionError):
            # The server has closed what was silent too long.
            self.connection.close()
            start = time.perf_counter()
            self.connection.request(method, path, body, self.headers)
            answer = self.connection.getresponse()
        content = answer.read()
        if answer.status != 200:
            sys.exit(f"web.py: {path}: {answer.status} {content[:200]!r}")
        return time.perf_counter() - start


missed = []


def aimed(what, aims):
    """What is aimed at, and what of it was missed."""
    lines = []
    for name, value, most in aims:
        lines.append(f"{name} <= {most}" + ("" if value <= most else " MISSED"))
        if value > most:
            missed.append(f"{what}: {name} {value:.1f}, not {most}")
    return "  " + ", ".join(lines) if lines else ""


def told(what, seconds, **most):
    """A line of the table; `most` are the milliseconds aimed at for p50, p95 or p99."""
    marks = statistics.quantiles(seconds, n=100, method="inclusive") if len(seconds) > 1 else seconds * 99
    found = {f"p{index}": 1000 * marks[index - 1] for index in (50, 95, 99)}
    aims = [(name, found[name], aim) for name, aim in most.items()]
    cells = " ".join(f"{value:9.1f}" for value in found.values())
    print(f"{what:44} {len(seconds):>7,} {cells}{aimed(what, aims)}", flush=True)


def remembered(server, **most):
    """A line of what the server has in memory, in MB."""
    now, peak = server.memory()
    aims = [("now", now, most["now"])] if most else []
    print(f"memory: {now:.0f} MB, at most {peak:.0f} MB{aimed('memory', aims)}", flush=True)


def together(server, clients, count, ask):
    """The seconds of requests that some clients make at once."""
    taken, lock = [], threading.Lock()

    def work_off():
        client, own = Client(server), []
        for _ in range(count // clients):
            own.append(ask(client))
        with lock:
            taken.extend(own)

    threads = [threading.Thread(target=work_off) for _ in range(clients)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return taken


def search_address(chance):
    kind = chance.random()
    if kind < 0.3:
        word = f"BF-{chance.randrange(items):07d}"
    elif kind < 0.6:
        word = ledger.name_of(chance.randrange(items // ledger.PER_ACCOUNT))
    else:
        word = chance.choice(WORDS)
    return "/search?q=" + urllib.parse.quote(word)


def main():
    os.makedirs(work, exist_ok=True)
    archive = os.path.join(work, f"ledger-{items}.sqlite")
    if not os.path.exists(archive):
        common = ["--forms", definitions, "--today", str(ledger.TODAY)]
        ledger.fill(binary, items, work, archive + ".part", common)
        os.replace(archive + ".part", archive)
    # What is filed here is filed in a copy.
    copy = os.path.join(work, "web.sqlite")
    for end in ("", "-wal", "-shm", ".desk", ".desk-wal", ".desk-shm"):
        if os.path.exists(copy + end):
            os.remove(copy + end)
    shutil.copyfile(archive, copy)
    server = Server(copy)
    try:
        measured(server)
    finally:
        server.end()
    for line in missed:
        print(f"missed: {line}")
    sys.exit(1 if missed else 0)


def measured(server):
    """Asks all there is to ask of a server."""
    chance = random.Random(20261123)
    with open(os.path.join(SAMPLES, "visit-chulan-2026-09-08.docx"), "rb") as file:
        word = file.read()
    with open(os.path.join(SAMPLES, "visit-jinyun-2026-11-18.md"), "rb") as file:
        good = file.read()
    client = Client(server)
    print(f"{'milliseconds':44} {'asked':>7} {'p50':>9} {'p95':>9} {'p99':>9}")
    client.ask("/api/check?name=a.docx", word)
    before = server.processor()
    told("check of a form (.docx), one client",
         [client.ask("/api/check?name=a.docx", word) for _ in range(300)])
    print(f"  {(server.processor() - before) / 300 * 1000:.1f} ms of processor time each")
    told("check of a form (.docx), 8 clients",
         together(server, 8, 2000, lambda one: one.ask("/api/check?name=a.docx", word)), p50=15, p99=80)
    told("guidang extract of it, as a process",
         [measure([binary, "extract", os.path.join(SAMPLES, "visit-chulan-2026-09-08.docx"),
                   "--forms", definitions])[0] for _ in range(20)])
    told("search page, first", [client.ask(search_address(chance))])
    told("search page", [client.ask(search_address(chance)) for _ in range(200)], p95=50)
    told("search page without a query", [client.ask("/search") for _ in range(20)])
    told("ledger pages, first", [client.ask(f"/ledger/{view}") for view in VIEWS])
    asked = {view: [client.ask(f"/ledger/{view}") for _ in range(20)] for view in VIEWS}
    told("ledger pages", [one for taken in asked.values() for one in taken], p95=60)
    for view, taken in asked.items():
        told(f"  {view}", taken)
    # Days that nobody has asked for yet.
    told("ledger pages of another day",
         [client.ask(f"/ledger/{view}?asOf=2026-10-{10 + day}") for day, view in enumerate(VIEWS)])
    name = urllib.parse.quote(ledger.name_of(0))
    told("account page", [client.ask(f"/ledger/account/{name}") for _ in range(20)])
    told("volume page", [client.ask(f"/volumes/{name}") for _ in range(20)])
    told("item page", [client.ask(f"/items/{chance.randrange(1, items)}") for _ in range(100)])
    told("archive page", [client.ask("/archive") for _ in range(5)])
    told("import log page", [client.ask("/archive/imports") for _ in range(5)])
    told("returns page", [client.ask("/returns") for _ in range(5)])
    told("report page", [client.ask("/report") for _ in range(5)])
    client.ask("/api/file?name=new.md", good)
    told("first ledger page after a filing", [client.ask("/ledger")])
    told("ledger pages, after a filing", [client.ask(f"/ledger/{view}") for view in VIEWS])
    told("account page, after a filing", [client.ask(f"/ledger/account/{name}")])
    idle = [socket.create_connection(("127.0.0.1", server.port)) for _ in range(500)]
    told("a page beside 500 silent connections", [client.ask("/ledger") for _ in range(10)])
    for one in idle:
        one.close()
    remembered(server)

    def some(one):
        with lock:
            kind, address = chance.random(), search_address(chance)
        if kind < 0.4:
            return one.ask("/api/check?name=a.docx", word)
        if kind < 0.6:
            return one.ask(address)
        if kind < 0.9:
            return one.ask(f"/ledger/{VIEWS[int(kind * 1000) % len(VIEWS)]}?owner=x")
        return one.ask("/forms")

    lock = threading.Lock()
    told("requests of all kinds, 8 clients", together(server, 8, requests, some))
    remembered(server, now=500)


if __name__ == "__main__":
    main()
