import Packages

/// A small workbook made of XML snippets.
public struct WorkbookFixture: Sendable {
  /// A sheet of it.
  public struct Sheet: Sendable {
    public var name: String
    /// What stands in `sheetData`.
    public var rows: String
    /// What stands before `sheetData`, such as `cols`.
    public var before = ""
    /// What stands after it, such as `mergeCells`.
    public var after = ""
    /// `hidden` of one that is not shown.
    public var state = ""
    /// Its own parts: the kind of relationship, the name under `xl/`, the whole text.
    public var parts: [WordFixture.Part] = []

    public init(
      _ name: String,
      _ rows: String,
      before: String = "",
      after: String = "",
      state: String = "",
      parts: [WordFixture.Part] = []
    ) {
      self.name = name
      self.rows = rows
      self.before = before
      self.after = after
      self.state = state
      self.parts = parts
    }
  }

  public var sheets: [Sheet]
  /// The content of `sst`.
  public var strings = ""
  /// The content of `styleSheet`.
  public var styles = ""
  public var properties = ""

  public init(
    _ sheets: [Sheet],
    strings: String = "",
    styles: String = "",
    properties: String = ""
  ) {
    self.sheets = sheets
    self.strings = strings
    self.styles = styles
    self.properties = properties
  }

  public func bytes() throws -> [UInt8] {
    try PackageWriter.write(
      files.map { PackageWriter.File($0.name, Array($0.text.utf8)) }
    )
  }

  /// The files of the package, by name.
  public var files: [(name: String, text: String)] {
    let list = sheets.enumerated().map { index, sheet in
      let state = sheet.state.isEmpty ? "" : " state=\"\(sheet.state)\""
      return
        "<sheet name=\"\(sheet.name)\" sheetId=\"\(index + 1)\" r:id=\"rId\(index + 1)\"\(state)/>"
    }
    let relationships =
      sheets.indices.map {
        WordFixture.relationship("rId\($0 + 1)", "worksheet", "worksheets/sheet\($0 + 1).xml")
      } + [
        WordFixture.relationship("rIdT", "sharedStrings", "sharedStrings.xml"),
        WordFixture.relationship("rIdS", "styles", "styles.xml"),
      ]
    var files: [(name: String, text: String)] = [
      ("[Content_Types].xml", WorkbookFixture.contentTypes),
      (
        "_rels/.rels",
        WordFixture.relationships(
          WordFixture.relationship("rId1", "officeDocument", "xl/workbook.xml")
        )
      ),
      (
        "xl/workbook.xml",
        WorkbookFixture.part(
          "workbook",
          "<workbookPr\(properties)/><sheets>\(list.joined())</sheets>"
        )
      ),
      ("xl/_rels/workbook.xml.rels", WordFixture.relationships(relationships.joined())),
      ("xl/sharedStrings.xml", WorkbookFixture.part("sst", strings)),
      ("xl/styles.xml", WorkbookFixture.part("styleSheet", styles)),
    ]
    for (index, sheet) in sheets.enumerated() {
      files.append(
        (
          "xl/worksheets/sheet\(index + 1).xml",
          WorkbookFixture.part(
            "worksheet",
            "\(sheet.before)<sheetData>\(sheet.rows)</sheetData>\(sheet.after)"
          )
        )
      )
      guard !sheet.parts.isEmpty else { continue }
      let own = sheet.parts.enumerated().map { number, part in
        WordFixture.relationship("rId\(number + 1)", part.kind, "/xl/" + part.name)
      }
      files.append(
        (
          "xl/worksheets/_rels/sheet\(index + 1).xml.rels",
          WordFixture.relationships(own.joined())
        )
      )
      files += sheet.parts.map { ("xl/" + $0.name, $0.text) }
    }
    return files
  }

  /// A part with the declarations of every namespace that snippets use.
  public static func part(_ root: String, _ content: String) -> String {
    """
    <\(root) xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" \
    xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" \
    xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">\(content)</\(root)>
    """
  }

  private static let contentTypes = """
    <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
    <Default Extension="xml" ContentType="application/xml"/>\
    <Override PartName="/xl/workbook.xml" ContentType="application/\
    vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>
    """
}
