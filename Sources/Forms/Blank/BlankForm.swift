import Findings
public import Values
import Wording

/// A form to be filled in, made from its definition alone, with answers in it or none.
///
/// What is filled in reads back as the same values; empty, every required field is missing and
/// nothing else is wrong.
public struct BlankForm: Sendable {
  let form: FormDefinition
  let answers: [FieldID: Value]

  /// The kinds of document in which a blank form is written.
  public enum Format: String, Sendable, CaseIterable {
    case docx
    case markdown
    case xml

    /// The format of a file, by its extension.
    public init?(fileName: String) {
      switch fileName.split(separator: ".").last?.lowercased() {
      case "docx": self = .docx
      case "md", "markdown": self = .markdown
      case "xml": self = .xml
      default: return nil
      }
    }
  }

  /// A form to be filled in; of a company's wording, what the company asks for and nothing else
  /// but what is answered.
  public init(_ form: FormDefinition, answers: [FieldID: Value] = [:]) {
    self.form = form.asked(besides: Set(answers.keys))
    self.answers = answers
  }

  /// The document's bytes; the same form and answers give the same bytes.
  public func write(as format: Format) throws -> [UInt8] {
    switch format {
    case .docx: try BlankWord(self).write()
    case .markdown: Array(BlankMarkdown(self).write().utf8)
    case .xml: BlankXML(self).write()
    }
  }

  /// How many rows a repeating table has whose layout does not say.
  private static let usualRows = 10

  /// How many empty rows follow those of a repeating table that are filled in.
  static func spareRows(of field: FieldDefinition, after filled: Int) -> Int {
    max((field.layout.rows ?? usualRows) - filled, 2)
  }
}

/// The lines of a blank form, from above.
enum BlankLine {
  /// Fields side by side, each a label and a value.
  case fields([FieldDefinition])
  /// A heading over the fields that follow.
  case section(String)
  case table(FieldDefinition, TableDefinition)
}

extension BlankForm {
  /// The lines of the head or the foot: the definition says what stands beside what.
  func lines(of place: FieldLayout.Place) -> [[FieldDefinition]] {
    let fields = form.fields.filter { $0.layout.place == place && $0.table == nil }
    return Set(fields.map(\.layout.line)).sorted().map { line in
      fields.filter { $0.layout.line == line }
    }
  }

  /// The lines between head and foot: short fields in pairs, long ones alone.
  var bodyLines: [BlankLine] {
    var lines: [BlankLine] = []
    var waiting: FieldDefinition?
    var section: String?
    for field in form.fields where field.layout.place == .body || field.table != nil {
      let begins = field.layout.section != section
      if begins || field.table != nil || field.isWide, let single = waiting {
        lines.append(.fields([single]))
        waiting = nil
      }
      if begins {
        section = field.layout.section
        if let section { lines.append(.section(section)) }
      }
      if let table = field.table {
        lines.append(.table(field, table))
      } else if field.isWide {
        lines.append(.fields([field]))
      } else if let first = waiting {
        lines.append(.fields([first, field]))
        waiting = nil
      } else {
        waiting = field
      }
    }
    if let waiting { lines.append(.fields([waiting])) }
    return lines
  }
}

extension FormDefinition {
  /// The form as a company prints it: without what it does not ask for, and with what it asks for
  /// beyond the form.
  fileprivate func asked(besides answered: Set<FieldID>) -> FormDefinition {
    var form = self
    form.fields.removeAll { unasked.contains($0.id) && !answered.contains($0.id) }
    for index in form.fields.indices {
      guard case .table(var table) = form.fields[index].kind else { continue }
      table.columns += extras.filter { $0.table == form.fields[index].id }.map(\.field)
      form.fields[index].kind = .table(table)
    }
    form.fields += extras.filter { $0.table == nil }.map(\.field)
    return form
  }
}

extension FieldDefinition {
  /// Whether the field takes a line of its own.
  fileprivate var isWide: Bool {
    switch valueKind?.shape {
    case .longText, .choices: true
    case .text, .day, .moment, .span, .duration, .integer, .decimal, .money, .choice, .person,
      .persons, nil:
      false
    }
  }

  /// What stands where the answer goes until there is one: an example of what would be accepted.
  var prompt: String {
    if let hint { return hint.zh }
    switch valueKind?.shape {
    case .day: return "请选择日期"
    case .choice: return "请选择"
    case .text, .longText, .moment, .span, .duration, .integer, .decimal, .money, .choices,
      .person, .persons, nil:
      let expected = valueKind?.expected.zh ?? ""
      return expected.firstRange(of: "例如").map { String(expected[$0.lowerBound...]) } ?? "请填写"
    }
  }
}
