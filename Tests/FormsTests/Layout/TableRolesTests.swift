import Documents
import TestSupport
import Testing

@testable import Forms

@Suite struct TableRolesTests {
  /// The roles of a list with so many rows.
  private func roles(rows: Int) throws -> TableRoles {
    let records = (1...rows).map { "| \($0) | 2026-11-\($0 % 28 + 1) | 阀门厂有限公司 | 看了泵房。 |" }
    let page = DrawnPage((["| 序号 | 日期 | 单位 | 经过 |"] + records).joined(separator: "\n"))
    return try page.roles()
  }

  @Test func weighsNoMoreHeadsOverMoreRows() throws {
    let few = try roles(rows: 50)
    let many = try roles(rows: 500)
    #expect(many.headsWeighed == few.headsWeighed)
    #expect(many.roles == [.head] + Array(repeating: .record(head: 0), count: 500))
  }
}

extension DrawnPage {
  /// The roles of the rows of the page's first table.
  fileprivate func roles() throws -> TableRoles {
    let library = try OwnForms.library()
    let tables = document.parts.flatMap(\.blocks).compactMap { block in
      if case .table(let table) = block { table } else { nil }
    }
    let grid = TableGrid(try #require(tables.first))
    let scanner = LineScanner(
      vocabulary: Vocabulary([], indexes: [], lexicon: library.lexicon)
    )
    let texts = CellMap(of: grid) { CellText(grid[$0], in: document) }
    return TableRoles(TableSketch(grid, texts, scanner: scanner))
  }
}
