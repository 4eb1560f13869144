import Documents
import Findings
import Forms
import TestSupport
import Testing
import Values
import Wording

/// Nothing that a person writes is lost: words planted anywhere in a document are in a field or in
/// the unmapped text.
@Suite struct PlantedWordsTests {
  @Test(arguments: 0..<150)
  func keepsEveryWord(seed: Int) throws {
    let library = try OwnForms.library()
    var garden = Garden(seed: UInt64(seed), forms: library.forms)
    let document = garden.document()
    let result = try OwnForms.reader().read(document)
    try #require(!result.submissions.isEmpty)
    let kept = try result.submissions.map { reading in
      let form = try #require(library.form(reading.submission.form))
      return reading.submission.fieldsJSON(of: form).description
        + reading.submission.unmappedJSON(in: .zh).description
    }.joined()
    let lost = garden.words.filter { !kept.contains($0) }
    #expect(lost == [], "\(DocumentTree.describe(document))\n\(kept)")
  }
}

/// A document grown at random round the labels of a form, with words that occur nowhere else.
private struct Garden {
  private var random: SeededGenerator
  private let forms: [FormDefinition]
  private(set) var words: [String] = []
  private var paragraphs = 0
  private var tables = 0

  init(seed: UInt64, forms: [FormDefinition]) {
    random = SeededGenerator(seed: seed)
    self.forms = forms
  }

  mutating func document() -> Document {
    let form = forms[Int.random(in: forms.indices, using: &random)]
    var blocks = [paragraph(form.name.zh)]
    if chance(3) { blocks.insert(paragraph(word()), at: 0) }
    for field in form.fields.prefix(6) { blocks.append(paragraph("\(field.label.zh)：")) }
    for _ in 0..<Int.random(in: 3...12, using: &random) {
      blocks.append(chance(2) ? line(of: form) : table(of: form))
    }
    let body = DocumentPart(kind: .body, name: "word/document.xml", blocks: blocks)
    let header = DocumentPart(
      kind: .header,
      name: "word/header1.xml",
      blocks: [paragraph(word()), line(of: form)]
    )
    let note = DocumentPart(
      kind: .footnote,
      name: "word/footnotes.xml",
      blocks: [paragraph(word())]
    )
    return Document(format: .docx, parts: [body, header, note])
  }

  private mutating func word() -> String {
    let word = "词\(words.count)q\(UInt32.random(in: 0...0xFFFF, using: &random))z"
    words.append(word)
    return word
  }

  private mutating func chance(_ odds: Int) -> Bool {
    Int.random(in: 0..<odds, using: &random) == 0
  }

  /// A label of the form, or a word that is none.
  private mutating func label(of form: FormDefinition) -> String {
    let field = form.fields[Int.random(in: form.fields.indices, using: &random)]
    return field.labels[Int.random(in: field.labels.indices, using: &random)]
  }

  /// An answer: nothing, a word, a date, ticks, each with a word or without.
  private mutating func answer() -> String {
    switch Int.random(in: 0..<7, using: &random) {
    case 0: ""
    case 1: "2026年3月5日"
    case 2: "2026年13月5日 " + word()
    case 3: "√当面拜访□电话 " + word()
    case 4: word() + "\n" + word()
    case 5: word() + "：" + word()
    default: word()
    }
  }

  private mutating func text(of form: FormDefinition) -> String {
    switch Int.random(in: 0..<6, using: &random) {
    case 0: label(of: form)
    case 1: "\(label(of: form))：\(answer())"
    case 2: "\(label(of: form))：\(answer())　　\(label(of: form))：\(answer())"
    case 3: "\(word())：\(answer())"
    case 4: "填表说明：" + word()
    default: answer()
    }
  }

  private mutating func line(of form: FormDefinition) -> Block {
    paragraph(text(of: form), role: chance(6) ? .heading(level: 2) : .plain)
  }

  private mutating func paragraph(_ text: String, role: Paragraph.Role = .plain) -> Block {
    paragraphs += 1
    return .paragraph(
      Paragraph(
        text: text,
        role: role,
        place: .paragraph(part: "word/document.xml", number: paragraphs)
      )
    )
  }

  private mutating func table(of form: FormDefinition) -> Block {
    tables += 1
    let width = Int.random(in: 1...7, using: &random)
    let columns = form.fields.compactMap(\.table).flatMap(\.columns).map(\.label.zh)
    let isRepeating = !columns.isEmpty && chance(2)
    let rows = (0..<Int.random(in: 1...5, using: &random)).map { row in
      let texts = (0..<width).map { column in
        isRepeating
          ? (row == 0 && column < columns.count ? columns[column] : answer()) : text(of: form)
      }
      return self.row(row + 1, texts)
    }
    return .table(Table(columnCount: width, rows: rows, place: place(row: 1, column: 1)))
  }

  private mutating func row(_ number: Int, _ texts: [String]) -> Table.Row {
    var cells: [Table.Cell] = []
    var column = 0
    while column < texts.count {
      let span = chance(5) ? min(2, texts.count - column) : 1
      let place = place(row: number, column: column + 1)
      cells.append(
        Table.Cell(
          column: column,
          columnSpan: span,
          blocks: (column..<(column + span)).map {
            .paragraph(Paragraph(text: texts[$0], place: place))
          },
          place: place
        )
      )
      column += span
    }
    return Table.Row(cells: cells)
  }

  private func place(row: Int, column: Int) -> Place {
    .cell(
      CellPlace(
        part: "word/document.xml",
        position: GridPosition(table: tables, row: row, column: column)
      )
    )
  }
}
