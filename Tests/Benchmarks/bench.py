"""Measures guidang beside its peers, and writes what it finds into the README.

    bench.py BINARY FORMS WORK [--count N] [--rounds N] [--readme FILE]
    bench.py BINARY FORMS WORK --flatness [--sizes 1000,10000,50000]

All runs are taken in turn, round after round, and the median of each is shown: files a second by
the clock, files a second of processor time (of a single command the milliseconds of both), and how many times each peer's the latter is. The floor is a
bare loop of libzip and libxml2 in C (floor.c). WORK is a folder for what is made: the forms, the
peers' Python environment, the archives.

With --flatness it asks another question: whether a form costs the same whatever their number.
"""
import argparse
import os
import re
import shutil
import statistics
import subprocess
import sys
import time

from bench_process import measure

HERE = os.path.dirname(os.path.abspath(__file__))

LXML = """
import sys, zipfile
from lxml import etree
w = '{http://schemas.openxmlformats.org/wordprocessingml/2006/main}t'
for path in sys.argv[1:]:
    with zipfile.ZipFile(path) as package:
        root = etree.fromstring(package.read('word/document.xml'))
        etree.fromstring(package.read('word/styles.xml'))
        ''.join(text.text or '' for text in root.iter(w))
"""
PYTHON_DOCX = """
import sys, docx
for path in sys.argv[1:]:
    for table in docx.Document(path).tables:
        for row in table.rows:
            for cell in row.cells:
                cell.text
"""

# What is measured, and its name in the README's two languages.
FLOOR, LXML_LOOP, DOCX = "floor", "lxml", "python-docx"
NAMES = {
    FLOOR: ("C floor: libzip + libxml2 SAX, 1 core", "C 基线：libzip + libxml2 SAX，单核"),
    LXML_LOOP: ("bare lxml loop, 1 core", "只用 lxml 的循环，单核"),
    DOCX: ("python-docx, the cells' text, 1 core", "python-docx 取单元格文字，单核"),
    "extract 1": ("guidang extract, 1 core", "guidang extract，单核"),
    "extract 2": ("guidang extract, 2 cores", "guidang extract，双核"),
    "import 1": ("guidang import, 1 core", "guidang import，单核"),
    "import 2": ("guidang import, 2 cores", "guidang import，双核"),
}
COMMANDS = {
    "validate": ("guidang validate one.docx, cold", "guidang validate 一份.docx，冷启动"),
    "search": ("guidang search, one word", "guidang search，一个词"),
    "accounts": ("guidang ledger accounts", "guidang ledger accounts"),
}
HEADS = (
    ("", "files/s", "files per processor second", "× floor", "× lxml", "× python-docx", "peak MB"),
    ("", "份/秒", "份/处理器秒", "对基线", "对 lxml", "对 python-docx", "内存峰值 MB"),
)


class Bench:
    def __init__(self, options):
        self.binary, self.definitions, self.work = (
            os.path.abspath(path) for path in (options.binary, options.forms, options.work)
        )
        self.options = options
        self.common = ["--forms", self.definitions, "--today", "2026-11-23"]
        os.makedirs(self.work, exist_ok=True)
        self.python = self.peers()

    def peers(self):
        """A Python with the peers, in an environment of its own; the system's where none can be made."""
        own = os.path.join(self.work, "venv/bin/python")
        if not has_peers(own):
            made = subprocess.call([sys.executable, "-m", "venv", os.path.join(self.work, "venv")])
            pip = [own, "-m", "pip", "install", "--quiet", "python-docx", "lxml"]
            if made != 0 or subprocess.call(pip) != 0 or not has_peers(own):
                own = sys.executable
        if not has_peers(own):
            sys.exit("bench: python-docx cannot be had, which makes the forms; nothing was measured")
        return own

    def folder(self, count):
        """A folder of so many forms, made by seed."""
        folder = os.path.join(self.work, f"forms-{count}")
        if not os.path.exists(folder):
            making = folder + ".part"
            shutil.rmtree(making, ignore_errors=True)
            make = os.path.join(HERE, "make_forms.py")
            subprocess.check_call([self.python, make, making, str(count)])
            os.rename(making, folder)
        return folder

    def floor(self):
        """The floor, compiled."""
        floor = os.path.join(self.work, "floor")
        flags = subprocess.check_output(
            ["pkg-config", "--cflags", "--libs", "libxml-2.0", "libzip"], text=True
        )
        source = os.path.join(HERE, "floor.c")
        subprocess.check_call(["cc", "-O2", source, "-o", floor, *flags.split()])
        return floor

    def extract(self, folder, jobs):
        return [self.binary, "extract", "--jobs", str(jobs), *self.common, folder]

    def filing(self, folder, jobs, archive):
        return [
            self.binary, "import", "--jobs", str(jobs), "--archive", archive, *self.common, folder,
        ]

    def compare(self):
        """Measures everything side by side; the rows by name, each of medians."""
        count = self.options.count
        folder = self.folder(count)
        paths = [os.path.join(folder, name) for name in sorted(os.listdir(folder))]
        few = paths[: max(1, count // 10)]
        archive = os.path.join(self.work, "bench.sqlite")
        one = ["taskset", "-c", "0"]
        runs = {
            FLOOR: (one + [self.floor()] + paths, count),
            LXML_LOOP: (one + [self.python, "-c", LXML] + few, len(few)),
            DOCX: (one + [self.python, "-c", PYTHON_DOCX] + few, len(few)),
            "extract 1": (one + self.extract(folder, 1), count),
            "extract 2": (self.extract(folder, 2), count),
            "import 1": (one + self.filing(folder, 1, archive), count),
            "import 2": (self.filing(folder, 2, archive), count),
            # The archive of the last import is asked.
            "search": ([self.binary, "search", "竞争对手", "--archive", archive, *self.common], 1),
            "accounts": (
                [self.binary, "ledger", "accounts", "--archive", archive, *self.common], 1,
            ),
            "validate": ([self.binary, "validate", *self.common, paths[0]], 1),
        }
        results = {name: [] for name in runs}
        for _ in range(self.options.rounds):
            for name, (command, files) in runs.items():
                if name.startswith("import"):
                    remove(archive)
                clock, processor, memory = measure(command)
                results[name].append((files / clock, files / processor, memory, clock))
        remove(archive)
        return {
            name: tuple(statistics.median(column) for column in zip(*values))
            for name, values in results.items()
        }

    def flatness(self):
        """Prints what a form costs among few and among many."""
        print("| forms | extract: ms a form | import: ms a form | extract: peak MB | import: peak MB |")
        print("| ---: | ---: | ---: | ---: | ---: |")
        for count in (int(size) for size in self.options.sizes.split(",")):
            folder = self.folder(count)
            archive = os.path.join(self.work, "flatness.sqlite")
            remove(archive)
            _, reading, least = measure(self.extract(folder, 2))
            _, filing, most = measure(self.filing(folder, 2, archive))
            remove(archive)
            print(
                f"| {count} | {reading / count * 1000:.2f} | {filing / count * 1000:.2f} "
                f"| {least:.0f} | {most:.0f} |",
                flush=True,
            )


def has_peers(python):
    """Whether a Python is there and has the peers."""
    if not os.path.exists(python):
        return False
    return not subprocess.call([python, "-c", "import docx, lxml"], stderr=subprocess.DEVNULL)


def remove(archive):
    for suffix in ("", "-wal", "-shm"):
        if os.path.exists(archive + suffix):
            os.remove(archive + suffix)


def table(rows, language):
    """The rows as a Markdown table; ratios are of processor time."""
    lines = [f"| {' | '.join(HEADS[language])} |", "| --- |" + " ---: |" * 6]
    for name, names in NAMES.items():
        clock, processor, memory, _ = rows[name]
        ratios = " | ".join(f"{processor / rows[peer][1]:.2f}" for peer in (FLOOR, LXML_LOOP, DOCX))
        lines.append(
            f"| {names[language]} | {clock:.0f} | {processor:.0f} | {ratios} | {memory:.0f} |"
        )
    for name, names in COMMANDS.items():
        _, processor, memory, seconds = rows[name]
        lines.append(
            f"| {names[language]} | {seconds * 1000:.0f} ms | {1000 / processor:.0f} ms "
            f"| | | | {memory:.0f} |"
        )
    return "\n".join(lines)


def machine():
    """The processors, how busy they are, and the day."""
    model = "unknown processor"
    with open("/proc/cpuinfo") as info:
        for line in info:
            if line.startswith("model name"):
                model = line.split(":", 1)[1].strip()
                break
    return time.strftime("%Y-%m-%d"), f"{os.cpu_count()} × {model}", os.getloadavg()[0]


def report(rows, options, language):
    """The table, with the day, the machine and what was measured on it."""
    day, processors, load = machine()
    count, rounds = options.count, options.rounds
    said = (
        f"{day}, {processors}, load {load:.1f}; {count} forms, medians of {rounds}.",
        f"{day}，{processors}，负载 {load:.1f}；{count} 份表单，{rounds} 轮取中位数。",
    )
    return f"{said[language]}\n\n{table(rows, language)}"


def write(path, figures):
    """Puts a report between a README's two marks."""
    with open(path) as page:
        text = page.read()
    marks = list(re.finditer(r"<!-- bench -->\n.*?<!-- end of bench -->", text, re.S))
    if len(marks) != 1:
        sys.exit(f"bench: {path} has {len(marks)} places for the figures, not one")
    mark = marks[0]
    text = f"{text[:mark.start()]}<!-- bench -->\n{figures}\n<!-- end of bench -->{text[mark.end():]}"
    with open(path, "w") as page:
        page.write(text)


def main():
    parser = argparse.ArgumentParser(description="Measures guidang beside its peers.")
    parser.add_argument("binary")
    parser.add_argument("forms", help="the folder of form definitions")
    parser.add_argument("work", help="a folder for what is made")
    parser.add_argument("--count", type=int, default=2000, help="how many forms")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--readme", nargs=2, help="the pages, English and Chinese, to write the figures into")
    parser.add_argument("--flatness", action="store_true", help="the cost of a form by their number")
    parser.add_argument("--sizes", default="1000,10000,50000", help="the numbers for --flatness")
    options = parser.parse_args()
    bench = Bench(options)
    if options.flatness:
        return bench.flatness()
    rows = bench.compare()
    reports = [report(rows, options, language) for language in (0, 1)]
    print(reports[0])
    for page, figures in zip(options.readme or [], reports):
        write(page, figures)


main()
