import Findings
import Values
import Wording

extension FormVariant {
  /// The variant as a file, which reads back to the same; `note` is what its first lines say.
  public func yaml(note: [String] = []) -> String {
    var text = note.map { "# \($0)\n" }.joined()
    text += "variant: \(id.rawValue.yaml)\nof: \(form.rawValue.yaml)\n"
    text += list("titles", titles)
    text += labelLines
    text += columnLines
    text += compoundLines
    text += choiceLines
    text += extraLines
    text += list("ignore", ignored)
    text += givenLines
    text += list("lacks", lacking.map(\.description))
    if isWhole { text += "whole: true\n" }
    return text
  }

  private func list(_ key: String, _ items: [String]) -> String {
    items.isEmpty ? "" : "\(key): \(items.yamlList)\n"
  }

  private var labelLines: String {
    let own = labels.filter { $0.target.table == nil }
    return own.isEmpty
      ? ""
      : "labels:\n"
        + own.map { "  \($0.target.description.yaml): \($0.labels.yamlList)\n" }.joined()
  }

  private var columnLines: String {
    var tables: [FieldID] = []
    for entry in labels {
      if let table = entry.target.table, !tables.contains(table) { tables.append(table) }
    }
    guard !tables.isEmpty else { return "" }
    return "columns:\n"
      + tables.map { table in
        let columns = labels.filter { $0.target.table == table }
        return "  \(table.rawValue.yaml):\n"
          + columns.map { "    \($0.target.withoutTable.yaml): \($0.labels.yamlList)\n" }.joined()
      }.joined()
  }

  private var compoundLines: String {
    guard !compounds.isEmpty else { return "" }
    return "compounds:\n"
      + compounds.map { compound in
        "  - {labels: \(compound.labels.yamlList), "
          + "fields: \(compound.targets.map(\.description).yamlList)}\n"
      }.joined()
  }

  private var choiceLines: String {
    var paths: [FieldPath] = []
    for entry in choices where !paths.contains(entry.path) { paths.append(entry.path) }
    guard !paths.isEmpty else { return "" }
    return "choices:\n"
      + paths.map { path in
        "  \(path.description.yaml):\n"
          + choices.filter { $0.path == path }.map {
            "    \($0.code.rawValue.yaml): \($0.words.yamlList)\n"
          }.joined()
      }.joined()
  }

  private var extraLines: String {
    guard !extras.isEmpty else { return "" }
    return "extras:\n"
      + extras.map { extra in
        let field = extra.field
        var members = ["id: \(field.id.rawValue.yaml)", "label: \(field.label.zh.yaml)"]
        if field.labels.count > 1 {
          members.append("synonyms: \(Array(field.labels.dropFirst()).yamlList)")
        }
        if let kind = field.valueKind { members.append("kind: \(type(of: kind).name)") }
        if !field.choices.isEmpty {
          members.append("choices: \(field.choices.map(\.label.zh).yamlList)")
        }
        if let table = extra.table { members.append("table: \(table.rawValue.yaml)") }
        return "  - {\(members.joined(separator: ", "))}\n"
      }.joined()
  }

  private var givenLines: String {
    guard !given.isEmpty else { return "" }
    return "given:\n"
      + given.sorted { $0.key.rawValue < $1.key.rawValue }.map {
        "  \($0.key.rawValue.yaml): \($0.value.text.yaml)\n"
      }.joined()
  }
}

extension LabelTarget {
  /// A column's id, with the part's, as it stands under its table.
  fileprivate var withoutTable: String {
    let column = (path.column ?? path.field).rawValue
    return part.map { "\(column).\($0.rawValue)" } ?? column
  }
}

extension [String] {
  fileprivate var yamlList: String { "[" + map(\.yaml).joined(separator: ", ") + "]" }
}

extension String {
  /// The text as a YAML scalar in a flow list: plain where it is made of letters and digits of
  /// any script and begins with a letter, quoted where it could be anything else.
  fileprivate var yaml: String {
    let reserved = ["yes", "no", "on", "off", "y", "n", "true", "false", "null"]
    let isPlain =
      (unicodeScalars.first?.properties.isAlphabetic ?? false)
      && unicodeScalars.allSatisfy { scalar in
        scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
          || "-_./（）、".unicodeScalars
            .contains(scalar)
      }
    if isPlain, !reserved.contains(lowercased()) { return self }
    var quoted = "\""
    for scalar in unicodeScalars {
      switch scalar {
      case "\"", "\\": quoted += "\\\(scalar)"
      case "\n": quoted += "\\n"
      case _ where scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value):
        let digits = String(scalar.value, radix: 16, uppercase: true)
        quoted += "\\x" + (digits.count < 2 ? "0" : "") + digits
      case _: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }
}
