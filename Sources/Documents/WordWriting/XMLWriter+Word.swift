public import XML

/// The elements of WordprocessingML that our documents are made of (ISO 29500-1, 17.3 and 17.4);
/// widths and heights are in twentieths of a point. What is begun is ended by `end()`.
extension XMLWriter {
  /// Begins a table as wide as its columns, which keep their widths whatever stands in them.
  public mutating func startTable(style: String, widths: [Int]) {
    start("w:tbl")
    start("w:tblPr")
    element("w:tblStyle", [("w:val", style)])
    element("w:tblW", [("w:w", String(widths.reduce(0, +))), ("w:type", "dxa")])
    element("w:jc", [("w:val", "center")])
    element("w:tblLayout", [("w:type", "fixed")])
    end()
    start("w:tblGrid")
    for width in widths { element("w:gridCol", [("w:w", String(width))]) }
    end()
  }

  /// Begins a row that no page cuts in two; a header stands on every page of its table.
  public mutating func startTableRow(height: Int, isHeader: Bool = false) {
    start("w:tr")
    start("w:trPr")
    element("w:cantSplit")
    element("w:trHeight", [("w:val", String(height)), ("w:hRule", "atLeast")])
    if isHeader { element("w:tblHeader") }
    end()
  }

  /// Begins a cell of a row; `merge` is `restart` or `continue` of a vertical merge, `fill` a
  /// colour.
  public mutating func startTableCell(
    width: Int,
    span: Int = 1,
    merge: String? = nil,
    fill: String? = nil
  ) {
    start("w:tc")
    start("w:tcPr")
    element("w:tcW", [("w:w", String(width)), ("w:type", "dxa")])
    if span > 1 { element("w:gridSpan", [("w:val", String(span))]) }
    if let merge { element("w:vMerge", [("w:val", merge)]) }
    if let fill {
      element("w:shd", [("w:val", "clear"), ("w:color", "auto"), ("w:fill", fill)])
    }
    element("w:vAlign", [("w:val", "center")])
    end()
  }

  /// Begins a paragraph, on the same page as the next one where `keepsNext` asks for it.
  public mutating func startParagraph(style: String, keepsNext: Bool = false) {
    start("w:p")
    start("w:pPr")
    element("w:pStyle", [("w:val", style)])
    if keepsNext { element("w:keepNext") }
    end()
  }

  /// A whole paragraph of one run.
  public mutating func paragraph(
    _ text: String,
    style: String,
    colour: String? = nil,
    keepsNext: Bool = false
  ) {
    startParagraph(style: style, keepsNext: keepsNext)
    if !text.isEmpty { run(text, colour: colour) }
    end()
  }

  /// A run of text, its line ends as breaks.
  public mutating func run(
    _ text: String,
    style: String? = nil,
    font: String? = nil,
    colour: String? = nil
  ) {
    start("w:r")
    if style != nil || font != nil || colour != nil {
      start("w:rPr")
      if let style { element("w:rStyle", [("w:val", style)]) }
      if let font {
        element(
          "w:rFonts",
          [("w:ascii", font), ("w:hAnsi", font), ("w:eastAsia", font), ("w:cs", font)]
        )
      }
      if let colour { element("w:color", [("w:val", colour)]) }
      end()
    }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() {
      if index > 0 { element("w:br") }
      if !line.isEmpty { element("w:t", [("xml:space", "preserve")], text: String(line)) }
    }
    end()
  }

  /// A bar of so many cells, `filled` of them in one colour and the others in another, drawn as
  /// shaded spaces, which every font has and no reader takes for text.
  public mutating func bar(_ filled: Int, of cells: Int, colour: String, rest: String) {
    for (count, fill) in [(filled, colour), (cells - filled, rest)] where count > 0 {
      start("w:r")
      start("w:rPr")
      element("w:shd", [("w:val", "clear"), ("w:color", "auto"), ("w:fill", fill)])
      end()
      let spaces = String(repeating: " ", count: count)
      element("w:t", [("xml:space", "preserve")], text: spaces)
      end()
    }
  }

  /// The properties of a section: A4, standing or lying, with page numbers where they are asked for.
  public mutating func section(isLandscape: Bool, hasPageNumbers: Bool = false) {
    start("w:sectPr")
    if hasPageNumbers {
      element("w:footerReference", [("w:type", "default"), ("r:id", WordParts.footerID)])
    }
    let paper = WordPaper(isLandscape: isLandscape)
    var size = [("w:w", String(paper.width)), ("w:h", String(paper.height))]
    if isLandscape { size.append(("w:orient", "landscape")) }
    element("w:pgSz", size)
    let margin = String(WordPaper.margin)
    element(
      "w:pgMar",
      [
        ("w:top", margin), ("w:right", margin), ("w:bottom", margin), ("w:left", margin),
        ("w:header", "567"), ("w:footer", "567"), ("w:gutter", "0"),
      ]
    )
    end()
  }
}

/// A4 as a document's page, in twentieths of a point.
public struct WordPaper: Sendable, Hashable {
  /// The margin on every side.
  public static let margin = 1134
  /// The width of the page.
  public let width: Int
  /// The height of the page.
  public let height: Int

  /// A4 standing, or lying on its long side.
  public init(isLandscape: Bool) {
    (width, height) = isLandscape ? (16838, 11906) : (11906, 16838)
  }

  /// What the margins leave.
  public var textWidth: Int { width - 2 * WordPaper.margin }
}
