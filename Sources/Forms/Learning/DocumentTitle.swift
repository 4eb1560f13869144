public import Documents
import Values

extension Document {
  /// The title that the document gives itself: of the short lines before its first label or table,
  /// the last that is named after a form, else one set as a title, else the only one.
  ///
  /// Nil where it has none.
  public var formTitle: String? {
    var lines: [(text: String, isSetAsTitle: Bool)] = []
    scan: for block in bodyBlocks.prefix(8) {
      switch block {
      case .paragraph(let paragraph):
        let text = paragraph.text.trimmed
        if text.isEmpty { continue }
        guard text.count <= Document.longestTitle, !text.contains("："), !text.contains(":") else {
          break scan
        }
        lines.append((Document.withoutBlanks(text), paragraph.isSetAsTitle))
      case .table(let table):
        if let text = table.titleRow { lines.append((Document.withoutBlanks(text), true)) }
        break scan
      }
    }
    let title = lines.last { $0.text.isNamedAfterForm } ?? lines.last { $0.isSetAsTitle }
    if let title { return title.text }
    return lines.count == 1 && !lines[0].text.hasSuffix("公司") ? lines[0].text : nil
  }

  private static let longestTitle = 40

  private static func withoutBlanks(_ text: some StringProtocol) -> String {
    text.unicodeScalars.reduce(into: "") { result, scalar in
      if !LabelText.isBlank(scalar) { result.unicodeScalars.append(scalar) }
    }
  }
}

extension Paragraph {
  fileprivate var isSetAsTitle: Bool {
    switch role {
    case .title, .heading: true
    case .plain, .listItem, .quotation, .frontMatter: false
    }
  }
}

extension Table {
  /// The text of a first row that is one cell.
  fileprivate var titleRow: String? {
    guard let row = rows.first, row.cells.count == 1, let cell = row.cells.first else { return nil }
    let texts = cell.blocks.compactMap { block -> String? in
      guard case .paragraph(let paragraph) = block else { return nil }
      let text = paragraph.text.trimmed
      return text.isEmpty ? nil : String(text)
    }
    return texts.count == 1 && texts[0].count <= 40 ? texts[0] : nil
  }
}

extension String {
  /// Whether the text ends as the names of forms do.
  fileprivate var isNamedAfterForm: Bool {
    let ends = [
      "表", "单", "记录", "登记", "报告", "纪要", "档案", "台账", "日志", "日报", "周报", "月报", "小结", "总结", "汇报", "卡",
      "卡片", "册",
    ]
    let name = filter { !"（）()【】[]0123456789".contains($0) }
    return ends.contains { name.hasSuffix($0) }
  }
}
