import Foundation
import Ledger
import Reports
import Values
import Wording

/// A table as HTML, with what in it leads elsewhere.
struct TableView {
  let table: LedgerTable
  let scene: Scene
  var hasTitle = false
  /// The level of the title among the page's headings.
  var level = 2
  /// Where the cell under a column leads, by its row's number and its text; nil where it leads nowhere.
  var link: (_ column: String, _ row: Int, _ text: String) -> String? = { _, _, _ in nil }

  var html: HTML {
    let title: HTML =
      hasTitle ? "<h\(level)>\(table.title[scene.language])</h\(level)>\n" : .none
    if table.rows.isEmpty {
      return title + "<p class=\"quiet\">\(scene("（没有）", "(none)"))</p>\n"
    }
    let shown = table.asLines
    if shown.columns.count == 2, shown.columns[0].id == "field" {
      return title + facts(of: shown)
    }
    let numeric = shown.columns.indices.map { shown.isNumeric(column: $0) }
    let heads = shown.columns.enumerated().map { index, column -> HTML in
      let kind: HTML = numeric[index] ? " class=\"number\"" : ""
      return "<th scope=\"col\"\(kind)>\(column.title[scene.language])</th>"
    }
    let rows = shown.rows.enumerated().map { number, row -> HTML in
      let cells = zip(shown.columns, row.cells).enumerated().map { index, pair -> HTML in
        cell(pair.1, under: pair.0, of: number, isFirst: index == 0)
      }
      return "<tr\(" class=\"urgent\"" as HTML, if: row.isUrgent)>\(cells)</tr>\n"
    }
    return """
      \(title)\(chart)<div class="scroll" role="region" tabindex="0" aria-label="\(table.title[scene.language])">
      <table class="list\(" few" as HTML, if: shown.columns.count < 4)">
      <thead><tr>\(heads)</tr></thead>
      <tbody>
      \(rows)</tbody></table></div>

      """
  }

  /// A table that tells one thing after another, as a list of what and what of it.
  private func facts(of shown: LedgerTable) -> HTML {
    let lines = shown.rows.enumerated().map { number, row -> HTML in
      let name = row.cells.first.map { $0.drawnText(in: scene.language) }
      let value = row.cells.dropFirst().first.map { content(of: $0, under: "value", of: number) }
      return "<div><dt>\(name)</dt><dd>\(value)</dd></div>\n"
    }
    return "<dl class=\"fields told\">\(lines)</dl>\n"
  }

  private var chart: HTML {
    guard let chart = table.chart(in: scene.language) else { return .none }
    return """
      <figure class="scroll" tabindex="0" aria-label="\(table.title[scene.language])">\(HTML(chart: chart))</figure>

      """
  }

  private func cell(
    _ cell: LedgerTable.Cell,
    under head: LedgerTable.Column,
    of row: Int,
    isFirst: Bool
  ) -> HTML {
    let (column, name) = (head.id, head.title[scene.language])
    let shown = content(of: cell, under: column, of: row)
    let kind: HTML
    switch cell.shown {
    case .bar: kind = "share"
    case .integer, .number, .percent: kind = "number"
    case .day, .moment: kind = "day"
    case .trend: kind = "trend"
    case .empty, .text, .word:
      let isShort = cell.drawnText(in: scene.language).displayWidth <= 16
      kind =
        head.id == "state" ? "short state-cell" : head.isCode ? "code" : isShort ? "short" : "long"
    }
    return isFirst
      ? "<th scope=\"row\" class=\"\(kind)\">\(shown)</th>"
      : "<td class=\"\(kind)\" data-label=\"\(name)\">\(shown)</td>"
  }

  /// What a cell says, leading where it leads.
  private func content(
    of cell: LedgerTable.Cell,
    under column: String,
    of row: Int
  ) -> HTML {
    let text =
      if case .moment(let moment) = cell.shown {
        LocalTime.text(moment)
      } else {
        cell.drawnText(in: scene.language)
      }
    if case .bar(let share) = cell.shown {
      let part = min(max(share, 0), 100).description
      return """
        <span><meter min="0" max="100" value="\(part)" aria-hidden="true"></meter>\(text)</span>
        """
    }
    if text.isEmpty { return .none }
    guard let address = link(column, row, cell.text(in: scene.language)) else { return "\(text)" }
    return "<a href=\"\(address)\">\(text)</a>"
  }

  /// The links to a table's files.
  static func files(_ scene: Scene) -> HTML { files(scene) { scene.address(as: $0) } }

  /// The links to a table's files at addresses of their own.
  static func files(_ scene: Scene, at address: (TableFormat) -> String) -> HTML {
    let links = TableFormat.allCases.reversed().map { format -> HTML in
      "<a href=\"\(address(format))\">\(format.name(in: scene))</a>"
    }
    return "<p class=\"files\">\(scene("下载：", "Download: "))\(links)</p>"
  }
}

extension TableFormat {
  func name(in scene: Scene) -> String {
    switch self {
    case .json: "JSON"
    case .csv: "CSV"
    case .xlsx: "Excel"
    }
  }
}
