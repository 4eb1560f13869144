import XML

/// The local names of SpreadsheetML and its company that a reader acts upon.
enum SheetName: Int, CaseIterable {
  // The workbook.
  case workbook = 1
  case workbookPr, sheets, sheet
  // Strings.
  case si, r, t, rPr, rPh
  // A sheet.
  case cols, col, row, c, v, f, `is`, mergeCell, autoFilter, pane
  case oddHeader, oddFooter, evenHeader, evenFooter, firstHeader, firstFooter
  case drawing, legacyDrawing, oleObject
  // Styles.
  case numFmt, fonts, font, fills, fill, borders, border, cellXfs, cellStyleXfs, xf, dxfs
  case b, u, strike, name, rFont, patternFill, fgColor, alignment, xfComplement
  case left, right, top, bottom
  // Comments.
  case authors, author, comment, text, threadedComment
  // Drawings.
  case twoCellAnchor, oneCellAnchor, absoluteAnchor, from, to, clientData
  case txBody, p, br, pic, graphicFrame, cNvPr
  case shape, textbox, anchor, checked
  case alternateContent, choice, fallback

  /// The name as it is written in a document.
  var written: String {
    switch self {
    case .anchor: "Anchor"
    case .checked: "Checked"
    case .clientData: "ClientData"
    case .alternateContent: "AlternateContent"
    case .choice: "Choice"
    case .fallback: "Fallback"
    case .rPr, .rPh, .rFont, .workbookPr, .workbook, .sheets, .sheet, .si, .r, .t, .cols, .col,
      .row, .c, .v, .f, .is, .mergeCell, .autoFilter, .pane, .oddHeader, .oddFooter, .evenHeader,
      .evenFooter, .firstHeader, .firstFooter, .drawing, .legacyDrawing, .oleObject, .numFmt,
      .fonts, .font, .fills, .fill, .borders, .border, .cellXfs, .cellStyleXfs, .xf, .dxfs, .b, .u,
      .strike, .name, .patternFill, .fgColor, .alignment, .xfComplement, .left, .right, .top,
      .bottom, .authors, .author, .comment, .text, .threadedComment, .twoCellAnchor,
      .oneCellAnchor, .absoluteAnchor, .from, .to, .txBody, .p, .br, .pic, .graphicFrame, .cNvPr,
      .shape, .textbox:
      String(describing: self)
    }
  }
}

extension XMLVocabulary {
  /// The names of SpreadsheetML (ISO 29500-1, 18) and of what is drawn on sheets; its namespaces
  /// need not be told apart.
  static let sheet = XMLVocabulary(
    names: Dictionary(uniqueKeysWithValues: SheetName.allCases.map { ($0.written, $0.rawValue) }),
    namespaces: [:]
  )
}

extension XMLTag {
  /// The name, if it is one of SpreadsheetML's that matter.
  var sheetName: SheetName? { SheetName(rawValue: name) }

  /// Whether an attribute that says yes or no says yes; where it is absent it says no.
  func isTrue(_ name: StaticString) -> Bool {
    has(name, "1") || has(name, "true") || has(name, "on")
  }
}
