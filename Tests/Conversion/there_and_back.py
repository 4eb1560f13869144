#!/usr/bin/env python3
"""there_and_back.py GUIDANG FORMS SAMPLES… [--least PERCENT] [--least-raw PERCENT] [--keep FOLDER]: documents read as their source.

Every .docx of the samples is converted by LibreOffice to .doc, .rtf and .odt, and by way of a web page to .xlsx, and read
again: .doc and .rtf through the command's own converter, .odt and .xlsx as they are. What differs from the source's own reading is
printed, a line a document, and the figures last.

What a conversion itself breaks can be read by nobody: LibreOffice writes the text of a content control four times into .rtf and
.doc, runs the cells of some tables together, and puts torn tags into web pages. So each document is also written as plain lines by
LibreOffice, before and after, with no part of the command in it: a value of which the label's line or the answer's is no longer
there as it was counts as lost, and is listed as such. The figures are the documents that read alike, the values among all, and the
values among those that the converted documents still hold. Ends with 1 where fewer of the latter than --least, or of all than
--least-raw in .doc, .rtf or .odt, read alike.
"""
import argparse
import collections
import csv
import json
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

TARGETS = {"doc": "doc:MS Word 97", "rtf": "rtf:Rich Text Format", "odt": "odt:writer8"}
TEXT = "txt:Text (encoded):UTF8"
TABLE = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1"
TODAY = "2026-11-23"


def office(folder, target, sources, home, *options):
    command = ["soffice", f"-env:UserInstallation=file://{home}", "--headless", *options, "--convert-to", target, "--outdir", str(folder)]
    subprocess.run(command + [str(s) for s in sources], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=True, timeout=1800)


def read(binary, forms, folder, *options):
    """What is read of the documents of a folder, and for each the labels of its fields with their answers' texts."""
    command = [binary, "extract", "--forms", forms, "--today", TODAY, "--lang", "zh", *options, str(folder)]
    run = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, timeout=1800)
    documents = [json.loads(line) for line in run.stdout.decode().splitlines() if line.startswith("{")]
    told = collections.defaultdict(list)
    stem = None
    for line in run.stderr.decode().splitlines():
        if not line.startswith(" "):
            stem = pathlib.Path(line).stem
        elif match := re.match(r".*?\[(?:栏目|表头)\] (.*?)(?: = (.*?))? → ([\w.]+)", line):
            told[stem].append(match.groups())
    return {pathlib.Path(d["path"]).stem: d for d in documents}, told


def compact(text):
    return re.sub(r"\s|[:：*＊]", "", text)


def lines(folder):
    """The lines of each document as LibreOffice writes them: paragraphs and cells."""
    found = collections.defaultdict(collections.Counter)
    for file in folder.iterdir():
        if file.suffix == ".csv":
            # One file a sheet: NAME-SHEET.csv.
            with file.open(newline="", encoding="utf-8-sig") as rows:
                texts = [text for row in csv.reader(rows) for cell in row for text in cell.splitlines()]
            stem = file.stem.rsplit("-", 1)[0]
        else:
            texts = file.read_text(encoding="utf-8-sig").splitlines()
            stem = file.stem
        found[stem].update(filter(None, map(compact, texts)))
    return found


def broken(before, after, told):
    """The fields whose label or answer is no longer a line as it was; of a table, where one of its heads or texts is not."""
    def is_gone(text):
        text = compact(text.removesuffix("…"))
        holding = [line for line in before if text and text in line and (len(text) > 1 or text == line)]
        # More of a line than there was is as broken as less: what is written four times is no answer.
        return next((line for line in holding if after[line] != before[line]), None)

    gone = {}
    for label, answer, field in told:
        pieces = [label.split(" ")[-1], *(answer or "").split(" ⏎ ")]
        for piece in pieces:
            if line := is_gone(piece):
                gone.setdefault(field.split(".")[0], line)
    return gone, is_gone


def texts(value):
    """The texts in a value."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, (list, dict)):
        for part in value.values() if isinstance(value, dict) else value:
            yield from texts(part)


def leaves(submission):
    found = {}
    for name, value in submission["fields"].items():
        rows = isinstance(value, list) and value and isinstance(value[0], dict)
        for index, row in enumerate(value if rows else []):
            found.update({(name, index, column): json.dumps(cell, ensure_ascii=False) for column, cell in row.items()})
        if not rows:
            found[name] = json.dumps(value, ensure_ascii=False)
    return found


def compare(source, other, before, after, told):
    """The values of the source, those that are alike, those that the conversion lost, and what differs."""
    want, have = source["submissions"], other["submissions"] if other else []
    gone, is_gone = broken(before, after, told)
    total = alike = lost = 0
    differences, losses = [], []
    if [s["form"] for s in want] != [s["form"] for s in have]:
        codes = [f["code"] for f in other["findings"] if f["severity"] == "error"] if other else ["not converted"]
        differences.append(f"forms {[s['form'] for s in have]}, not {[s['form'] for s in want]} {codes[:3]}")
    for index, submission in enumerate(want):
        one = leaves(submission)
        two = leaves(have[index]) if index < len(have) else {}
        total += len(one)
        alike += sum(two.get(key) == value for key, value in one.items())
        # A text that stands in a table tells of all the table.
        for key, value in one.items():
            for text in texts(json.loads(value)):
                if line := next(filter(None, map(is_gone, text.splitlines())), None):
                    gone.setdefault(key[0] if isinstance(key, tuple) else key, line)
        for key in sorted(set(one) | set(two), key=str):
            if one.get(key) == two.get(key):
                continue
            field = key[0] if isinstance(key, tuple) else key
            if key in one and field in gone:
                lost += 1
                losses.append(f"{key}: {gone[field][:40]}")
            else:
                differences.append(f"{key}: {two.get(key, '-')[:70]}, not {one.get(key, '-')[:70]}")
    return total, alike, lost, differences, losses


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("guidang")
    parser.add_argument("forms")
    parser.add_argument("samples", nargs="+", type=pathlib.Path)
    parser.add_argument("--least", type=float, default=0)
    parser.add_argument("--least-raw", type=float, default=0)
    parser.add_argument("--keep", type=pathlib.Path)
    options = parser.parse_args()
    work = (options.keep or pathlib.Path(tempfile.mkdtemp(prefix="there-and-back-"))).resolve()
    (work / "source").mkdir(parents=True, exist_ok=True)
    for folder in options.samples:
        for file in folder.iterdir():
            if file.suffix == ".docx":
                shutil.copy(file, work / "source" / file.name)
    sources, told = read(options.guidang, options.forms, work / "source", "--explain")
    # What cannot be read, or is no form, has nothing to compare.
    sources = {name: d for name, d in sources.items() if d["submissions"]}
    files = sorted(f for f in (work / "source").iterdir() if f.stem in sources)

    def convert(folder, target, files, *with_options):
        if not (work / folder).exists():
            office(work / folder, target, files, work / "home", *with_options)
        return sorted((work / folder).iterdir())

    convert("source-lines", TEXT, files)
    for target, filter in TARGETS.items():
        convert(f"{target}-lines", TEXT, convert(target, filter, files))
    pages = [f for f in convert("html", "html:HTML (StarWriter)", files) if f.suffix == ".html"]
    sheets = convert("xlsx", "xlsx:Calc MS Excel 2007 XML", pages, "--infilter=HTML (StarCalc)")
    convert("xlsx-lines", TABLE, sheets)

    before = lines(work / "source-lines")
    missed = False
    figures = []
    for target in [*TARGETS, "xlsx"]:
        others, _ = read(options.guidang, options.forms, work / target)
        after = lines(work / f"{target}-lines")
        whole = total = alike = lost = 0
        for name, source in sorted(sources.items()):
            wanted, equal, gone, differences, losses = compare(source, others.get(name), before[name], after[name], told[name])
            total, alike, lost, whole = total + wanted, alike + equal, lost + gone, whole + (equal == wanted)
            for kind, list in (("", differences), (" lost by the conversion:", losses)):
                if list:
                    print(f"{name}.{target} —{kind} {'; '.join(list[:4])}{' …' if len(list) > 4 else ''}")
        raw, held = 100 * alike / max(1, total), 100 * alike / max(1, total - lost)
        figures.append(
            f"{target}: {whole} of {len(sources)} documents alike, {alike} of {total} values ({raw:.1f} %),"
            f" and of the {total - lost} that the conversion kept {held:.1f} %"
        )
        missed = missed or held < options.least or target in TARGETS and raw < options.least_raw
    print("\n".join(figures))
    if not options.keep:
        shutil.rmtree(work)
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())
