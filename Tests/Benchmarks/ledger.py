"""Measures the ledger: ledger.py BINARY FORMS WORK [ITEMS [ROUNDS]].

Files ITEMS invented forms (100,000) of a twentieth as many accounts, three months a year before the
day of processing and since, through `import`; then takes every view and `returns` ROUNDS times (3),
verifies and rebuilds once, and files twenty forms of one more account: seconds by the clock, of
processor time, and the peak memory. WORK is a folder for what is made; of a million items it takes
6 GB.
"""
import os
import random
import statistics
import subprocess
import sys
import zipfile
from datetime import date, timedelta

from bench_process import measure

if __name__ == "__main__":
    binary, definitions, work = (os.path.abspath(path) for path in sys.argv[1:4])
    items = int(sys.argv[4]) if len(sys.argv) > 4 else 100_000
    rounds = int(sys.argv[5]) if len(sys.argv) > 5 else 3
PER_ACCOUNT = 20
TODAY = date(2026, 11, 23)

PLACES = "北京 天津 上海 重庆 沈阳 长春 大连 南京 杭州 合肥 福州 南昌 济南 郑州 武汉 长沙 广州 成都 昆明 西安".split()
SIGNS = "宏远 中泰 华源 东升 瑞丰 金辉 天成 永固 恒信 安泰 嘉禾 润泽 明德 正邦 新纪 广济 同和 盛隆 立信 卓越".split()
TRADES = "水务 化工 钢铁 纸业 食品 制药 玻璃 电力 纺织 机械 矿业 橡胶 陶瓷 水泥 物流".split()
FORMS = "有限公司 集团有限公司 股份有限公司 有限责任公司 总厂".split()
PEOPLE = "陆一帆 顾明远 沈砚秋 裴志刚 韩雨桐 丁小满 王建国 李敏 赵启明 周文静 吴海涛 郑晓东".split()
STAGES = "targeting sampling evaluation relationship closing".split()
METHODS = ["inPerson"] * 5 + ["phone"] * 3 + ["event", "letter", "email", "material"]
REASONS = [
    "报价高于对手百分之十二，客户预算没有通过，年底前不再立项。",
    "交货期不能满足停产检修的窗口，客户改用原供应商的库存。",
    "试用数据达到要求，客户技术部认可质量，价格让步后签约。",
    "高层换人，原先的关系中断，采购权收回集团。",
]


def element(name, value):
    return f"<{name}>{value}</{name}>"


def visit(name, number, day, stage, chance):
    method = chance.choice(METHODS)
    person = chance.choice(PEOPLE)
    parts = [
        element("documentNumber", f"BF-{number:07d}"), element("accountName", name),
        element("visitedAt", f"{day}T09:30"), element("place", "客户会议室"),
        element("method", method), element("stage", STAGES[stage]),
        element("visitors", f"<person><name>{person}</name><title>大客户开发主管</title></person>"),
        element("keyPoints", "介绍了产品和服务，查看了现场，讨论了选型与交货安排。"),
        element("customerViews", "希望先看到同行业的运行数据，再谈价格。"),
        element("nextSteps", f"整理第 {number} 号方案，两周内带技术人员再访，落实样品和报价。"),
    ]
    return f'<visit-record version="1">{"".join(parts)}</visit-record>'


def development(name, number, days, won, chance):
    rows = "".join(
        element(
            "row",
            element("counterpart", "采购部经理") + element("method", chance.choice(METHODS))
            + element("progress", "<choice>contact</choice>")
            + element("attitude", chance.choice(["warm", "neutral", "cold"])) + element("on", day),
        )
        for day in days
    )
    parts = [
        element("documentNumber", f"KF-{number:07d}"), element("accountName", name),
        element("contacts", rows), element("outcome", "success" if won else "failure"),
        element("contactCount", len(days)), element("reasons", chance.choice(REASONS)),
    ]
    return f'<development-record version="1">{"".join(parts)}</development-record>'


def profile(name, number, day):
    maker = element("row", element("name", "秦若川") + element("position", "副总经理"))
    parts = [
        element("documentNumber", f"XX-{number:07d}"), element("accountName", name),
        element("industry", "工业"), element("decisionMakers", maker),
        element("preparedBy", "<name>李敏</name>"), element("preparedOn", day),
    ]
    return f'<account-profile version="1">{"".join(parts)}</account-profile>'


def assessment(name, number, start, end, chance):
    money = f"<amount>{chance.randrange(5, 900)}000.00</amount><currency>CNY</currency>"
    parts = [
        element("documentNumber", f"KH-{number:07d}"), element("accountName", name),
        element("period", f"{start}/{end}"), element("salesAmount", money),
        element("satisfaction", chance.randrange(60, 100)), element("score", chance.randrange(40, 100)),
    ]
    return f'<account-assessment version="1">{"".join(parts)}</account-assessment>'


def account(index):
    chance = random.Random(index)
    name = (
        PLACES[index % 20] + SIGNS[index // 20 % 20] + SIGNS[index // 400 % 20]
        + TRADES[index // 8000 % 15] + FORMS[index % 5]
    )
    start = TODAY - timedelta(days=chance.randrange(460, 700))
    day, stage, number = start, 0, index * PER_ACCOUNT
    forms, days = [], []
    for _ in range(PER_ACCOUNT - 4):
        day = min(day + timedelta(days=chance.randrange(3, 40)), TODAY)
        stage = min(4, stage + chance.randrange(2))
        days.append(day)
        number += 1
        forms.append(visit(name, number, day, stage, chance))
    for middle in (days[7], days[-1]):
        told = [middle - timedelta(days=step) for step in (30, 20, 10, 0)]
        forms.append(development(name, number := number + 1, told, chance.random() < 0.4, chance))
    forms.append(profile(name, number := number + 1, days[9]))
    forms.append(assessment(name, number + 1, days[3], days[12], chance))
    return f'<forms xmlns="urn:guidang:form:1">{"".join(forms)}</forms>'


# A package holds no more entries than the reader takes.
PER_PACKAGE = 5000


def generate(path, accounts):
    with zipfile.ZipFile(path + ".part", "w", zipfile.ZIP_DEFLATED) as package:
        for index in accounts:
            package.writestr(f"{index // 500:03d}/{index:06d}.xml", account(index))
    os.replace(path + ".part", path)


def fill(binary, items, work, archive, common):
    """Files the forms of all accounts, package after package, and tells what each took."""
    for first in range(0, items // PER_ACCOUNT, PER_PACKAGE):
        accounts = range(first, min(first + PER_PACKAGE, items // PER_ACCOUNT))
        forms = os.path.join(work, f"ledger-{first}-{accounts.stop}.zip")
        if not os.path.exists(forms):
            generate(forms, accounts)
        clock, processor, memory = measure([binary, "import", forms, *common, "--archive", archive])
        count = len(accounts) * PER_ACCOUNT
        print(
            f"filing {count:,} forms among {first * PER_ACCOUNT:,}: {clock:.1f} s, {processor:.1f} s "
            f"of processor time, {processor / count * 1e3:.2f} ms a form, {memory:.0f} MB",
            flush=True,
        )


def main():
    os.makedirs(work, exist_ok=True)
    archive = os.path.join(work, f"ledger-{items}.sqlite")
    common = ["--forms", definitions, "--today", str(TODAY)]
    if not os.path.exists(archive):
        fill(binary, items, work, archive + ".part", common)
        os.replace(archive + ".part", archive)
    common += ["--archive", archive]
    views = [
        ["ledger", *view, "--format", "json"]
        for view in (
            ["accounts"], ["due"], ["due", "--all"], ["funnel"], ["reasons"], ["targets"], ["plan"],
            ["information"], ["priority"], ["stale", "--days", "30"], ["activity"], ["suspects"],
            ["show", name_of(0)], ["accounts", "--as-of", "2026-03-01"],
            ["accounts", "--known-on", str(TODAY)], ["report"], ["check"],
        )
    ]
    one = os.path.join(work, "ledger-one.zip")
    generate(one, [items // PER_ACCOUNT])
    once = [["verify"], ["ledger", "rebuild"], ["import", one], ["ledger", "accounts"]]
    print(f"{'command':40} {'clock s':>8} {'processor s':>12} {'MB':>6}   load {os.getloadavg()[0]:.1f}")
    for command in views + [["returns"]] + once:
        taken = [
            measure([binary, *command, *common])
            for _ in range(1 if command in once else rounds)
        ]
        clock, processor, memory = (statistics.median(column) for column in zip(*taken))
        name = " ".join(os.path.basename(part) for part in command)
        print(f"{name:40} {clock:8.2f} {processor:12.2f} {memory:6.0f}", flush=True)


def name_of(index):
    return account(index).split("<accountName>")[1].split("<")[0]


if __name__ == "__main__":
    main()
