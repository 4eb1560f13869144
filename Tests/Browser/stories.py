"""The pages of `guidang serve` as people use them, in a real browser.

    stories.py BINARY FORMS SAMPLES [--all] [--shots DIR]

Each story runs from an empty archive to a printed report, at 1280 and at 390 pixels, with and without
script, in Chinese and in English: in four of the eight cases, among which any two of these three stand
together, or with --all in every one. Two cases run at once. No page may have an accessibility violation that axe knows, break the
content security policy, or be wider than its window.
"""

import argparse
import atexit
import concurrent.futures
import itertools
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import time

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Error as PlaywrightError
from playwright.sync_api import sync_playwright

FAULT = "fault-missing-value-yaobei.md"
GOOD = "visit-jinyun-2026-11-18.md"
WORD = "visit-chulan-2026-09-08.docx"
# A company's own form, in words of its own.
OWN = """# 客户走访小结

往来单位：杭州澜川机电有限公司

走访日：2026年11月5日

走访地点：澜川机电会议室

走访形式：当面

我方去的人：大客户开发主管 陆一帆

对方见的人：采购部经理 贺兰舟

谈了什么：介绍了泵阀产品，对方要求两周内提供报价。

下步打算：十一月二十日前报价，并邀请对方参观工厂。

天气：晴
"""


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
        if message.type == "error" and not re.search("40[04]|422", message.text):
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

    def write(self, name, text):
        """A file of the person's own."""
        path = pathlib.Path(self.folder) / name
        path.write_text(text, encoding="utf-8")
        return str(path)

    def mend(self, selector, path):
        """Brings a mended file to the place that waits for it."""
        place = self.page.locator(selector).first
        place.set_input_files(path)
        if not self.scripted:
            place.locator("xpath=ancestor::form").locator("button").first.click()
        self.page.wait_for_selector(".mending")

    def print(self, what):
        """Prints the page that is open."""
        if not self.scripted:
            return
        # A form's bar and a chart's go by one name, and only the form's stays on the screen.
        self.page.emulate_media(media="print")
        # Of the two shapes of a chart the page's width shows one.
        charts = self.page.locator(".chart")
        if charts.count() and not self.page.locator(".chart rect.bar:visible").count():
            self.faults.append(f"{what}: a chart without its bars")
        self.page.emulate_media(media="screen")
        printed = self.page.pdf(format="A4", prefer_css_page_size=True)
        if not printed.startswith(b"%PDF"):
            self.faults.append(f"{what}: not printed")
        if self.shots:
            pathlib.Path(f"{self.shots}/{self.name}-{what}.pdf").write_bytes(printed)

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
    story.mend("#mended", story.write("mended.md", mend(text)))
    page.wait_for_selector(".verdict.good")
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
    returned(story, text)
    learned(story)
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
    attached(story)
    kept(story)
    for path, what in [
        ("/returns", "returns"), ("/ledger", "ledger"), ("/ledger/accounts", "accounts"),
        ("/ledger/funnel", "funnel"), ("/ledger/targets", "targets"), ("/ledger/priority", "priority"),
        ("/ledger/reasons", "reasons"), ("/ledger/activity", "activity"), ("/ledger/stale", "stale"),
        ("/ledger/suspects", "suspects"), ("/ledger/plan", "plan"), ("/ledger/tiers", "tiers"), ("/forms?account=%E5%A4%A7%E5%BA%86", "forms"),
        ("/archive", "archive"), ("/archive/imports", "imports"), ("/nowhere", "nowhere"), ("/report?month=2026-10", "report"),
    ]:
        story.go(path, what)
    page.goto(story.base + "/ledger/accounts")
    page.locator("tbody th a").first.click()
    page.wait_for_selector(".told")
    story.look("account")
    story.print("account")
    told(story)
    page.goto(story.base + "/report?month=2026-11")
    story.look("report-november")
    story.print("report")


def returned(story, text):
    """A form is handed in as it is, comes back, and is mended where it stands among the returns."""
    page = story.page
    other = text.replace("曜北", "曜南").replace("061", "062")
    page.goto(story.base + "/")
    path = story.write("曜南走访.md", other)
    page.set_input_files("#files", path)
    if not story.scripted:
        page.locator("form:has(#files) button").first.click()
    page.wait_for_selector(".finding.error")
    page.locator("form[action$='/file'] button").click()
    page.wait_for_selector(".verdict.error")
    story.look("returned")
    story.go("/returns", "returns-owed")
    story.expect("沈阳曜南钢管有限公司")
    story.go("/returns/letters", "letters")
    story.print("letters")
    page.goto(story.base + "/returns")
    story.mend(".cards input[type=file]", story.write("曜南改好.md", mend(other)))
    story.look("return-mended")
    page.locator("form[action$='/file'] button").click()
    page.wait_for_selector(".archive-number")
    page.goto(story.base + "/returns")
    if page.locator(".cards > li").count():
        story.faults.append("the return is not settled")


def learned(story):
    """A company's own form is learned from a card, and read by what was learned."""
    page = story.page
    page.goto(story.base + "/")
    page.set_input_files("#files", story.write("走访小结.md", OWN))
    if not story.scripted:
        page.locator("form:has(#files) button").first.click()
    page.wait_for_selector(".verdict")
    story.look("own-form")
    card = page.url
    page.goto(card + "/learn?form=visit-record")
    for label, field in [("往来单位", "accountName"), ("下步打算", "nextSteps"), ("谈了什么", "keyPoints")]:
        page.locator(f"tr:has(label:text-is('{label}')) select").select_option(field)
    story.look("learn")
    page.locator("button[value=try]").click()
    page.wait_for_selector("button[value=keep]")
    story.look("learn-tried")
    page.locator("button[value=keep]").click()
    page.wait_for_url(card)
    story.look("own-form-learned")
    story.expect("杭州澜川机电有限公司")


def attached(story):
    """A contract is filed with the item's account, found in the volume, taken home, and withdrawn."""
    page = story.page
    item = page.url
    page.locator("a[href^='/attach?']").first.click()
    page.wait_for_selector("#attached")
    story.look("attach")
    page.fill("#account", "没有这家公司")
    page.set_input_files("#attached", story.write("供货合同.pdf", "%PDF-1.4 合同"))
    page.fill("#why-attach", "签约后归入案卷")
    page.locator("form[action='/attach'] button").click()
    page.wait_for_selector(".alert")
    story.look("attach-refused")
    page.goto(item)
    page.locator("a[href^='/attach?']").first.click()
    page.set_input_files("#attached", story.write("供货合同.pdf", "%PDF-1.4 合同"))
    page.select_option("#category", "contract")
    page.fill("#why-attach", "签约后归入案卷")
    page.locator("form[action='/attach'] button").click()
    page.wait_for_selector(".verdict.good")
    story.look("attached")
    page.locator(".verdict a[href^='/volumes/']").click()
    page.wait_for_selector("table.list")
    story.look("volume")
    story.expect("供货合同.pdf")
    story.print("volume")
    for ending in ["docx", "md", "json", "xlsx", "csv"]:
        with page.expect_download() as download:
            page.locator(f".files a[href$='.{ending}']").click()
        if not pathlib.Path(download.value.path()).stat().st_size:
            story.faults.append(f"volume.{ending}: empty")
    page.goto(item)
    story.expect("供货合同.pdf")
    story.look("item-attached")
    act = page.locator(".attached details.act").first
    act.locator("summary").click()
    act.locator("input[name=why]").fill("合同未生效")
    act.locator("button").click()
    page.wait_for_selector("#why-reinstate", state="attached")
    story.look("attachment-withdrawn")


def kept(story):
    """A search is kept, opened, replaced and removed, and had back."""
    page = story.page

    page.goto(story.base + "/search?q=%E6%BC%8F%E6%8D%9F")
    page.locator("details.keep summary").click()
    page.fill("#search-name", "漏损的")
    page.locator("details.keep button").click()
    page.wait_for_selector(".verdict.good")
    story.look("search-kept")
    page.locator(".saved li a").first.click()
    page.wait_for_selector(".hit mark")
    story.look("search-opened")
    page.goto(story.base + "/search?q=%E6%8A%A5%E4%BB%B7")
    page.locator("details.keep summary").click()
    page.fill("#search-name", "漏损的")
    page.locator("details.keep button").click()
    page.wait_for_selector(".verdict.plain button")
    story.look("search-replace")
    page.locator(".verdict.plain button").click()
    page.wait_for_selector(".verdict.good")
    story.go("/search", "search-saved")
    page.locator(".saved li button").first.click()
    page.wait_for_selector(".verdict.plain")
    story.look("search-removed")
    page.locator("details.keep button").click()
    page.wait_for_selector(".verdict.good")
    page.goto(story.base + "/search")
    if page.locator(".saved li").count() != 1:
        story.faults.append("the removed search is not back")


def told(story):
    """The ledger is told something, and an item is withdrawn and reinstated."""
    page = story.page
    act = page.locator("details.act", has=page.locator("#other-hand-over"))
    act.locator("summary").click()
    page.fill("#other-hand-over", "陆一帆")
    page.fill("#why-hand-over", "区域调整")
    act.locator("button").click()
    page.wait_for_selector(".verdict.good")
    story.look("handed-over")
    act = page.locator("details.act", has=page.locator("#other-merge"))
    act.locator("summary").click()
    page.fill("#other-merge", "没有这家公司")
    act.locator("button").click()
    page.wait_for_selector(".alert")
    story.look("merge-refused")
    page.goto(story.base + "/search?q=%E6%BC%8F%E6%8D%9F")
    page.locator(".hit a").first.click()
    page.wait_for_selector(".document")
    story.print("item")
    act = page.locator("details.act", has=page.locator("#why-withdraw"))
    act.locator("summary").click()
    page.fill("#why-withdraw", "重复归档")
    act.locator("button").click()
    page.wait_for_selector("#why-reinstate", state="attached")
    story.look("withdrawn")
    act = page.locator("details.act", has=page.locator("#why-reinstate"))
    act.locator("summary").click()
    page.fill("#why-reinstate", "查明不是重复")
    act.locator("button").click()
    page.wait_for_selector("#why-withdraw", state="attached")
    page.goto(story.base + "/archive")
    page.locator("form[action='/archive/verify'] button").click()
    page.wait_for_selector(".verdict.good")
    story.look("verified")


def mend(text):
    """The form with what lacks filled in."""
    label = "- 下一步的大客户开发建议："
    return text.replace(label, label + "下周带样机到车间试运行，并报价。")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("binary")
    parser.add_argument("forms")
    parser.add_argument("samples", type=pathlib.Path)
    parser.add_argument("--all", action="store_true")
    parser.add_argument("--shots")
    arguments = parser.parse_args()
    chromium = shutil.which("chromium") or shutil.which("chromium-browser")
    if chromium is None:
        raise SystemExit("chromium is not installed: apt install chromium fonts-noto-cjk")
    if arguments.shots:
        os.makedirs(arguments.shots, exist_ok=True)
    cases = list(itertools.product([1280, 390], [True, False], ["zh-CN", "en-US"]))
    if not arguments.all:
        # Each pair of a width, of script and of a language is in one of them.
        cases = [one for one in cases if (one[0] == 1280) ^ one[1] ^ (one[2] == "zh-CN")]
    # Those with script take longer, and begin.
    cases.sort(key=lambda one: not one[1])
    start = time.monotonic()
    with concurrent.futures.ProcessPoolExecutor(2, initializer=begin, initargs=[chromium]) as pool:
        failures = sum(pool.map(run, cases, itertools.repeat(arguments)))
    print(f"{len(cases)} passes, {failures} faults, {time.monotonic() - start:.0f} s")
    sys.exit(1 if failures else 0)


browser = None


def begin(chromium):
    """Starts the browser in which a process tells its cases."""
    global browser
    playwright = sync_playwright().start()
    browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
    atexit.register(playwright.stop)


def run(case, arguments):
    """One case; gives the number of faults."""
    width, scripted, locale = case
    start = time.monotonic()
    name = f"{width}-{'script' if scripted else 'plain'}-{locale[:2]}"
    with tempfile.TemporaryDirectory() as folder:
        # What is learned is kept beside the definitions.
        forms = pathlib.Path(folder) / "Forms"
        shutil.copytree(arguments.forms, forms)
        server = Server(arguments.binary, str(forms), folder)
        context = browser.new_context(
            viewport={"width": width, "height": 844 if width == 390 else 900},
            locale=locale, java_script_enabled=scripted,
        )
        context.set_default_timeout(15000)
        story = Story(context, server.base, arguments.samples, name, arguments.shots, scripted)
        story.folder = folder
        try:
            story.go("/", "sign-in")
            story.page.goto(server.opening)
            tell(story)
        except PlaywrightError as error:
            story.faults.append(f"{story.page.url}: {error}")
            if arguments.shots:
                story.page.screenshot(path=f"{arguments.shots}/{name}-failed.png", full_page=True)
        for fault in story.faults:
            print(f"{name}: {fault}", file=sys.stderr)
        print(f"{name}: {story.count} pages, {len(story.faults)} faults, "
              f"{time.monotonic() - start:.0f} s", flush=True)
        context.close()
        server.end()
        return len(story.faults)


if __name__ == "__main__":
    main()
