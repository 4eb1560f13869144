"""Makes filled forms by seed: make_forms.py FOLDER COUNT [SEED].

Two in three are visit records of four columns, the others development records with a two-level
header and merged cells, as offices fill them in. The parts around the text are python-docx's, with
its 800 KB of table styles cut to what Word itself writes (about 40 KB), which would slow every
reader alike and tell nothing.
"""
import datetime
import io
import os
import random
import re
import sys
import zipfile

import docx

SURNAMES = "王李张刘陈杨赵黄周吴徐孙马朱胡郭何高林罗"
GIVEN = "建国 敏 伟 芳 磊 静 志强 秀英 海燕 文博 佳怡 思远 晓东 玉兰 德胜 宇航".split()
PLACES = "武汉 青岛 西安 成都 沈阳 重庆 广州 榆林 郑州 长沙 南昌 合肥 太原 兰州 昆明 宁波".split()
NAMES = "楚澜 琅屿 云岫 锦沄 曜北 嘉垣 南屿 益民 宏昌 泰和 恒远 瑞祥 金川 永兴 华安 中晟".split()
TRADES = "水务 制药 化工 食品 钢管 玻璃 纸业 石油装备 机械 电气 建材 纺织".split()
RANKS = ["大客户开发主管", "大客户部总监", "销售经理", "大客户部经理"]
TITLES = "生产总监 采购部经理 设备部主任 总经理 技术部工程师".split()
SENTENCES = [
    "客户高层对售后响应速度十分关注，要求4小时内响应、24小时内到达现场。",
    "需要补充营业执照、ISO9001证书以及近三年的业绩清单。",
    "竞争对手已先行拜访两次，价格低26%左右，但交货期较长。",
    "对方负责人态度积极，主动介绍了厂区情况并陪同参观。",
    "决策链为：使用部门提出需求→技术部评审→采购部比价→总经理批准。",
    "技术参数须满足：精度≤0.5%，温度范围-40℃～+85℃，防护等级IP67。",
    "客户担心切换供应商的风险，希望看到同行业的成功案例。",
    "就整体解决方案的报价进行了沟通，客户认为比预算高出约40%。",
    "样机已试运行四周，累计610小时，无渗漏，车间噪声降到79分贝。",
    "可邀请客户参加下月举办的产品介绍会，安排与老客户交流。",
]
METHODS = ["当面拜访", "电话", "信函", "电子邮件", "产品介绍会/推广会", "寄送资料"]
STAGES = ["确定开发对象", "信息收集/提供样品", "价值评估/开发程序", "关系建立", "促成成交"]
MATERIALS = ["客户资料", "资料分析", "公司资料", "产品资料", "个人资料", "名片"]

FONTS = '<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="宋体"/>'


def escape(text):
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def run(text, bold=False):
    space = ' xml:space="preserve"' if text != text.strip() else ""
    return f"<w:r><w:rPr>{FONTS}{'<w:b/>' if bold else ''}</w:rPr><w:t{space}>{escape(text)}</w:t></w:r>"


def paragraph(*runs, center=False):
    properties = '<w:pPr><w:jc w:val="center"/></w:pPr>' if center else ""
    return f"<w:p>{properties}{''.join(runs)}</w:p>"


def cell(content, width=1500, span=1, merge=None):
    properties = f'<w:tcW w:type="dxa" w:w="{width}"/>'
    if span > 1:
        properties += f'<w:gridSpan w:val="{span}"/>'
    if merge is not None:
        properties += '<w:vMerge w:val="restart"/>' if merge else "<w:vMerge/>"
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{content or '<w:p/>'}</w:tc>"


def label(text, **options):
    return cell(paragraph(run(text, bold=True), center=True), **options)


def value(text, **options):
    lines = text.split("\n") if text else []
    return cell("".join(paragraph(run(line)) for line in lines), **options)


def ticks(choices, chosen, **options):
    runs = []
    for choice in choices:
        runs += [run("√" if choice in chosen else "□"), run(choice + " ")]
    return cell(paragraph(*runs), **options)


def row(*cells):
    return f"<w:tr>{''.join(cells)}</w:tr>"


def table(columns, rows):
    grid = "".join('<w:gridCol w:w="1500"/>' for _ in range(columns))
    return (
        '<w:tbl><w:tblPr><w:tblStyle w:val="TableGrid"/><w:tblW w:type="auto" w:w="0"/></w:tblPr>'
        f"<w:tblGrid>{grid}</w:tblGrid>{''.join(rows)}</w:tbl><w:p/>"
    )


class Office:
    def __init__(self, generator):
        self.random = generator

    def person(self):
        return self.random.choice(SURNAMES) + self.random.choice(GIVEN)

    def account(self, number):
        return (
            f"{self.random.choice(PLACES)}{self.random.choice(NAMES)}"
            f"{self.random.choice(TRADES)}第{number % 400}有限公司"
        )

    def text(self, least=1, most=3):
        return "".join(self.random.sample(SENTENCES, self.random.randint(least, most)))

    def day(self):
        return datetime.date(2026, 1, 5) + datetime.timedelta(days=self.random.randrange(300))

    def written(self, day):
        return self.random.choice(
            [f"{day.year}年{day.month}月{day.day}日", day.isoformat(), f"{day.year}.{day.month}.{day.day}"]
        )

    def head(self, title, number):
        return paragraph(run(title, bold=True), center=True) + paragraph(
            run("编　号："), run(f"DKH-BF-2026-{number:05}"), run("　　"), run("受控状态："),
            run("√"), run("受控 "), run("□"), run("非受控"),
        )

    def foot(self, day):
        rows = []
        for name, last in (("编制", "修改标记"), ("审核", "修改处数"), ("批准", "修改日期")):
            rows.append(row(
                label(name + "人"), value(self.person()), label(name + "日期"),
                value(self.written(day)), label(last), value(""),
            ))
        return table(6, rows)

    def visit(self, number):
        day = self.day()
        wide = {"width": 7500, "span": 3}
        follow = day + datetime.timedelta(days=self.random.randint(2, 6))
        before = day - datetime.timedelta(days=1)
        rows = [
            row(label("客户名称"), value(self.account(number)), label("拜访时间"), value(self.written(day))),
            row(label("拜访地点"), value("采购部办公室", **wide)),
            row(label("拜访方式"), ticks(METHODS, ["当面拜访"], **wide)),
            row(label("开发阶段"), ticks(STAGES, [self.random.choice(STAGES)], **wide)),
            row(label("成交机会"), ticks(["有", "无"], [self.random.choice("有无")], **wide)),
            row(
                label("拜访人员"), value(f"{self.person()}（{self.random.choice(RANKS)}）"),
                label("受访人员"), value(f"{self.person()}（{self.random.choice(TITLES)}）"),
            ),
            row(label("拜访前讨论会"), value(self.written(before), **wide)),
            row(label("资料准备"), ticks(MATERIALS, self.random.sample(MATERIALS, 2), **wide)),
            row(label("主要要点"), value(self.text(2, 4) + "\n" + self.text(), **wide)),
            row(label("目标客户的想法"), value(self.text(2, 4), **wide)),
            row(label("下一步的大客户开发建议"), value("\n".join(f"{n}、{self.text()}" for n in (1, 2, 3)), **wide)),
            row(label("回访日期"), value(self.written(follow)), label("回访方式"), ticks(["电话", "当面拜访"], ["电话"])),
            row(label("客户意见"), value(self.text(), **wide)),
            row(label("备  注"), value("无", **wide)),
        ]
        return self.head("目标客户拜访表", number) + table(4, rows) + self.foot(day)

    def development(self, number):
        start = self.day() - datetime.timedelta(days=60)
        heads = ["接触对象", "接触方式"]
        first = [label(text, merge=True) for text in heads]
        first += [label("客户进度", span=4), label("客户态度", span=3)]
        first += [label(text, merge=True) for text in ("日期", "滞留时间", "开发备注")]
        second = [label("", merge=False) for _ in heads]
        second += [label(text) for text in ("接触客户", "产品说明", "产品展示", "建议", "热情", "一般", "冷淡")]
        second += [label("", merge=False) for _ in range(3)]
        rows = [row(label("客户名称", span=2), value(self.account(number), span=10)), row(*first), row(*second)]
        day = start
        count = self.random.randint(4, 7)
        for _ in range(count):
            progress = [self.random.choice(["√", ""]) for _ in range(3)] + ["√"]
            attitude = ["", "", ""]
            attitude[self.random.randrange(3)] = "√"
            rows.append(row(
                value(self.person() + self.random.choice(["经理", "总监"])), value(self.random.choice(["当面拜访", "电话"])),
                *[value(mark) for mark in progress], *[value(mark) for mark in attitude],
                value(self.written(day)), value(self.random.choice(["1小时", "90分钟", ""])),
                value(self.random.choice(SENTENCES)),
            ))
            day += datetime.timedelta(days=self.random.randint(3, 9))
        end = day
        rows += [
            row(
                label("开发结果", span=2), ticks(["开发成功", "开发失败"], ["开发成功"], span=3),
                label("累计接触次数", span=2), value(f"{count}次"),
                label("开发时间", span=2), value(f"{start.isoformat()}至{end.isoformat()}", span=2),
            ),
            row(label("开发成功/失败原因", span=2), value(self.text(3, 5), span=10)),
        ]
        return self.head("大客户开发表", number) + table(12, rows) + self.foot(end)


def container():
    """The parts of an empty document by name, with the styles that Word would have."""
    buffer = io.BytesIO()
    docx.Document().save(buffer)
    package = zipfile.ZipFile(buffer)
    parts = {name: package.read(name) for name in package.namelist()}
    parts.pop("word/stylesWithEffects.xml", None)
    for name in ("[Content_Types].xml", "word/_rels/document.xml.rels"):
        text = parts[name].decode()
        text = re.sub(r"<(Override|Relationship)[^>]*stylesWithEffects[^>]*/>", "", text)
        parts[name] = text.encode()
    styles = parts["word/styles.xml"].decode()
    def keep(match):
        style = match[0]
        name = re.search(r'w:styleId="([^"]+)"', style)[1]
        return "" if 'w:type="table"' in style and name not in ("TableNormal", "TableGrid") else style
    parts["word/styles.xml"] = re.sub(r"<w:style .*?</w:style>", keep, styles, flags=re.S).encode()
    return parts


def main():
    folder, count = sys.argv[1], int(sys.argv[2])
    office = Office(random.Random(int(sys.argv[3]) if len(sys.argv) > 3 else 1))
    parts = container()
    empty = parts.pop("word/document.xml").decode()
    head, tail = re.match(r"(.*<w:body>).*?(<w:sectPr.*)", empty, re.S).groups()
    os.makedirs(folder, exist_ok=True)
    for number in range(count):
        body = office.development(number) if number % 3 == 2 else office.visit(number)
        name = os.path.join(folder, f"{number:06}.docx")
        with zipfile.ZipFile(name, "w", zipfile.ZIP_DEFLATED) as package:
            for part, content in {**parts, "word/document.xml": head + body + tail}.items():
                package.writestr(zipfile.ZipInfo(part, (2026, 1, 1, 0, 0, 0)), content, zipfile.ZIP_DEFLATED)


main()
