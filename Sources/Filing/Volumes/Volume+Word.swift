import Findings
public import Packages
import XML

extension Volume {
  /// The volume as a Word document (ISO 29500): its heading, and the table of contents.
  public func docx() throws(PackageError) -> [UInt8] {
    let main = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
    let types = XMLText.write("Types", Volume.contentTypes) { writer in
      writer.element("Default", [("Extension", "xml"), ("ContentType", "application/xml")])
      writer.element(
        "Default",
        [
          ("Extension", "rels"),
          ("ContentType", "application/vnd.openxmlformats-package.relationships+xml"),
        ]
      )
      writer.element("Override", [("PartName", "/word/document.xml"), ("ContentType", main)])
    }
    let relationships = XMLText.write("Relationships", Volume.relationships) { writer in
      writer.element(
        "Relationship",
        [
          ("Id", "rId1"), ("Type", Volume.officeDocument), ("Target", "word/document.xml"),
        ]
      )
    }
    return try PackageWriter.write([
      PackageWriter.File("[Content_Types].xml", types),
      PackageWriter.File("_rels/.rels", relationships),
      PackageWriter.File("word/document.xml", body),
    ])
  }

  private static let contentTypes =
    "http://schemas.openxmlformats.org/package/2006/content-types"
  private static let relationships =
    "http://schemas.openxmlformats.org/package/2006/relationships"
  private static let officeDocument =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"

  private var body: [UInt8] {
    var writer = XMLWriter()
    writer.start(
      "w:document",
      [("xmlns:w", "http://schemas.openxmlformats.org/wordprocessingml/2006/main")]
    )
    writer.start("w:body")
    Volume.paragraph(heading, size: 32, to: &writer)
    for (label, text) in summary { Volume.paragraph("\(label)：\(text)", to: &writer) }
    Volume.paragraph("卷内目录", size: 28, to: &writer)
    writer.start("w:tbl")
    writer.start("w:tblPr")
    writer.start("w:tblBorders")
    for side in ["top", "left", "bottom", "right", "insideH", "insideV"] {
      writer.element("w:\(side)", [("w:val", "single"), ("w:sz", "4")])
    }
    writer.end()
    writer.end()
    writer.start("w:tblGrid")
    for width in [700, 2600, 1300, 2200, 1300, 2200] {
      writer.element("w:gridCol", [("w:w", String(width))])
    }
    writer.end()
    for (index, cells) in ([Volume.columns] + rows).enumerated() {
      writer.start("w:tr")
      // The headings stand on every page.
      if index == 0 {
        writer.start("w:trPr")
        writer.element("w:tblHeader")
        writer.end()
      }
      for cell in cells {
        writer.start("w:tc")
        Volume.paragraph(cell, to: &writer)
        writer.end()
      }
      writer.end()
    }
    writer.end()
    writer.element("w:p")
    return writer.finish()
  }

  private static func paragraph(_ text: String, size: Int? = nil, to writer: inout XMLWriter) {
    writer.start("w:p")
    writer.start("w:r")
    if let size {
      writer.start("w:rPr")
      writer.element("w:b")
      writer.element("w:sz", [("w:val", String(size))])
      writer.end()
    }
    writer.element("w:t", [("xml:space", "preserve")], text: text)
    writer.end()
    writer.end()
  }
}

/// A part of a package.
private enum XMLText {
  static func write(
    _ root: String,
    _ namespace: String,
    _ content: (inout XMLWriter) -> Void
  ) -> [UInt8] {
    var writer = XMLWriter()
    writer.start(root, [("xmlns", namespace)])
    content(&writer)
    return writer.finish()
  }
}
