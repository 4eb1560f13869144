public import Ledger
public import Wording

extension Report {
  /// The report as one page of HTML, which needs no other file and no script, and prints on A4.
  ///
  /// The same report gives the same bytes.
  public func html(in language: Language) -> String {
    var page = """
      <!DOCTYPE html>
      <html lang="\(language == .zh ? "zh-CN" : "en")">
      <head>
      <meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; \
      style-src 'unsafe-inline'">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>\(title[language].htmlEscaped)</title>
      <style>
      \(PageStyle.text)
      </style>
      </head>
      <body>
      <main>
      <header>
      <h1>\(title[language].htmlEscaped)</h1>
      <p class="subtitle">\(subtitle[language].htmlEscaped)</p>
      </header>

      """
    for section in sections {
      page += "<section>\n<h2>\(section.title[language].htmlEscaped)</h2>\n"
      if let lead = section.lead {
        page += "<p class=\"lead\">\(lead[language].htmlEscaped)</p>\n"
      }
      for table in section.shownTables {
        page += table.html(in: language, hasTitle: section.tables.count > 1)
      }
      if section.saysNothing {
        page += "<p class=\"none\">\(LedgerTable.nothing[language].htmlEscaped)</p>\n"
      }
      page += "</section>\n"
    }
    return page + "</main>\n</body>\n</html>\n"
  }
}

extension Report.Section {
  /// The views that have rows.
  var shownTables: [LedgerTable] { tables.filter { !$0.rows.isEmpty } }

  /// Whether it has neither rows nor a sentence that says what they come to.
  var saysNothing: Bool { shownTables.isEmpty && lead == nil }
}

extension LedgerTable {
  fileprivate func html(in language: Language, hasTitle: Bool) -> String {
    var text = hasTitle ? "<h3>\(title[language].htmlEscaped)</h3>\n" : ""
    if let chart = BarChart(self, language: language) {
      text += "<figure>\n\(chart.svg(title: title[language]))</figure>\n"
    }
    text += "<div class=\"scroll\(isShort ? " whole" : "")\">\n<table>\n<thead><tr>"
    for (index, column) in columns.enumerated() {
      let kind = isNumeric(column: index) ? " class=\"number\"" : ""
      text += "<th scope=\"col\"\(kind)>\(column.title[language].htmlEscaped)</th>"
    }
    text += "</tr></thead>\n<tbody>\n"
    for row in rows {
      text += row.isUrgent ? "<tr class=\"urgent\">" : "<tr>"
      for cell in row.cells { text += cell.html(in: language) }
      text += "</tr>\n"
    }
    return text + "</tbody>\n</table>\n</div>\n"
  }

  /// What stands in the place of a view without rows.
  static let nothing = LocalizedText(zh: "（无）", en: "(none)")
}

extension LedgerTable.Cell {
  fileprivate func html(in language: Language) -> String {
    let text = drawnText(in: language).htmlEscaped
    return switch shown {
    case .bar(let share):
      """
      <td class="share"><span class="track"><span style="width:\(PageStyle.percent(share))%">\
      </span></span>\(text)</td>
      """
    case .integer, .number, .percent: "<td class=\"number\">\(text)</td>"
    case .day, .moment: "<td class=\"day\">\(text)</td>"
    case .trend: "<td class=\"trend\">\(text)</td>"
    case .empty, .text, .word:
      drawnText(in: language).displayWidth <= 12
        ? "<td class=\"short\">\(text)</td>" : "<td class=\"long\">\(text)</td>"
    }
  }
}
