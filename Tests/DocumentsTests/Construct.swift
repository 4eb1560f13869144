import Documents
import Findings
import TestSupport
import Testing
import Wording

/// An XML snippet and the tree that every container must read from it.
struct Construct: Sendable, CustomTestStringConvertible {
  var name: String
  var fixture: WordFixture
  /// The tree of the body's blocks, without the indentation that the body brings.
  var tree: String
  var containers: [WordFixture.Container] = WordFixture.Container.allCases

  var testDescription: String { name }

  init(
    _ name: String,
    _ body: String,
    styles: String = "",
    numbering: String = "",
    in containers: [WordFixture.Container] = WordFixture.Container.allCases,
    _ tree: String
  ) {
    self.name = name
    fixture = WordFixture(body: body, styles: styles, numbering: numbering)
    self.tree = tree
    self.containers = containers
  }

  /// Content controls, and what else Word 2003 did not have.
  static let later: [WordFixture.Container] = [.transitional, .strict, .flatOPC]
}

/// The tree of a document's parts but for the lines that differ between containers.
func bodyTree(_ reading: DocumentReading) throws -> String {
  let document = try #require(reading.document, "\(reading.findings)")
  let lines = DocumentTree.describe(document).split(separator: "\n").dropFirst()
  return lines.filter { !$0.hasPrefix("  body") }
    .map { $0.hasPrefix("    ") ? String($0.dropFirst(4)) : String($0) }
    .joined(separator: "\n")
}

/// A run with text.
func r(_ text: String, _ properties: String = "") -> String {
  let properties = properties.isEmpty ? "" : "<w:rPr>\(properties)</w:rPr>"
  return "<w:r>\(properties)<w:t xml:space=\"preserve\">\(text)</w:t></w:r>"
}

/// A paragraph; text without markup becomes its one run.
func p(_ content: String, _ properties: String = "") -> String {
  let properties = properties.isEmpty ? "" : "<w:pPr>\(properties)</w:pPr>"
  return "<w:p>\(properties)\(content.contains("<") ? content : r(content))</w:p>"
}

func tc(_ content: String, _ properties: String = "") -> String {
  let properties = properties.isEmpty ? "" : "<w:tcPr>\(properties)</w:tcPr>"
  return "<w:tc>\(properties)\(content.contains("<w:p>") ? content : p(content))</w:tc>"
}

func tr(_ cells: String..., properties: String = "") -> String {
  let properties = properties.isEmpty ? "" : "<w:trPr>\(properties)</w:trPr>"
  return "<w:tr>\(properties)\(cells.joined())</w:tr>"
}

func tbl(_ rows: String..., columns: Int = 0) -> String {
  let grid = String(repeating: "<w:gridCol w:w=\"900\"/>", count: columns)
  return "<w:tbl><w:tblPr/>\(columns > 0 ? "<w:tblGrid>\(grid)</w:tblGrid>" : "")"
    + "\(rows.joined())</w:tbl>"
}

func sdt(_ properties: String, _ content: String) -> String {
  "<w:sdt><w:sdtPr>\(properties)</w:sdtPr><w:sdtContent>\(content)</w:sdtContent></w:sdt>"
}

/// A complex field, each piece in a run of its own.
func field(_ instructions: String, form: String = "", result: String? = nil) -> String {
  let form = form.isEmpty ? "" : "<w:ffData>\(form)</w:ffData>"
  let separated = result.map { "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>" + $0 } ?? ""
  return "<w:r><w:fldChar w:fldCharType=\"begin\">\(form)</w:fldChar></w:r>"
    + "<w:r><w:instrText xml:space=\"preserve\">\(instructions)</w:instrText></w:r>"
    + separated + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>"
}
