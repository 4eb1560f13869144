"""Measures guidang beside its peers: bench.py BINARY FORMS WORK [COUNT [ROUNDS]].

All runs are taken in turn, round after round, and the median of each is shown: files a second by
the clock, files a second of processor time, and the ratio of the latter to the floor, a bare loop
of libzip and libxml2 in C (floor.c). WORK is a folder for what is made.
"""
import os
import statistics
import subprocess
import sys
import time

from bench_process import measure

HERE = os.path.dirname(os.path.abspath(__file__))
binary, definitions, work = (os.path.abspath(path) for path in sys.argv[1:4])
count = int(sys.argv[4]) if len(sys.argv) > 4 else 2000
rounds = int(sys.argv[5]) if len(sys.argv) > 5 else 5

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


def python():
    """A Python with the peers: the system's, else one in an environment of its own."""
    for candidate in (sys.executable, os.path.join(work, "venv/bin/python")):
        if os.path.exists(candidate) and not subprocess.call(
            [candidate, "-c", "import docx, lxml"], stderr=subprocess.DEVNULL
        ):
            return candidate
    venv = os.path.join(work, "venv")
    if subprocess.call([sys.executable, "-m", "venv", venv]) == 0:
        pip = [os.path.join(venv, "bin/pip"), "install", "--quiet", "python-docx", "lxml"]
        if subprocess.call(pip) == 0:
            return os.path.join(venv, "bin/python")
    return None


def main():
    os.makedirs(work, exist_ok=True)
    peers = python()
    if not peers:
        sys.exit("bench: python-docx cannot be had, which makes the forms; nothing was measured")
    folder = os.path.join(work, f"forms-{count}")
    if not os.path.exists(folder):
        subprocess.check_call([peers, os.path.join(HERE, "make_forms.py"), folder, str(count)])
    paths = [os.path.join(folder, name) for name in sorted(os.listdir(folder))]
    few = paths[: max(1, count // 10)]
    floor = os.path.join(work, "floor")
    flags = subprocess.check_output(["pkg-config", "--cflags", "--libs", "libxml-2.0", "libzip"], text=True)
    subprocess.check_call(["cc", "-O2", os.path.join(HERE, "floor.c"), "-o", floor, *flags.split()])
    archive = os.path.join(work, "bench.sqlite")
    common = ["--forms", definitions, "--today", "2026-11-23"]
    one = ["taskset", "-c", "0"]
    runs = {
        "C floor: libzip + libxml2 SAX, 1 core": (one + [floor] + paths, count),
        "lxml loop, types nothing, 1 core": (one + [peers, "-c", LXML] + few, len(few)),
        "python-docx, cells' text, 1 core": (one + [peers, "-c", PYTHON_DOCX] + few, len(few)),
        "guidang extract, 1 core": (one + [binary, "extract", "--jobs", "1", *common, folder], count),
        "guidang extract, 2 cores": ([binary, "extract", "--jobs", "2", *common, folder], count),
        "guidang import, 2 cores": (
            [binary, "import", "--jobs", "2", "--archive", archive, *common, folder], count,
        ),
        "guidang validate one.docx": ([binary, "validate", *common, paths[0]], 1),
    }
    results = {name: [] for name in runs}
    for _ in range(rounds):
        for name, (command, files) in runs.items():
            for suffix in ("", "-wal", "-shm"):
                if os.path.exists(archive + suffix):
                    os.remove(archive + suffix)
            clock, processor, memory = measure(command)
            results[name].append((files / clock, files / processor, memory, clock))
    base = statistics.median(result[1] for result in results["C floor: libzip + libxml2 SAX, 1 core"])
    model = "unknown processor"
    with open("/proc/cpuinfo") as info:
        for line in info:
            if line.startswith("model name"):
                model = line.split(":", 1)[1].strip()
                break
    print(f"{time.strftime('%Y-%m-%d')}, {os.cpu_count()} x {model}, {count} forms, medians of {rounds}\n")
    print("| | files/s | files per processor second | of the floor | peak MB |")
    print("| --- | ---: | ---: | ---: | ---: |")
    for name, values in results.items():
        clock, processor, memory, seconds = (statistics.median(column) for column in zip(*values))
        if name.endswith("one.docx"):
            print(f"| {name} | {seconds * 1000:.0f} ms | | | {memory:.0f} |")
        else:
            print(f"| {name} | {clock:.0f} | {processor:.0f} | {processor / base:.2f} | {memory:.0f} |")


main()
