import Documents
public import Packages
import XML

extension Volume {
  /// The volume as a Word document (ISO 29500): its heading, and the table of contents, whose
  /// header stands on every page.
  public func docx() throws(PackageError) -> [UInt8] {
    try WordParts.package(main: body, styles: WordParts.reportStyles, hasPageNumbers: true)
  }

  private static let widths = [800, 2900, 1150, 1850, 1300, 1638]

  private var body: [UInt8] {
    var writer = XMLWriter()
    writer.start("w:document", WordParts.namespaces)
    writer.start("w:body")
    writer.paragraph(heading, style: "Title")
    for (label, text) in summary { writer.paragraph("\(label)：\(text)", style: "Normal") }
    writer.paragraph("卷内目录", style: "Heading1")
    writer.startTable(style: "ReportTable", widths: Volume.widths)
    Volume.row(Volume.columns, isHeader: true, to: &writer)
    for cells in rows { Volume.row(cells, isHeader: false, to: &writer) }
    writer.end()
    writer.paragraph("", style: "Normal")
    writer.section(isLandscape: false, hasPageNumbers: true)
    return writer.finish()
  }

  private static func row(_ cells: [String], isHeader: Bool, to writer: inout XMLWriter) {
    writer.startTableRow(height: 360, isHeader: isHeader)
    for (cell, width) in zip(cells, widths) {
      writer.startTableCell(width: width, fill: isHeader ? "DCE6F1" : nil)
      writer.paragraph(cell, style: isHeader ? "TableHeading" : "TableText")
      writer.end()
    }
    writer.end()
  }
}
