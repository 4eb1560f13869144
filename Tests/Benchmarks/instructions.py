"""Counts the command's instructions over the samples, and holds them against what was counted before.

    instructions.py count BINARY FORMS SAMPLES WORK FILE
    instructions.py check BINARY FORMS SAMPLES WORK FILE

BINARY is a release build, without which nothing is counted. count writes the figures into FILE; check
compares with them and fails where reading or filing a form has grown by more than 3 %.

Callgrind counts; the seed of hashing is fixed, the definitions come from a cache that was filled before,
and what a start costs is taken away by counting one document and several. Another compiler, another
libxml2 or another kind of processor counts otherwise: then check says so and compares nothing.
"""
import json
import os
import platform
import re
import shutil
import subprocess
import sys

LIMIT = 1.03
ONE = ["visit-nanyu-2026-10-20.docx"]
SEVERAL = ONE + ["visit-jinyun-2026-10-13.docx", "visit-langyu-2026-09-22.docx"]
COLD = "fault-attitude-chengze.docx"
TODAY = ["--today", "2026-11-23"]


def tool(*command):
    return subprocess.run(command, text=True, capture_output=True, check=True).stdout


def surroundings():
    """What the figures hold for."""
    swift = re.search(r"Swift version (\S+)", tool("swift", "--version"))
    return {
        "compiler": f"swift {swift.group(1)}" if swift else "unknown",
        "libxml2": tool("pkg-config", "--modversion", "libxml-2.0").strip(),
        "processor": platform.machine(),
    }


class Counter:
    def __init__(self, binary, forms, samples, work):
        self.forms, self.samples, self.work = (os.path.abspath(path) for path in (forms, samples, work))
        shutil.rmtree(self.work, ignore_errors=True)
        os.makedirs(self.work)
        # Callgrind reads the tables of a debugger before it begins, which takes longer than the run.
        self.binary = os.path.join(self.work, "guidang")
        subprocess.run(["strip", "-g", "-o", self.binary, binary], check=True)
        self.environment = {
            "PATH": "/usr/bin:/bin", "HOME": self.work, "TZ": "UTC", "LC_ALL": "C.UTF-8",
            "XDG_CACHE_HOME": os.path.join(self.work, "cache"),
            "SWIFT_DETERMINISTIC_HASHING": "1",
        }

    def sample(self, name):
        return os.path.join(self.samples, name)

    def run(self, arguments, before=()):
        result = subprocess.run(
            [*before, self.binary, *arguments, "--forms", self.forms, *TODAY], cwd=self.work,
            env=self.environment, text=True, stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL, stderr=subprocess.PIPE,
        )
        if result.returncode not in (0, 1):
            sys.exit(f"instructions: {arguments[0]} ended with {result.returncode}: {result.stderr}")
        return result.stderr

    def count(self, *arguments):
        text = self.run(arguments, ["valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null"])
        found = re.search(r"Collected : (\d+)", text)
        if not found:
            sys.exit(f"instructions: callgrind counted nothing:\n{text}")
        return int(found.group(1))

    def a_form(self, *command):
        """What one form more costs."""
        counts = []
        for names in (ONE, SEVERAL):
            archive = ["--archive", f"{len(names)}.sqlite"] if command[0] == "import" else []
            paths = [self.sample(name) for name in names]
            counts.append(self.count(*command, *archive, "--jobs", "1", *paths))
        return (counts[1] - counts[0]) // (len(SEVERAL) - len(ONE))

    def figures(self):
        # Under valgrind the program's file is valgrind's, so that only a run under it fills its cache.
        self.count("validate", self.sample(COLD))
        return {
            "extract": self.a_form("extract"),
            "import": self.a_form("import"),
            "validate": self.count("validate", self.sample(COLD)),
        }


def main():
    verb, binary, forms, samples, work, file = sys.argv[1:]
    if not os.path.exists(binary):
        print(f"instructions: there is no {binary}, so nothing is counted (make build)")
        return
    now = surroundings()
    known = {}
    if os.path.exists(file):
        with open(file) as stream:
            known = json.load(stream)
    elif verb == "check":
        sys.exit(f"instructions: there is no {file} (make bench-instructions)")
    held = {key: known.get(key) for key in now}
    if verb == "check" and held != now:
        print(f"instructions: counted under {held}, not {now}: nothing to compare with")
        return
    figures = Counter(binary, forms, samples, work).figures()
    print("instructions: " + ", ".join(f"{name} {count:,}" for name, count in figures.items()))
    if verb == "count":
        with open(file, "w") as stream:
            json.dump(now | {"instructions": figures}, stream, indent=2)
            stream.write("\n")
        return
    before = known["instructions"]
    grown = [
        f"{name}: {before[name]:,} instructions a form before, {figures[name]:,} now"
        for name in ("extract", "import")
        if figures[name] > before[name] * LIMIT
    ]
    if grown:
        sys.exit("\n".join([
            "instructions: a form costs over 3 % more than it did:", *grown,
            "where there is a reason, renew the figures with make bench-instructions and say it in the commit",
        ]))


if __name__ == "__main__":
    main()
