import Archive
import Findings
import Forms
import Foundation
import Ledger
import Reports
import Values
import Wording

/// A filed item as a person reads it, with its personal data masked before it comes here.
struct ItemText {
  let item: FiledItem
  let revision: FiledRevision
  let values: [FiledValue]
  let library: FormLibrary
  let language: Language

  var lines: [String] {
    var head = TextTable()
    for (label, value) in heading { head.add([label, value]) }
    if let withdrawal = item.withdrawal {
      head.add([
        LocalizedText(zh: "已撤回", en: "withdrawn")[language],
        "\(withdrawal.at)  \(withdrawal.who)  \(withdrawal.why)",
      ])
    }
    var body = TextTable()
    for (label, text) in answers { body.add(["  " + label, text]) }
    return ["\(library.name(of: item.form, in: language))  \(item.archiveNumber)"] + head.lines
      + [""] + body.lines
  }

  /// What the revision completed, corrected and removed, a line a field.
  func lines(of changes: [ValueDifference]) -> [String] {
    let kinds: [(ValueDifference.Kind, LocalizedText)] = [
      (.completed, LocalizedText(zh: "比上一版补填", en: "Completed since the revision before")),
      (.corrected, LocalizedText(zh: "比上一版更正", en: "Corrected since the revision before")),
      (.removed, LocalizedText(zh: "比上一版删去", en: "Removed since the revision before")),
    ]
    return kinds.flatMap { kind, title -> [String] in
      let lines = table(of: changes.filter { $0.kind == kind })
      return lines.isEmpty ? [] : ["", title[language]] + lines
    } + (changes.isEmpty ? [] : [""])
  }

  private func table(of changes: [ValueDifference]) -> [String] {
    var table = TextTable()
    for change in changes {
      let name =
        change.field.map { library.label(of: $0, in: item.form, language) } ?? change.label ?? "·"
      let row = change.row.map { "\($0). " } ?? ""
      let texts = [change.before, change.after].compactMap(\.self)
      var cells = ["  " + row + name]
      switch change.kind {
      case .corrected: cells += [texts[0], "→", texts[1]]
      case .completed, .removed: cells += texts
      }
      table.add(cells)
    }
    return changes.isEmpty ? [] : table.lines
  }

  private var heading: [(String, String)] {
    let texts = [
      item.id.description, revision.account, revision.date.description, String(revision.number),
      revision.filedAt.localText, revision.path, revision.digest.rawValue,
    ]
    let labels =
      switch language {
      case .zh: ["编号", "客户", "日期", "版本", "归档时间", "来源", "原件摘要"]
      case .en: ["id", "account", "date", "revision", "filed at", "from", "sha256"]
      }
    return Array(zip(labels, texts))
  }

  /// The answers under their labels.
  private var answers: [(String, String)] {
    var shown: [(String, String)] = []
    var last: (path: FieldPath, row: Int?)?
    for value in values {
      guard let path = value.field else {
        shown.append((value.label ?? "·", value.text))
        continue
      }
      // A choice of several has a value for each, with one text.
      if let last, last.path == path, last.row == value.row { continue }
      last = (path, value.row)
      let row = value.row.map { "\($0). " } ?? ""
      shown.append((row + library.label(of: path, in: item.form, language), value.text))
    }
    return shown
  }
}
