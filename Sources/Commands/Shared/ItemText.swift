import Archive
import Findings
import Forms
import Foundation

/// A filed item as a person reads it.
struct ItemText {
  let item: FiledItem
  let revision: FiledRevision
  let library: FormLibrary

  func lines(in language: Language) -> [String] {
    let form = library.form(item.form)
    var head = TextTable()
    for (label, value) in heading(in: language) { head.add([label, value]) }
    var body = TextTable()
    for answer in revision.answers where answer.row == nil {
      body.add(["  " + (form?.label(of: answer, in: language) ?? ""), answer.text])
    }
    var lines = ["\(form?.name[language] ?? item.form.rawValue)  \(item.archiveNumber)"]
    lines += head.lines + [""] + body.lines
    return lines
  }

  private func heading(in language: Language) -> [(String, String)] {
    switch language {
    case .zh:
      [
        ("编号", item.id.description), ("客户", revision.account),
        ("日期", revision.date.description), ("版本", String(revision.number)),
        ("归档时间", revision.filedAt), ("来源", revision.path),
        ("原件摘要", revision.digest.rawValue),
      ]
    case .en:
      [
        ("id", item.id.description), ("account", revision.account),
        ("date", revision.date.description), ("revision", String(revision.number)),
        ("filed at", revision.filedAt), ("from", revision.path),
        ("sha256", revision.digest.rawValue),
      ]
    }
  }
}
