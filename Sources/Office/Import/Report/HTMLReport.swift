import Archive
import Filing
import Findings
import Forms
import Wording

/// The report as one page of HTML: the figures, then a table by document, what was refused first.
///
/// It needs no other file. Without its few lines of script it lacks sorting and the choice by
/// outcome, nothing else.
struct HTMLReport: ReportPage {
  let library: FormLibrary
  let language: Language
  let putsRefusedFirst = true
  let separator = ""

  func head(of summary: ImportSummary) -> String {
    var page = HTMLText.head(title: ReportWords.title[language], language: language)
    if let ending = summary.endingSentence(in: language) {
      page += "<p class=\"ending\">\(ending.htmlEscaped)</p>\n"
    }
    page += "<dl>\n"
    for (name, text) in ReportWords.facts(of: summary, in: language) {
      page += "<dt>\(name.htmlEscaped)</dt><dd>\(text.htmlEscaped)</dd>\n"
    }
    page += "</dl>\n<ul class=\"figures\">\n"
    for figure in summary.figures {
      page += "<li\(figure.isRefusal ? " class=\"refusal\"" : "")><b>\(figure.count)</b>"
      page += "<span>\(figure.name[language].htmlEscaped)</span></li>\n"
    }
    page += "</ul>\n" + others(of: summary) + problems(of: summary) + refusals(of: summary)
    page += "<h2>\(ReportWords.documents[language])</h2>\n"
    page += "<table class=\"documents\">\n<colgroup>"
    page += ["19%", "7%", "17%", "13%", "8%", "36%"].map { "<col style=\"width:\($0)\">" }.joined()
    page += "</colgroup>\n<thead><tr>"
    page += ReportWords.columns.map { "<th>\($0[language].htmlEscaped)</th>" }.joined()
    return page + "</tr></thead>\n<tbody>\n"
  }

  func text(of result: DocumentResult) -> String {
    let cells = [
      result.path.htmlEscaped, lines(result.forms.map { outcome($0.receipt) }),
      lines(
        result.forms.map {
          ReportWords.form(of: $0.receipt, library: library, in: language).htmlEscaped
        }
      ), lines(result.forms.map { ($0.account ?? "—").htmlEscaped }),
      lines(result.forms.map { ($0.person(in: language) ?? "—").htmlEscaped }),
      findings(of: result),
    ]
    return "<tr data-outcome=\"\(result.outcome.rawValue)\">"
      + cells.map { "<td>\($0)</td>" }.joined() + "</tr>\n"
  }

  func tail(of summary: ImportSummary) -> String {
    let names = Receipt.Outcome.allCases
      .map { JSON.Member($0.rawValue, .string($0.name[language])) }
    let all = LocalizedText(zh: "全部", en: "all")[language]
    return """
      </tbody>
      </table>
      <script>
      const names = \(JSON.object(names)), all = \(JSON.string(all));
      \(HTMLReport.script)
      </script>
      </body>
      </html>

      """
  }

  private func others(of summary: ImportSummary) -> String {
    if summary.others.isEmpty { return "" }
    let items = summary.others.map { "<li>\($0.printable.htmlEscaped)</li>\n" }.joined()
    return "<h2>\(ReportWords.others[language])</h2>\n<ul>\n\(items)</ul>\n"
  }

  private func problems(of summary: ImportSummary) -> String {
    if summary.problems.isEmpty { return "" }
    let items = summary.problems.map { "<li>\($0.htmlEscaped)</li>\n" }.joined()
    return "<h2>\(ReportWords.problems[language])</h2>\n<ul>\n\(items)</ul>\n"
  }

  private func refusals(of summary: ImportSummary) -> String {
    if summary.refused.isEmpty { return "" }
    let rows = summary.refusedByAddressee.map { addressee, count in
      "<tr><td>\(addressee.text(in: language).htmlEscaped)</td><td class=\"number\">\(count)</td></tr>\n"
    }.joined()
    return """
      <h2>\(ReportWords.refused[language])</h2>
      <table style="width:auto">
      <thead><tr><th>\(ReportWords.addressee[language])</th><th>\(ReportWords.count[language])</th></tr></thead>
      <tbody>
      \(rows)</tbody>
      </table>

      """
  }

  /// What has to be mended stands open, the rest folds away.
  private func findings(of result: DocumentResult) -> String {
    let open = result.isRefused ? result.findings.filter { $0.severity == .error } : []
    let folded = result.findings.filter { !(result.isRefused && $0.severity == .error) }
    if folded.isEmpty { return HTMLText.list(open, in: language) }
    var tally = FindingTally()
    for finding in folded { tally.add(finding) }
    let summary = LocalizedText(
      zh: [
        tally.warnings > 0 ? "请确认 \(tally.warnings) 处" : nil,
        tally.infos > 0 ? "提示 \(tally.infos) 条" : nil,
      ].compactMap(\.self).joined(separator: "，"),
      en: [
        tally.warnings > 0 ? "\(tally.warnings) to check" : nil,
        tally.infos > 0 ? "\(tally.infos) notes" : nil,
      ].compactMap(\.self).joined(separator: ", ")
    )[language]
    return HTMLText.list(open, in: language)
      + "<details><summary>\(summary)</summary>\(HTMLText.list(folded, in: language))</details>"
  }

  private func outcome(_ receipt: Receipt) -> String {
    "<span class=\"\(receipt.outcome.rawValue)\">\(receipt.outcome.name[language])</span>"
  }

  private func lines(_ texts: [String]) -> String {
    texts.count == 1 ? texts.joined() : texts.map { "<div>\($0)</div>" }.joined()
  }

  private static let script = """
    const table = document.querySelector("table.documents"), body = table.tBodies[0];
    const text = (row, column) => row.cells[column].textContent;
    table.querySelectorAll("th").forEach((head, column) => {
      const button = document.createElement("button");
      button.textContent = head.textContent;
      head.replaceChildren(button);
      button.onclick = () => {
        const up = head.getAttribute("aria-sort") !== "ascending";
        table.querySelectorAll("th").forEach(other => other.removeAttribute("aria-sort"));
        head.setAttribute("aria-sort", up ? "ascending" : "descending");
        const order = new Intl.Collator(document.documentElement.lang, { numeric: true });
        const rows = [...body.rows].map(row => [text(row, column), row]);
        rows.sort((a, b) => (up ? 1 : -1) * order.compare(a[0], b[0]));
        body.append(...rows.map(pair => pair[1]));
      };
    });
    const counts = {}, filters = document.createElement("p");
    for (const row of body.rows) {
      counts[row.dataset.outcome] = (counts[row.dataset.outcome] || 0) + 1;
    }
    filters.className = "filters";
    for (const outcome of [null, ...Object.keys(names).filter(name => counts[name])]) {
      const button = document.createElement("button");
      button.textContent = outcome ? names[outcome] + " " + counts[outcome] : all + " " + body.rows.length;
      button.setAttribute("aria-pressed", outcome === null);
      button.onclick = () => {
        for (const row of body.rows) row.hidden = outcome !== null && row.dataset.outcome !== outcome;
        for (const other of filters.children) other.setAttribute("aria-pressed", other === button);
      };
      filters.append(button);
    }
    table.before(filters);
    addEventListener("beforeprint", () => {
      for (const part of document.querySelectorAll("details")) part.open = true;
    });
    """
}
