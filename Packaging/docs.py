#!/usr/bin/env python3
"""Makes a site of plain HTML from the README files and Docs/, and checks every link in it.

    Packaging/docs.py FOLDER

Pages are turned by cmark-gfm (Debian: cmark-gfm). A link to what is not there, or to a heading that a page
does not have, fails.
"""

import html
import pathlib
import re
import shutil
import subprocess
import sys
import urllib.parse

ROOT = pathlib.Path(__file__).resolve().parent.parent
PAGES = ["README.md", "README.zh-CN.md", "CHANGELOG.md", "CONTRIBUTING.md", "SECURITY.md"]
STYLE = """
:root { color-scheme: light dark; }
body { max-width: 52rem; margin: 2rem auto; padding: 0 1rem; line-height: 1.7;
  font-family: system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif; }
pre { overflow-x: auto; padding: .8rem; background: #8881; line-height: 1.4; }
code { font-family: ui-monospace, "Noto Sans Mono CJK SC", monospace; font-size: .92em; }
table { border-collapse: collapse; display: block; overflow-x: auto; }
th, td { border: 1px solid #8886; padding: .3rem .6rem; text-align: left; vertical-align: top; }
img { max-width: 100%; }
nav { font-size: .9em; border-bottom: 1px solid #8886; padding-bottom: .5rem; }
"""


def slug(text):
    """The name of a heading, as the hosts of such pages make it."""
    return re.sub(r"[^\w\- ]", "", text.strip().lower()).replace(" ", "-")


def turned(text):
    """The body of a page, its headings named."""
    body = subprocess.run(
        ["cmark-gfm", "--extension", "table", "--extension", "strikethrough", "--unsafe"],
        input=text, capture_output=True, text=True, check=True,
    ).stdout
    used = {}

    def named(match):
        level, inner = match.groups()
        name = slug(html.unescape(re.sub(r"<[^>]+>", "", inner)))
        count = used[name] = used.get(name, -1) + 1
        name = f"{name}-{count}" if count else name
        return f'<h{level} id="{name}">{inner}</h{level}>'

    return re.sub(r"<h([1-6])>(.*?)</h\1>", named, body, flags=re.S)


def main():
    target = pathlib.Path(sys.argv[1])
    sources = [ROOT / page for page in PAGES] + sorted((ROOT / "Docs").glob("*.md"))
    shutil.rmtree(target, ignore_errors=True)
    pages = {source.relative_to(ROOT): turned(source.read_text()) for source in sources}
    names = {path: set(re.findall(r'id="([^"]*)"', body)) for path, body in pages.items()}
    faults = []

    def page_of(path):
        return path.with_name("index.html") if str(path) == "README.md" else path.with_suffix(".html")

    def led(path, match):
        """A link as the site has it; what lies beside the pages comes along."""
        kind, address = match.groups()
        address = html.unescape(address)
        if re.match(r"[a-z]+:", address):
            return match.group(0)
        place, _, heading = address.partition("#")
        file = (ROOT / path.parent / urllib.parse.unquote(place)).resolve() if place else ROOT / path
        if not file.exists() or ROOT not in [file, *file.parents]:
            faults.append(f"{path}: {address} is not there")
            return match.group(0)
        known = file.relative_to(ROOT)
        if known in pages:
            heading = urllib.parse.unquote(heading)
            if heading and heading not in names[known]:
                faults.append(f"{path}: {address}: no such heading")
            up = "../" * (len(path.parts) - 1)
            new = f"{up}{page_of(known)}" + (f"#{heading}" if heading else "")
        else:
            new = address
            if file.is_file():
                copy = target / known
                copy.parent.mkdir(parents=True, exist_ok=True)
                shutil.copy(file, copy)
            else:
                shutil.copytree(file, target / known, dirs_exist_ok=True)
        return f'{kind}="{html.escape(new)}"'

    for path, body in pages.items():
        body = re.sub(r'\b(href|src)="([^"]*)"', lambda match: led(path, match), body)
        title = re.search(r"<h1[^>]*>(.*?)</h1>", body, re.S)
        up = "../" * (len(path.parts) - 1)
        language = "zh-Hans" if ".zh" in path.name else "en"
        out = target / page_of(path)
        out.parent.mkdir(parents=True, exist_ok=True)
        out.write_text(
            f'<!doctype html>\n<html lang="{language}">\n<meta charset="utf-8">\n'
            '<meta name="viewport" content="width=device-width">\n'
            f"<title>{re.sub('<[^>]+>', '', title.group(1)) if title else path.stem}</title>\n"
            f"<style>{STYLE}</style>\n"
            f'<nav><a href="{up}index.html">guidang</a> · <a href="{up}README.zh-CN.html">简体中文</a></nav>\n'
            f"{body}</html>\n"
        )
    for fault in faults:
        print(fault, file=sys.stderr)
    print(f"{len(pages)} pages in {target}, {len(faults)} broken links")
    sys.exit(1 if faults else 0)


main()
