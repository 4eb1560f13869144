#!/usr/bin/env python3
"""there_and_back.py GUIDANG FORMS SAMPLES… [--least PERCENT] [--keep FOLDER]: documents read as their source.

Every .docx of the samples is converted by LibreOffice to .doc, .rtf and .odt, and by way of a web page to .xlsx, and read
again: .doc and .rtf through the command's own converter, .odt and .xlsx as they are. What differs from the source's own reading is
printed, a line a document, and the figures last: documents that read alike, and the values among them. Ends with 1 where fewer
values than --least read alike in .doc, .rtf or .odt.
"""
import argparse
import json
import pathlib
import shutil
import subprocess
import sys
import tempfile

TARGETS = {"doc": "doc:MS Word 97", "rtf": "rtf:Rich Text Format", "odt": "odt:writer8"}
TODAY = "2026-11-23"


def office(folder, target, sources, home, *options):
    command = ["soffice", f"-env:UserInstallation=file://{home}", "--headless", *options, "--convert-to", target, "--outdir", str(folder)]
    subprocess.run(command + [str(s) for s in sources], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=True, timeout=1800)


def read(binary, forms, folder):
    command = [binary, "extract", "--forms", forms, "--today", TODAY, str(folder)]
    run = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, timeout=1800)
    documents = [json.loads(line) for line in run.stdout.decode().splitlines() if line.startswith("{")]
    return {pathlib.Path(d["path"]).stem: d for d in documents}


def leaves(submission):
    found = {}
    for name, value in submission["fields"].items():
        rows = isinstance(value, list) and value and isinstance(value[0], dict)
        for index, row in enumerate(value if rows else []):
            found.update({(name, index, column): json.dumps(cell, ensure_ascii=False) for column, cell in row.items()})
        if not rows:
            found[name] = json.dumps(value, ensure_ascii=False)
    return found


def compare(source, other):
    """The values of the source, those that are alike, and what differs."""
    want, have = source["submissions"], other["submissions"] if other else []
    total = alike = 0
    differences = []
    if [s["form"] for s in want] != [s["form"] for s in have]:
        codes = [f["code"] for f in other["findings"] if f["severity"] == "error"] if other else ["not converted"]
        differences.append(f"forms {[s['form'] for s in have]}, not {[s['form'] for s in want]} {codes[:3]}")
    for index, submission in enumerate(want):
        one = leaves(submission)
        two = leaves(have[index]) if index < len(have) else {}
        total += len(one)
        alike += sum(two.get(key) == value for key, value in one.items())
        for key in sorted(set(one) | set(two), key=str):
            if one.get(key) != two.get(key):
                differences.append(f"{key}: {two.get(key, '-')[:70]}, not {one.get(key, '-')[:70]}")
    return total, alike, differences


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("guidang")
    parser.add_argument("forms")
    parser.add_argument("samples", nargs="+", type=pathlib.Path)
    parser.add_argument("--least", type=float, default=0)
    parser.add_argument("--keep", type=pathlib.Path)
    options = parser.parse_args()
    work = options.keep or pathlib.Path(tempfile.mkdtemp(prefix="there-and-back-"))
    (work / "source").mkdir(parents=True, exist_ok=True)
    for folder in options.samples:
        for file in folder.iterdir():
            if file.suffix == ".docx":
                shutil.copy(file, work / "source" / file.name)
    sources = read(options.guidang, options.forms, work / "source")
    # What cannot be read, or is no form, has nothing to compare.
    sources = {name: d for name, d in sources.items() if d["submissions"]}
    files = sorted(f for f in (work / "source").iterdir() if f.stem in sources)
    for target, filter in TARGETS.items():
        office(work / target, filter, files, work / "home")
    office(work / "html", "html:HTML (StarWriter)", files, work / "home")
    office(work / "xlsx", "xlsx:Calc MS Excel 2007 XML", sorted((work / "html").glob("*.html")), work / "home", "--infilter=HTML (StarCalc)")
    missed = False
    figures = []
    for target in [*TARGETS, "xlsx"]:
        others = read(options.guidang, options.forms, work / target)
        whole = total = alike = 0
        for name, source in sorted(sources.items()):
            wanted, equal, differences = compare(source, others.get(name))
            total, alike, whole = total + wanted, alike + equal, whole + (not differences)
            if differences:
                print(f"{name}.{target} — {'; '.join(differences[:4])}{' …' if len(differences) > 4 else ''}")
        percent = 100 * alike / max(1, total)
        figures.append(f"{target}: {whole} of {len(sources)} documents alike, {alike} of {total} values ({percent:.1f} %)")
        missed = missed or target in TARGETS and percent < options.least
    print("\n".join(figures))
    if not options.keep:
        shutil.rmtree(work)
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())
