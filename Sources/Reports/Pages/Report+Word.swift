import Documents
import Findings
public import Ledger
public import Packages
public import Wording
import XML

extension Report {
  /// The report as a Word document (ISO 29500): headings, and tables whose headers stand on every
  /// page, on pages that lie where a table is wide.
  ///
  /// The same report gives the same bytes.
  public func docx(in language: Language) throws(PackageError) -> [UInt8] {
    let body = ReportBody(self, language: language)
    return try WordParts.package(
      main: body.write(),
      styles: WordParts.reportStyles,
      hasPageNumbers: true
    )
  }
}

/// Writes the main part of a report's Word document.
private struct ReportBody {
  private let report: Report
  private let language: Language
  private var writer = XMLWriter()

  private static let headerFill = "DCE6F1"
  private static let urgentFill = "FDECEA"
  private static let urgentColour = "B3261E"
  private static let barColour = "1F4E79"
  private static let trackColour = "DCE6F1"

  init(_ report: Report, language: Language) {
    self.report = report
    self.language = language
  }

  consuming func write() -> [UInt8] {
    writer.start("w:document", WordParts.namespaces)
    writer.start("w:body")
    writer.paragraph(report.title[language], style: "Title")
    writer.paragraph(report.subtitle[language], style: "Note")
    var isLandscape = false
    for section in report.sections {
      let needs = section.tables.contains {
        WordColumns.needsLandscape(
          $0,
          language: language,
          textWidth: WordPaper(isLandscape: false).textWidth
        )
      }
      if needs != isLandscape {
        endPages(isLandscape: isLandscape)
        isLandscape = needs
      }
      add(section, textWidth: WordPaper(isLandscape: isLandscape).textWidth)
    }
    writer.section(isLandscape: isLandscape, hasPageNumbers: true)
    return writer.finish()
  }

  /// Ends the pages that lie or stand as those before, for others to follow.
  private mutating func endPages(isLandscape: Bool) {
    writer.start("w:p")
    writer.start("w:pPr")
    writer.section(isLandscape: isLandscape, hasPageNumbers: true)
    writer.end()
    writer.end()
  }

  private mutating func add(_ section: Report.Section, textWidth: Int) {
    writer.paragraph(section.title[language], style: "Heading1")
    if let lead = section.lead { writer.paragraph(lead[language], style: "Lead") }
    for table in section.shownTables {
      if section.tables.count > 1 { writer.paragraph(table.title[language], style: "Heading2") }
      add(table, textWidth: textWidth)
      // Without a paragraph between them Word would join two tables.
      writer.paragraph("", style: "Note")
    }
    if section.saysNothing { writer.paragraph(LedgerTable.nothing[language], style: "Note") }
  }

  private mutating func add(_ table: LedgerTable, textWidth: Int) {
    let widths = WordColumns(table, language: language, textWidth: textWidth).widths
    writer.startTable(style: "ReportTable", widths: widths)
    writer.startTableRow(height: 340, isHeader: true)
    for (column, width) in zip(table.columns, widths) {
      writer.startTableCell(width: width, fill: ReportBody.headerFill)
      writer.paragraph(column.title[language], style: "TableHeading")
      writer.end()
    }
    writer.end()
    for (index, row) in table.rows.enumerated() {
      // A short table stays on one page.
      let keepsNext = table.isShort && index < table.rows.count - 1
      writer.startTableRow(height: 320)
      for (cell, width) in zip(row.cells, widths) {
        writer.startTableCell(width: width, fill: row.isUrgent ? ReportBody.urgentFill : nil)
        add(cell, isUrgent: row.isUrgent, keepsNext: keepsNext)
        writer.end()
      }
      writer.end()
    }
    writer.end()
  }

  private mutating func add(
    _ cell: LedgerTable.Cell,
    isUrgent: Bool,
    keepsNext: Bool
  ) {
    let colour = isUrgent ? ReportBody.urgentColour : nil
    let text = cell.drawnText(in: language)
    let style: String
    switch cell.shown {
    case .bar(let share):
      writer.startParagraph(style: "TableText", keepsNext: keepsNext)
      writer.bar(
        WordColumns.barCells(share),
        of: WordColumns.barCells,
        colour: colour ?? ReportBody.barColour,
        rest: ReportBody.trackColour
      )
      writer.run(" " + text, colour: colour)
      return writer.end()
    case .integer, .number, .percent: style = "TableNumber"
    case .day, .moment: style = "TableDay"
    case .empty, .text, .word, .trend: style = "TableText"
    }
    writer.paragraph(text, style: style, colour: colour, keepsNext: keepsNext)
  }
}

extension LedgerTable {
  /// Whether the view is short enough to stand on one page.
  var isShort: Bool { rows.count <= 8 }
}
