import Archive
import Documents
import Findings
import Wording

/// A document as it was read, as HTML: its tables with their merged cells, headers and footers, boxes
/// and ticks, and at each place the numbers of what was found there.
struct DocumentView {
  private let document: Document
  private let scene: Scene
  let places: DocumentPlaces
  /// The findings at each spot, by their numbers in the list.
  private var pins: [Int: [(number: Int, severity: Severity)]] = [:]
  private var hidden: Set<Int> = []
  private var next = 0
  private var tables = 0

  init(
    _ document: Document,
    findings: [Finding] = [],
    hiding places: Set<Place> = [],
    scene: Scene
  ) {
    self.document = document
    self.scene = scene
    self.places = DocumentPlaces(of: document)
    for (index, finding) in findings.enumerated() {
      guard let spot = finding.place.flatMap(self.places.spot) else { continue }
      pins[spot, default: []].append((index + 1, finding.severity))
    }
    hidden = Set(places.compactMap(self.places.spot))
  }

  /// A document whose personal data is masked; nil where some of it stands at no spot of the page.
  init?(
    _ document: Document,
    findings: [Finding] = [],
    hidingAll places: Set<Place>,
    scene: Scene
  ) {
    self.init(document, findings: findings, hiding: places, scene: scene)
    guard places.allSatisfy({ self.places.spot(of: $0) != nil }) else { return nil }
  }

  /// The document, each spot with its own id.
  var html: HTML {
    var view = self
    let parts = document.parts.map { view.part($0) }
    return "<div class=\"document\">\(parts)</div>"
  }

  private mutating func part(_ part: DocumentPart) -> HTML {
    let content = blocks(part.blocks, isInCell: false)
    guard let name = name(of: part.kind) else { return content }
    if content.text.isEmpty { return .none }
    return "<div class=\"part\"><p class=\"part-name\">\(name)</p>\(content)</div>"
  }

  private func name(of kind: DocumentPart.Kind) -> String? {
    switch kind {
    case .body: nil
    case .header: scene("页眉", "Header")
    case .footer: scene("页脚", "Footer")
    case .footnote, .endnote: scene("注", "Note")
    case .comment: scene("批注", "Comment")
    }
  }

  private mutating func blocks(_ blocks: [Block], isInCell: Bool) -> HTML {
    var html = HTML.none
    for block in blocks {
      switch block {
      case .paragraph(let paragraph): html += self.paragraph(paragraph, isInCell: isInCell)
      case .table(let table): html += self.table(table)
      }
    }
    return html
  }

  private mutating func paragraph(_ paragraph: Paragraph, isInCell: Bool) -> HTML {
    let kind = DocumentView.style(of: paragraph)
    if isInCell {
      return paragraph.text.isEmpty ? .none : "<p class=\"\(kind)\">\(text(of: paragraph))</p>"
    }
    next += 1
    if paragraph.text.isEmpty, pins[next] == nil { return .none }
    let shown: HTML =
      hidden.contains(next) ? "\(PersonalData.mask)" : text(of: paragraph)
    return """
      <p id="s\(next)" class="\(kind)\(classes(of: next))">\(shown)\(pinLinks(of: next))</p>

      """
  }

  private static func style(of paragraph: Paragraph) -> String {
    let role =
      switch paragraph.role {
      case .plain: "line"
      case .title: "doc-title"
      case .heading: "doc-heading"
      case .listItem(_, let begins): begins ? "item" : "item more"
      case .quotation: "quotation"
      case .frontMatter: "front"
      }
    return switch paragraph.alignment {
    case .start: role
    case .center: role + " center"
    case .end: role + " end"
    }
  }

  private mutating func table(_ table: Table) -> HTML {
    tables += 1
    let number = tables
    var rows: [HTML] = []
    for row in table.rows {
      var cells: [HTML] = []
      for cell in row.cells { cells.append(self.cell(cell, isHead: row.isHeader)) }
      rows.append("<tr>\(cells)</tr>\n")
    }
    let name = scene("文档中的表格 \(number)", "Table \(number) of the document")
    return """
      <div class="scroll" role="region" tabindex="0" aria-label="\(name)">
      <table class="grid">
      \(rows)</table>
      </div>

      """
  }

  private mutating func cell(_ cell: Table.Cell, isHead: Bool) -> HTML {
    next += 1
    let spot = next
    let content = blocks(cell.blocks, isInCell: true)
    let shown: HTML = hidden.contains(spot) ? "\(PersonalData.mask)" : content
    var spans = HTML.none
    if cell.columnSpan > 1 { spans += " colspan=\"\(min(cell.columnSpan, 1000))\"" }
    if cell.rowSpan > 1 { spans += " rowspan=\"\(min(cell.rowSpan, 65_534))\"" }
    let kind = (isHead || cell.isShaded ? "head" : "cell") + classes(of: spot)
    return "<td id=\"s\(spot)\" class=\"\(kind)\"\(spans)>\(shown)\(pinLinks(of: spot))</td>"
  }

  /// The classes of a spot by the gravest finding there.
  private func classes(of spot: Int) -> String {
    guard let gravest = pins[spot]?.map(\.severity).min() else { return "" }
    return " found \(gravest.rawValue)"
  }

  private func pinLinks(of spot: Int) -> HTML {
    guard let pins = pins[spot] else { return .none }
    let links = pins.map { pin -> HTML in
      """
      <a class="pin \(pin.severity.rawValue)" href="#f\(pin.number)" \
      aria-label="\(scene("第 \(pin.number) 条", "Finding \(pin.number)"))">\(pin.number)</a>
      """
    }
    return "<span class=\"pins\">\(links)</span>"
  }

  /// The text with what is set off in it, and what a control holds that nobody filled in.
  private func text(of paragraph: Paragraph) -> HTML {
    let bytes = Array(paragraph.text.utf8)
    let prompts = paragraph.controls.filter { span in
      document.controls.indices.contains(span.control)
        && document.controls[span.control].isPlaceholder
    }.map(\.range)
    if paragraph.marks.isEmpty, prompts.isEmpty { return "\(paragraph.text)" }
    var bounds = Set([0, bytes.count])
    for range in paragraph.marks.map(\.range) + prompts {
      bounds.formUnion([range.lowerBound, range.upperBound])
    }
    let sorted = bounds.filter { (0...bytes.count).contains($0) }.sorted()
    var html = HTML.none
    for (start, end) in zip(sorted, sorted.dropFirst()) {
      var piece: HTML = "\(String(decoding: bytes[start..<end], as: UTF8.self))"
      let marks = paragraph.marks.first { $0.range.contains(start) }?.marks ?? []
      if marks.contains(.bold) { piece = "<b>\(piece)</b>" }
      if marks.contains(.underlined) { piece = "<u>\(piece)</u>" }
      if marks.contains(.struck) { piece = "<s>\(piece)</s>" }
      if marks.contains(.highlighted) { piece = "<mark>\(piece)</mark>" }
      if prompts.contains(where: { $0.contains(start) }) {
        piece = "<span class=\"prompt\">\(piece)</span>"
      }
      html += piece
    }
    return html
  }
}
