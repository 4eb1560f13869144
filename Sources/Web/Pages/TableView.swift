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
  /// Where the cell under a column leads; nil where it leads nowhere.
  var link: (_ column: String, _ row: LedgerTable.Row, _ text: String) -> String? = { _, _, _ in nil
  }

  var html: HTML {
    let title: HTML = hasTitle ? "<h2>\(table.title[scene.language])</h2>\n" : .none
    if table.rows.isEmpty {
      return title + "<p class=\"quiet\">\(scene("（没有）", "(none)"))</p>\n"
    }
    let shown = table.asLines
    let numeric = shown.columns.indices.map { shown.isNumeric(column: $0) }
    let heads = shown.columns.enumerated().map { index, column -> HTML in
      let kind: HTML = numeric[index] ? " class=\"number\"" : ""
      return "<th scope=\"col\"\(kind)>\(column.title[scene.language])</th>"
    }
    let rows = shown.rows.map { row -> HTML in
      let cells = zip(shown.columns, row.cells).enumerated().map { index, pair -> HTML in
        cell(pair.1, under: pair.0, of: row, isFirst: index == 0)
      }
      return "<tr\(" class=\"urgent\"" as HTML, if: row.isUrgent)>\(cells)</tr>\n"
    }
    return """
      \(title)\(chart)<div class="scroll" role="region" tabindex="0" aria-label="\(table.title[scene.language])">
      <table class="list">
      <thead><tr>\(heads)</tr></thead>
      <tbody>
      \(rows)</tbody></table></div>

      """
  }

  private var chart: HTML {
    guard let chart = table.chart(in: scene.language) else { return .none }
    return "<figure>\(HTML(chart: chart))</figure>\n"
  }

  private func cell(
    _ cell: LedgerTable.Cell,
    under head: LedgerTable.Column,
    of row: LedgerTable.Row,
    isFirst: Bool
  ) -> HTML {
    let (column, name) = (head.id, head.title[scene.language])
    let text = cell.drawnText(in: scene.language)
    var shown: HTML = "\(text)"
    if let address = link(column, row, cell.text(in: scene.language)), !text.isEmpty {
      shown = "<a href=\"\(address)\">\(text)</a>"
    }
    let kind: HTML
    switch cell {
    case .bar(let share):
      let part = min(max(share, 0), 100)
      kind = "share"
      shown =
        "<meter min=\"0\" max=\"100\" value=\"\(part.description)\" aria-hidden=\"true\"></meter>\(text)"
    case .integer, .number, .percent: kind = "number"
    case .day, .moment: kind = "day"
    case .trend: kind = "trend"
    case .empty, .text, .word:
      kind = column == "state" ? "short state-cell" : text.displayWidth <= 16 ? "short" : "long"
    }
    return isFirst
      ? "<th scope=\"row\" class=\"\(kind)\">\(shown)</th>"
      : "<td class=\"\(kind)\" data-label=\"\(name)\">\(shown)</td>"
  }

  /// The links to a table's files.
  static func files(_ scene: Scene) -> HTML {
    let links = TableFormat.allCases.reversed().map { format -> HTML in
      "<a href=\"\(scene.address(as: format))\">\(format.name(in: scene))</a>"
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
