"""Looks at the plans of all that is asked of PostgreSQL: explain.py BINARY FORMS WORK [ROWS].

A private server (private_server.py) gets ROWS revisions (1,000,000) by SQL: offices of 50,000 items
(a twentieth of fewer rows), two smaller ones of 10,000 and 5,000, and one of 1,000, each item a copy of
a form that `import` has filed, with another number, day, account and text. The commands are then run on
a large office and on a small one, and the server writes down the plan of every statement that it is
really sent, with what the plan has touched (auto_explain). It fails

- where a large table is read from end to end, and
- where a statement touches more of a large office than of a small one for an answer that is no larger;
  those that must, because they count or check everything, stand with their reasons in BY_NATURE.
"""
import json
import os
import random
import re
import subprocess
import sys
import time

from private_server import PrivateServer

binary, definitions, work = (os.path.abspath(path) for path in sys.argv[1:4])
rows = int(sys.argv[4]) if len(sys.argv) > 4 else 1_000_000
LARGE = min(50_000, rows // 20)
# What asks several times of each item is run on fewer of them.
SIZES = {"large": LARGE, "small": LARGE // 5, "large, each": LARGE // 10, "small, each": LARGE // 50}
TODAY = "2026-11-23"
chance = random.Random(20261129)

FORM = """# 目标客户拜访表

编号：{number}

客户名称：{account}

拜访时间：2026-03-02

拜访地点：客户厂区

拜访方式：当面拜访

拜访人员：王建国（大客户开发主管）

拜访前讨论会：2026-03-02

主要要点：{text}

目标客户的想法：希望先试用一台样机。

下一步的大客户开发建议：寄样品并约定试用。
"""
ACCOUNT, NUMBER = "零零零零零客户有限公司", "BF-000000"

# What asks several times of each item.
OF_EACH_ITEM = ("verify", "export", "disposal", "returns")

# What touches the whole of an office for a small answer, and why that is right.
BY_NATURE = {
    "stats": "counts the archive",
    "verify": "checks the archive",
    "ledger check": "checks the archive",
}
OF_EVERY_HIT = "weighs every hit"

GENERATE = """
SET session_replication_role = replica;
SET synchronous_commit = off;
SET work_mem = '256MB';
SET maintenance_work_mem = '1GB';

-- What is made of a template is made quicker without the indexes that are no keys.
CREATE TABLE kept_index AS SELECT pg_get_indexdef(indexrelid) AS made, indexrelid::regclass::text AS name
  FROM pg_index JOIN pg_class ON pg_class.oid = indrelid
  WHERE relnamespace = 'public'::regnamespace AND NOT indisunique AND relname <> 'kept_index';
SELECT format('DROP INDEX %s', name) FROM kept_index \\gexec

CREATE TABLE term AS
  SELECT k, array(SELECT DISTINCT number FROM (
      SELECT ascii(substr(text, n, 1))::bigint << 21 | ascii(substr(text, n + 1, 1)) AS number
        FROM generate_series(1, length(text) - 1) AS n
      UNION ALL SELECT 1::bigint << 61 | ascii(substr(text, n, 1))
        FROM generate_series(1, length(text) - 1) AS n
      UNION ALL SELECT 1::bigint << 62 | ascii(right(text, 1))) AS numbers ORDER BY number) AS terms
  FROM phrase;
CREATE TABLE common AS
  SELECT array_agg(number & ~(1::bigint << 42) ORDER BY number) AS terms
  FROM search_text, unnest(terms) AS number WHERE office = 1 AND number > 0;
CREATE TABLE made_office AS SELECT office::bigint, items::bigint, name FROM (VALUES {offices}) AS o (office, items, name);
CREATE TABLE office_term AS
  SELECT office, k, array(SELECT number | office << 42 FROM unnest(term.terms || common.terms) AS number
    ORDER BY number) AS terms
  FROM made_office, term, common;
CREATE INDEX ON office_term (office, k);
CREATE TABLE made AS
  SELECT office, n, (n * 7919 + office) % 2000 AS k,
    translate(lpad((n % greatest(1, items / 20))::text, 5, '0'), '0123456789', '零一二三四五六七八九')
      || '客户有限公司' AS account,
    'BF-' || lpad(n::text, 6, '0') AS number,
    to_char(date '2025-01-01' + (n * 7 % 640)::int, 'YYYY-MM-DD') AS day,
    md5(office || '/' || n) || md5(n || '/' || office) AS digest
  FROM made_office, generate_series(1, items) AS n ORDER BY office, n;
ANALYZE made; ANALYZE office_term;

INSERT INTO office (office, name, last_item, last_revision, last_document, last_entry, tokens,
    search_layout, ledger_layout)
  SELECT m.office, m.name, items, items, items, items, items * 100, search_layout, ledger_layout
  FROM made_office AS m, office AS t WHERE t.office = 1;
INSERT INTO series SELECT m.office, class, items FROM made_office AS m, series WHERE series.office = 1;
INSERT INTO original SELECT m.office, m.digest, 1, 'x' FROM made AS m;
INSERT INTO item
  SELECT m.office, n, regexp_replace(archive_number, '[0-9]+$', lpad(n::text, greatest(4, length(n::text)), '0')),
    class, n, category, retention, form, replace(replace(identity, '{account}', m.account), '{number}', m.number), n
  FROM made AS m, item AS t WHERE t.office = 1 AND t.id = 1;
INSERT INTO revision
  SELECT m.office, n, n, 1, m.digest, replace(path, 'template', n::text), submission, form_version, m.account,
    m.day, filed_at, reverse(m.digest), control,
    replace(replace(fields, '{account}', m.account), '{number}', m.number), unmapped,
    replace(ledger, '{account}', m.account),
    replace(replace(identity, '{account}', m.account), '{number}', m.number), m.account, m.number
  FROM made AS m, revision AS t WHERE t.office = 1 AND t.id = 1;
INSERT INTO field_value
  SELECT m.office, n, ordinal, field, table_column, table_row, label,
    CASE field WHEN 'accountName' THEN m.account WHEN 'keyPoints' THEN phrase.text ELSE t.text END,
    CASE WHEN field IN ('accountName', 'keyPoints') THEN NULL ELSE marked END, folded, is_searched, value
  FROM made AS m JOIN phrase USING (k), field_value AS t
  WHERE t.office = 1 AND t.revision = 1 AND field IN ('accountName', 'keyPoints', 'method', 'visitedAt');
INSERT INTO journal
  SELECT m.office, n, at, who, act, n, revision, replace(path, 'template', n::text), m.digest, seal, detail,
    reverse(m.digest), m.digest
  FROM made AS m, journal AS t WHERE t.office = 1 AND t.id = 1;
INSERT INTO import_document
  SELECT m.office, n, at, who, replace(path, 'template', n::text), replace(path_key, 'template', n::text),
    m.digest, size, modified, findings
  FROM made AS m, import_document AS t WHERE t.office = 1 AND t.id = 1;
INSERT INTO import_entry
  SELECT m.office, n, n, submission, form, outcome, n, revision, findings
  FROM made AS m, import_entry AS t WHERE t.office = 1 AND t.id = 1;
INSERT INTO ledger_entry
  SELECT m.office, n, revision, filed_at, replace(name_key, '{account}', m.account),
    decode(replace(encode(facts, 'hex'), encode(convert_to('{account}', 'UTF8'), 'hex'),
      encode(convert_to(m.account, 'UTF8'), 'hex')), 'hex')
  FROM made AS m, ledger_entry AS t WHERE t.office = 1 AND t.item = 1;
INSERT INTO search_text
  SELECT m.office, n, o.terms FROM made AS m JOIN office_term AS o ON o.office = m.office AND o.k = m.k;
INSERT INTO search_name SELECT DISTINCT office, account, account FROM made;
SELECT made FROM kept_index \\gexec
DROP TABLE kept_index, term, common, made_office, office_term, made, phrase;
VACUUM (ANALYZE);
"""


def phrases():
    """Texts of 30 characters, some of which are in many of them."""
    characters = [bytes((0xB0 + n // 94, 0xA1 + n % 94)).decode("gb2312") for n in range(1000)]
    for _ in range(2000):
        yield "".join(characters[int(1000 * chance.random() ** 2)] for _ in range(30))


class Plans:
    """Runs commands, and reads what the server wrote down meanwhile."""

    def __init__(self, server):
        self.server = server
        # By the statement: of each office the calls, the rows, the blocks, the milliseconds.
        self.statements = {}
        self.scans = {}
        self.large = {
            name for name, count in server.ask(
                "SELECT relname, reltuples FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace"
            ) if float(count) > 10_000
        }

    def run(self, place, office, name, arguments):
        start = os.path.getsize(self.server.log)
        clock = time.monotonic()
        done = subprocess.run(
            [binary, *arguments, "--forms", definitions, "--today", TODAY,
             "--archive", self.server.address(place.replace(" ", "%20"))],
            stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, cwd=work,
        )
        seconds = time.monotonic() - clock
        if done.returncode not in (0, 1):
            print(f"  {name}: exit status {done.returncode}: {done.stderr.decode()[-300:]}")
        with open(self.server.log, encoding="utf-8", errors="replace") as log:
            log.seek(start)
            text = log.read()
        count = 0
        for match in re.finditer(r"duration: ([0-9.]+) ms  plan:\n((?:\t.*\n?)+)", text):
            count += 1
            self.take(office, name, float(match[1]), json.loads(match[2]))
        return count, seconds

    def take(self, office, command, milliseconds, logged):
        text = normal(logged["Query Text"])
        plan = logged["Plan"]
        for node in nodes(plan):
            if node["Node Type"] == "Seq Scan" and node.get("Relation Name") in self.large:
                self.scans.setdefault((node["Relation Name"], text), command)
        entry = self.statements.setdefault(text, {"commands": set(), "plan": {}})
        entry["commands"].add(command)
        entry["plan"][office] = plan
        sums = entry.setdefault(office, [0, 0, 0, 0.0])
        blocks = plan.get("Shared Hit Blocks", 0) + plan.get("Shared Read Blocks", 0)
        for place, value in enumerate((1, plan["Actual Rows"] * plan["Actual Loops"], blocks, milliseconds)):
            sums[place] += value


def normal(text):
    """A statement without what differs from one run to the next."""
    text = re.sub(r"\s+", " ", text).strip()
    text = re.sub(r"^DECLARE rows[0-9]+ NO SCROLL CURSOR FOR ", "", text)
    text = re.sub(r"(office\s*=\s*|VALUES \(|SELECT )[0-9]+\b", r"\1N", text)
    return re.sub(r"\$[0-9]+", "$", text)


def nodes(plan):
    yield plan
    for part in plan.get("Plans", ()):
        yield from nodes(part)


def commands(pieces, path):
    """What is run on each office: a name and the arguments."""
    yield "import", ["import", path("new"), "--revise"]
    yield "import again", ["import", path("new")]
    yield "import resumed", ["import", path("new"), "--resume"]
    yield "import revised", ["import", path("changed"), "--revise"]
    for piece in pieces:
        yield f"search {len(piece)}", ["search", piece, "--limit", "20"]
        yield f"search {len(piece)}, relevance", ["search", piece, "--limit", "20", "--sort", "relevance"]
    for name, query in (
        ("account", "客户:一三客户"), ("date", "date:2026-03..2026-04"), ("form", "form:visit-record"),
        ("withdrawn", "state:withdrawn"), ("choice", "拜访方式:当面拜访"), ("or", f"{pieces[1]} OR {pieces[2]}"),
        ("without", f"{pieces[1]} -{pieces[2]}"), ("pinyin", "kehu"), ("word", "BF"), ("number", "000017"),
        ("none", "没有这样的话"),
    ):
        yield f"search {name}", ["search", query, "--limit", "20"]
    yield "search json", ["search", pieces[3], "--format", "json"]
    yield "search facets", ["search", pieces[3], "--facets", "form,account,year"]
    yield "search fields", ["search", pieces[3], "--fields", "拜访方式", "--format", "csv"]
    yield "search save", ["search", "save", "一", pieces[1]]
    yield "search saved", ["search", "saved:一", "--limit", "20"]
    yield "show", ["show", "17", "--history"]
    yield "withdraw", ["archive", "withdraw", "18", "--why", "重复"]
    yield "reinstate", ["archive", "reinstate", "18", "--why", "撤错了"]
    for view in (["accounts"], ["due"], ["funnel"], ["show", "零零零一七客户有限公司"], ["accounts", "--known-on", TODAY]):
        yield "ledger " + view[0], ["ledger", *view]
    yield "merge", ["ledger", "merge", "零零零一七客户有限公司", "零零零一八客户有限公司", "--why", "同一家"]
    yield "returns", ["returns"]
    yield "log", ["archive", "log"]
    yield "log of imports", ["archive", "log", "--imports"]
    yield "stats", ["archive", "stats"]
    yield "disposal", ["archive", "due-for-disposal", "--on", "2040-01-01"]
    yield "export", ["archive", "export", "--bagit", path("bag"), "--account", "零零零一七客户有限公司"]
    yield "verify", ["archive", "verify"]
    yield "ledger check", ["ledger", "check"]


def write(path, **values):
    with open(path, "w", encoding="utf-8") as file:
        file.write(FORM.format(**values))


def main():
    os.makedirs(work, exist_ok=True)
    server = PrivateServer([
        "shared_preload_libraries = auto_explain", "log_line_prefix = ''", "shared_buffers = 1GB", "fsync = off",
        "full_page_writes = off", "wal_level = minimal",
        "max_wal_senders = 0", "max_wal_size = 4GB", "jit = off", "log_parameter_max_length = 0",
        "autovacuum = off",
    ], disk=os.environ.get("GUIDANG_DISK"))
    template = os.path.join(work, "template.md")
    write(template, number=NUMBER, account=ACCOUNT, text="介绍了节电数据。")
    subprocess.check_call([binary, "import", template, "--forms", definitions, "--today", TODAY,
                           "--archive", server.address("template")], stdout=subprocess.DEVNULL)
    sizes = [(size, name) for name, size in SIZES.items()]
    while sum(size for size, _ in sizes) < rows:
        sizes.append((min(LARGE, rows - sum(size for size, _ in sizes)), f"other {len(sizes)}"))
    offices = ", ".join(f"({place}, {size}, '{name}')" for place, (size, name) in enumerate(sizes, 2))
    clock = time.monotonic()
    made = list(phrases())
    values = ", ".join(f"({k}, '{text}')" for k, text in enumerate(made))
    server.ask(f"CREATE TABLE phrase AS SELECT k::bigint, text FROM (VALUES {values}) AS p (k, text);\n"
               + GENERATE.format(offices=offices, account=ACCOUNT, number=NUMBER))
    size = server.ask("SELECT pg_size_pretty(pg_database_size('guidang'))")[0][0]
    print(f"{rows:,} revisions of {len(sizes)} offices made in {time.monotonic() - clock:.0f} s, {size}", flush=True)
    print("  MB: " + ", ".join(
        f"{name} {int(bytes) >> 20}" for name, bytes in server.ask("""
          SELECT relname, pg_relation_size(oid) FROM pg_class
            WHERE relkind IN ('r', 'i') AND relnamespace = 'public'::regnamespace ORDER BY 2 DESC LIMIT 12
        """)), flush=True)
    server.ask("""
      ALTER SYSTEM SET auto_explain.log_min_duration = 0; ALTER SYSTEM SET auto_explain.log_analyze = on;
      ALTER SYSTEM SET auto_explain.log_buffers = on; ALTER SYSTEM SET auto_explain.log_timing = off; ALTER SYSTEM SET auto_explain.log_format = json;
      SELECT pg_reload_conf();
    """.replace("; ", ";\n"))
    plans = Plans(server)
    pieces = [made[7][5:5 + length] for length in (1, 2, 4, 8)]
    for office in ("small", "large"):
        folder = os.path.join(work, f"{office}-{os.getpid()}")
        os.makedirs(folder)
        def path(name):
            return os.path.join(folder, name if name == "bag" else name + ".md")
        write(path("new"), number="BF-900000", account="零零零一七客户有限公司", text=made[7])
        write(path("changed"), number="BF-900000", account="零零零一七客户有限公司", text=made[8])
        for name, arguments in commands(pieces, path):
            place = office + ", each" if name in OF_EACH_ITEM else office
            count, seconds = plans.run(place, office, name, arguments)
            print(f"  {place:11} {name:24} {count:5} statements {seconds:7.2f} s", flush=True)
    report(plans)


def report(plans):
    faults = []
    for (table, text), command in sorted(plans.scans.items()):
        faults.append(f"Seq Scan on {table}, {command}: {text}")
    print(f"\n{len(plans.statements)} statements. What grows; by call, small office / large office: rows, blocks, ms")
    ranked = sorted(plans.statements.items(), key=lambda pair: -pair[1].get("large", [1, 0, 0, 0])[2])
    for text, entry in ranked:
        small, large = entry.get("small"), entry.get("large")
        if not small or not large:
            continue
        cells = [[value / sums[0] for value in sums[1:]] for sums in (small, large)]
        grows = cells[1][1] > 3 * cells[0][1] + 60 and cells[1][0] <= 2 * cells[0][0] + 20
        names = sorted(entry["commands"])
        reason = BY_NATURE[names[0]] if all(name in BY_NATURE for name in names) else None
        if not reason and any(name.endswith("relevance") for name in names):
            reason = OF_EVERY_HIT
        if grows and not reason:
            faults.append(f"grows, {', '.join(names)}: {text}")
        if grows:
            print(f"{'-' if reason else '!'} {cells[0][0]:8.0f} /{cells[1][0]:8.0f} {cells[0][1]:8.0f} /{cells[1][1]:8.0f} "
                  f"{cells[0][2]:8.1f} /{cells[1][2]:8.1f}  {text[:150]}{'  (' + reason + ')' if reason else ''}")
    if os.environ.get("GUIDANG_PLANS"):
        with open(os.environ["GUIDANG_PLANS"], "w") as file:
            json.dump({text: {key: sorted(value) if isinstance(value, set) else value
                              for key, value in entry.items()}
                       for text, entry in plans.statements.items()}, file, ensure_ascii=False, indent=1)
    for fault in faults:
        print("FAULT", fault)
    sys.exit(1 if faults else 0)


main()
