import Archive
import Filing
import Forms
import Foundation
import Ledger
import Values
import Wording

extension OfficeSetup {
  /// The keys of the office's own filing scheme, which are read back to the same; `rules` are those
  /// over which it will lie.
  func yaml(over rules: FilingRules) -> String {
    let code = fonds.map { "code: \(OfficeSetup.quoted($0.rawValue))" }
    let fonds = [code, OfficeSetup.named(name)].compactMap(\.self).joined(separator: ", ")
    var text = "fonds: {\(fonds)}\n"
    if let first = departments.first {
      text += "\ndepartments:\n"
      for department in departments {
        text += "  \(department.code.rawValue): {\(OfficeSetup.localized(department.name))}\n"
      }
      let (own, others) = Dictionary(grouping: rules.numbers.classes) {
        rules.numbers.materials.contains($0.key)
      }.reduce(into: ([String](), [String]())) { lists, group in
        let codes = group.value.filter { $0.value.department != first.code }
          .map(\.key.rawValue).sorted()
        if group.key { lists.1 = codes } else { lists.0 = codes }
      }
      for (key, codes) in [("classes", own), ("materials", others)] where !codes.isEmpty {
        text += "\n\(key):\n"
        for code in codes { text += "  \(code): {department: \(first.code.rawValue)}\n" }
      }
    }
    text += """

      ledger:
        calendar:
          counts: \(counting.rawValue)
          holidays: [\(holidays.joined(separator: ", "))]
          workdays: [\(workdays.joined(separator: ", "))]

      """
    if let goals { text += "  targets: \(goals.yaml)\n" }
    if !people.isEmpty {
      text += "\npeople:\n"
      for person in people {
        let parts = [
          ("name", Optional(person.name)), ("title", person.title), ("reportsTo", person.superior),
          ("mail", person.mail),
        ]
        let written = parts.compactMap { key, value in
          value.map { "\(key): \(OfficeSetup.quoted($0))" }
        }
        text += "  - {\(written.joined(separator: ", "))}\n"
      }
    }
    if !intake.isEmpty {
      text += "\nintake: [\(intake.map(OfficeSetup.quoted).joined(separator: ", "))]\n"
    }
    return text
  }

  private static func named(_ name: String) -> String { "name: {\(localized(name))}" }

  private static func localized(_ name: String) -> String {
    "zh: \(quoted(name)), en: \(quoted(name))"
  }

  /// A text as YAML has it: as it stands where nothing in it could mean anything else.
  private static func quoted(_ text: String) -> String {
    let isPlain =
      text.first?.isLetter == true
      && text.allSatisfy { $0.isLetter || $0.isNumber || "._-@/".contains($0) }
      && !["true", "false", "yes", "no", "on", "off", "null"].contains(text.lowercased())
    return isPlain ? text : JSON.string(text).description
  }
}
