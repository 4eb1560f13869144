"""The pages of `guidang serve` as people use them, in a real browser.

    stories.py BINARY FORMS SAMPLES [--shots DIR]

Each story runs at 1280 and at 390 pixels, with and without script, in Chinese and in English, from an
empty archive to a printed report. No page may have an accessibility violation that axe knows, break the
content security policy, or be wider than its window.
"""

import argparse
import itertools
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import sync_playwright

FAULT = "fault-missing-value-yaobei.md"
GOOD = "visit-jinyun-2026-11-18.md"
WORD = "visit-chulan-2026-09-08.docx"


class Server:
    """A server over an empty archive of its own."""

    def __init__(self, binary, forms, folder):
        self.process = subprocess.Popen(
            [binary, "serve", "--archive", f"{folder}/office.sqlite", "--listen", "127.0.0.1:0",
             "--today", "2026-11-23", "--forms", forms, "--lang", "en"],
            stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True,
        )
        self.opening = None
        for line in self.process.stderr:
            if found := re.search(r"http://\S+", line):
                self.opening = found.group()
                break
        if self.opening is None:
            raise SystemExit("the server did not start")
        self.base = self.opening.split("/?")[0]

    def end(self):
        self.process.terminate()
        if self.process.wait(20) not in (0, -15, 143):
            raise SystemExit(f"the server ended with {self.process.returncode}")


class Story:
    """A person at a browser, who looks at every page with care."""

    axe = Axe()

    def __init__(self, context, base, samples, name, shots, scripted):
        self.page = context.new_page()
        self.base, self.samples, self.name, self.shots = base, samples, name, shots
        self.scripted = scripted
        self.count = 0
        self.faults = []
        self.page.on("console", self.hear)
        self.page.on("pageerror", lambda error: self.faults.append(f"script: {error}"))

    def hear(self, message):
        if message.type == "error" and "404" not in message.text and "400" not in message.text:
            self.faults.append(f"console: {message.text}")

    def look(self, what):
        """Looks at the page that is open."""
        self.count += 1
        page = self.page
        if self.shots:
            page.screenshot(path=f"{self.shots}/{self.name}-{self.count:02}-{what}.png", full_page=True)
        for violation in self.axe.run(page).response["violations"] if self.scripted else []:
            places = [node["target"] for node in violation["nodes"][:3]]
            self.faults.append(f"{what}: {violation['id']} at {places}")
        width = page.viewport_size["width"]
        if self.scripted and page.evaluate("document.documentElement.scrollWidth") > width:
            self.faults.append(f"{what}: wider than {width} pixels")

    def go(self, path, what):
        self.page.goto(self.base + path)
        self.look(what)

    def bring(self, *names, selector="#files"):
        """Chooses files and has them checked."""
        files = [str(self.samples / name) for name in names]
        before = self.page.url
        self.page.set_input_files(selector, files)
        if not self.scripted:
            self.page.locator(f"form:has({selector}) button").first.click()
        self.page.wait_for_url(lambda url: "/intake/" in url)
        if before != self.page.url:
            return
        self.page.wait_for_load_state()

    def expect(self, text):
        if text not in self.page.content():
            self.faults.append(f"{self.page.url}: “{text}” is not there")


def tell(story):
    """A form with a fault is mended and handed in, found again, and seen in the ledger."""
    page = story.page
    story.go("/", "first")
    story.bring(FAULT)
    page.wait_for_selector(".finding.error")
    story.look("fault")
    page.locator(".finding a.where").first.click()
    if "#s" not in page.url:
        story.faults.append("the finding leads nowhere")
    text = (story.samples / FAULT).read_text(encoding="utf-8")
    mended = pathlib.Path(story.folder) / "mended.md"
    mended.write_text(mend(text), encoding="utf-8")
    page.set_input_files("#mended", str(mended))
    if not story.scripted:
        page.locator("form:has(#mended) button").click()
    page.wait_for_selector(".verdict.good")
    page.wait_for_selector(".mending")
    story.look("mended")
    page.locator("form[action$='/file'] button").click()
    page.wait_for_selector(".archive-number")
    archive_number = page.locator(".archive-number").first.inner_text()
    story.look("receipt")
    page.reload()
    story.expect(archive_number)
    story.go("/", "first-again")
    story.bring(GOOD, WORD, "fault-attitude-chengze.docx")
    page.wait_for_selector("table.list")
    story.look("batch")
    batch = page.url
    button = page.locator("form[action$='/file'] button")
    if button.count():
        button.first.click()
        page.wait_for_selector(".badge.good")
    page.goto(batch)
    story.look("batch-filed")
    story.go("/search", "search")
    page.fill("#q", "漏损")
    page.press("#q", "Enter")
    page.wait_for_selector(".hit mark")
    story.look("found")
    page.goto(story.base + "/search?q=" + "%E5%AE%A2%E6%88%B7%3A+%22a")
    page.wait_for_selector("#fault")
    story.look("bad-query")
    page.goto(story.base + "/search?q=%E6%BC%8F%E6%8D%9F")
    page.locator(".hit a").first.click()
    page.wait_for_selector(".document")
    story.look("item")
    for path, what in [
        ("/returns", "returns"), ("/ledger", "ledger"), ("/ledger/accounts", "accounts"),
        ("/ledger/funnel", "funnel"), ("/ledger/targets", "targets"), ("/ledger/priority", "priority"),
        ("/ledger/reasons", "reasons"), ("/ledger/activity", "activity"), ("/ledger/stale", "stale"),
        ("/ledger/suspects", "suspects"), ("/forms?account=%E5%A4%A7%E5%BA%86", "forms"),
        ("/archive", "archive"), ("/nowhere", "nowhere"), ("/report?month=2026-10", "report"),
    ]:
        story.go(path, what)
    page.goto(story.base + "/ledger/accounts")
    page.locator("tbody th a").first.click()
    page.wait_for_selector("table.list")
    story.look("account")
    page.goto(story.base + "/report?month=2026-10")
    if story.scripted:
        printed = page.pdf(format="A4")
        if not printed.startswith(b"%PDF"):
            story.faults.append("the report was not printed")


def mend(text):
    """The form with what lacks filled in."""
    label = "- 下一步的大客户开发建议："
    return text.replace(label, label + "下周带样机到车间试运行，并报价。")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("binary")
    parser.add_argument("forms")
    parser.add_argument("samples", type=pathlib.Path)
    parser.add_argument("--shots")
    arguments = parser.parse_args()
    chromium = shutil.which("chromium") or shutil.which("chromium-browser")
    if chromium is None:
        raise SystemExit("chromium is not installed: apt install chromium fonts-noto-cjk")
    if arguments.shots:
        os.makedirs(arguments.shots, exist_ok=True)
    failures = 0
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        cases = itertools.product([1280, 390], [True, False], ["zh-CN", "en-US"])
        for width, scripted, locale in cases:
            name = f"{width}-{'script' if scripted else 'plain'}-{locale[:2]}"
            with tempfile.TemporaryDirectory() as folder:
                server = Server(arguments.binary, arguments.forms, folder)
                context = browser.new_context(
                    viewport={"width": width, "height": 844 if width == 390 else 900},
                    locale=locale, java_script_enabled=scripted,
                )
                context.set_default_timeout(15000)
                story = Story(context, server.base, arguments.samples, name, arguments.shots, scripted)
                story.folder = folder
                story.go("/", "sign-in")
                story.page.goto(server.opening)
                tell(story)
                for fault in story.faults:
                    print(f"{name}: {fault}", file=sys.stderr)
                failures += len(story.faults)
                print(f"{name}: {story.count} pages, {len(story.faults)} faults")
                context.close()
                server.end()
        browser.close()
    sys.exit(1 if failures else 0)


main()
