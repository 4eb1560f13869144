"""Counts the command's instructions over the samples, and holds them against what was counted before.

    instructions.py count BINARY KIND FORMS SAMPLES WORK FILE
    instructions.py check BINARY KIND FORMS SAMPLES WORK FILE

KIND is debug or release, as BINARY was built. count writes the figures of that kind into FILE; check
compares with them and fails where reading or filing a form has grown by more than 3 %.

Callgrind counts; the seed of hashing is fixed, the definitions come from a cache that was filled before,
and what a start costs is taken away by counting one document and several. So that a command without
optimisation is counted in a minute, it knows the definitions of two forms alone; a cold validate, which
is counted of a release only, knows all. Another compiler, another libxml2 or another kind of processor
counts otherwise: then check says so and compares nothing.
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
DEFINITIONS = [
    "visit-record.yaml", "development-record.yaml", "lexicon.yaml", "filing.yaml",
    "parts/document-control.yaml",
]
COLD = "fault-attitude-chengze.docx"
TODAY = ["--today", "2026-11-23"]
# Valgrind 3.19 clears a bit of the mask that sigsuspend is given, where it stands; libdispatch has its
# own in memory that is only to be read.
SHIM = """
#include <signal.h>
#include <sys/syscall.h>
#include <unistd.h>
int sigsuspend(const sigset_t *mask) {
  sigset_t own = *mask;
  return (int)syscall(SYS_rt_sigsuspend, &own, 8);
}
"""


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
        for name in DEFINITIONS:
            place = os.path.join(self.work, "Forms", name)
            os.makedirs(os.path.dirname(place), exist_ok=True)
            shutil.copyfile(os.path.join(self.forms, name), place)
        self.shim = os.path.join(self.work, "shim.so")
        source = os.path.join(self.work, "shim.c")
        with open(source, "w") as stream:
            stream.write(SHIM)
        subprocess.run(["cc", "-shared", "-fPIC", "-O1", "-o", self.shim, source], check=True)
        self.environment = {
            "PATH": "/usr/bin:/bin", "HOME": self.work, "TZ": "UTC", "LC_ALL": "C.UTF-8",
            "XDG_CACHE_HOME": os.path.join(self.work, "cache"),
            "SWIFT_DETERMINISTIC_HASHING": "1",
        }

    def sample(self, name):
        return os.path.join(self.samples, name)

    def run(self, arguments, forms, before=(), environment={}):
        result = subprocess.run(
            [*before, self.binary, *arguments, "--forms", forms, *TODAY], cwd=self.work,
            env=self.environment | environment, text=True, stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL, stderr=subprocess.PIPE,
        )
        if result.returncode not in (0, 1):
            sys.exit(f"instructions: {arguments[0]} ended with {result.returncode}: {result.stderr}")
        return result.stderr

    def count(self, forms, *arguments):
        text = self.run(
            arguments, forms, ["valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null"],
            {"LD_PRELOAD": self.shim},
        )
        found = re.search(r"Collected : (\d+)", text)
        if not found:
            sys.exit(f"instructions: callgrind counted nothing:\n{text}")
        return int(found.group(1))

    def a_form(self, *command):
        """What one form more costs."""
        forms = os.path.join(self.work, "Forms")
        counts = []
        for names in (ONE, SEVERAL):
            archive = ["--archive", f"{len(names)}.sqlite"] if command[0] == "import" else []
            paths = [self.sample(name) for name in names]
            counts.append(self.count(forms, *command, *archive, "--jobs", "1", *paths))
        return (counts[1] - counts[0]) // (len(SEVERAL) - len(ONE))

    def figures(self, has_cold):
        # Under valgrind the program's file is valgrind's, so that only a run under it fills its cache.
        self.count(os.path.join(self.work, "Forms"), "validate", self.sample(COLD))
        figures = {"extract": self.a_form("extract"), "import": self.a_form("import")}
        if has_cold:
            self.count(self.forms, "validate", self.sample(COLD))
            figures["validate"] = self.count(self.forms, "validate", self.sample(COLD))
        return figures


def main():
    verb, binary, kind, forms, samples, work, file = sys.argv[1:]
    now = surroundings()
    known = {}
    if os.path.exists(file):
        with open(file) as stream:
            known = json.load(stream)
    if verb == "check":
        held = {key: known.get(key) for key in now}
        if held != now or kind not in known:
            print(f"instructions: counted under {held}, not {now}: nothing to compare {kind} with")
            return
    figures = Counter(binary, forms, samples, work).figures(kind == "release")
    print(f"instructions ({kind}): " + ", ".join(f"{name} {count:,}" for name, count in figures.items()))
    if verb == "count":
        kinds = {key: known[key] for key in ("debug", "release") if key in known}
        if any(known.get(key) != value for key, value in now.items()):
            kinds = {}
        with open(file, "w") as stream:
            json.dump(now | kinds | {kind: figures}, stream, indent=2)
            stream.write("\n")
        return
    grown = [
        f"{name}: {known[kind][name]:,} instructions a form before, {figures[name]:,} now"
        for name in ("extract", "import")
        if figures[name] > known[kind][name] * LIMIT
    ]
    if grown:
        sys.exit(
            "instructions: grown by more than 3 %; mend it, or renew the file with "
            "make bench-instructions and say why\n" + "\n".join(grown)
        )


main()
