#!/usr/bin/env python3
"""Draws the first terminal session of a page as a picture; its text is what a test has seen printed.

    Packaging/terminal.py PAGE PICTURE.svg [--check]

With --check nothing is written, and a picture that is not that of the page is a failure.
"""

import html
import pathlib
import sys
import unicodedata

COLUMNS, WIDTH, HEIGHT, MARGIN = 100, 8.4, 20, 16


def columns(text):
    return sum(2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in text)


def session(page):
    """The lines of the first console block, without the variables that it sets."""
    lines = page.split("```console\n", 1)[1].split("\n```", 1)[0].split("\n")
    return [line for line in lines if not line.startswith("$ export ")]


def wrapped(line):
    """The line as a terminal of so many columns breaks it."""
    parts, width = [""], 0
    for character in line:
        if width + columns(character) > COLUMNS:
            parts.append("")
            width = 0
        parts[-1] += character
        width += columns(character)
    return parts


def runs(text):
    """Pieces of one width of character, with the column at which each begins."""
    column, start, piece = 0, 0, ""
    for character in text:
        if piece and columns(character) != columns(piece[-1]):
            yield start, piece
            start, piece = column, ""
        piece += character
        column += columns(character)
    if piece:
        yield start, piece


def picture(page):
    rows = [(part, line.startswith("$ "), any(word in line for word in ("error[", "错误[")))
            for line in session(page) for part in wrapped(line)]
    width, height = COLUMNS * WIDTH + 2 * MARGIN, len(rows) * HEIGHT + 2 * MARGIN
    out = [
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width:.0f}" height="{height}" '
        f'viewBox="0 0 {width:.0f} {height}" role="img">',
        f'<rect width="100%" height="100%" rx="6" fill="#1e2228"/>',
        '<g font-family="ui-monospace, Menlo, Consolas, \'Noto Sans Mono CJK SC\', monospace" '
        'font-size="14" xml:space="preserve">',
    ]
    for number, (text, is_command, is_error) in enumerate(rows):
        colour = "#ffffff" if is_command else "#ff9d8a" if is_error else "#c9d1d9"
        for column, piece in runs(text):
            if piece.isspace():
                continue
            out.append(
                f'<text x="{MARGIN + column * WIDTH:.1f}" y="{MARGIN + number * HEIGHT + 14}" '
                f'textLength="{columns(piece) * WIDTH:.1f}" fill="{colour}">{html.escape(piece)}</text>'
            )
    return "\n".join(out + ["</g>", "</svg>", ""])


def main():
    page, target = (pathlib.Path(name) for name in sys.argv[1:3])
    drawn = picture(page.read_text(encoding="utf-8"))
    if "--check" not in sys.argv:
        target.write_text(drawn, encoding="utf-8")
    elif not target.exists() or target.read_text(encoding="utf-8") != drawn:
        sys.exit(f"{target} is not the session of {page}: run Packaging/terminal.py {page} {target}")


main()
