import Archive
public import Filing
import Forms
public import Ledger
public import Values
public import Wording

/// What somebody is reminded of: what falls due, and what came back to be mended.
public struct Reminder: Sendable {
  /// Whom it goes to; nil of what nobody's name is on.
  public var person: String?
  /// The same person as the filing scheme's `people` know him.
  public var colleague: Colleague?
  /// Who stands above him, where something of his is overdue.
  public var superior: Colleague?
  /// What is due, the earliest first.
  public var due: [OwnedObligation]
  /// What came back to be mended.
  public var owed: Owed
  /// What the forms are called that came back.
  var formNames: [FormID: LocalizedText]
  /// On which day.
  public var day: Day

  /// A heading, which tells how much it is.
  public var subject: LocalizedText {
    let overdue = due.count { $0.obligation.state == .overdue }
    let zh = [
      overdue > 0 ? "逾期 \(overdue) 项" : nil,
      due.count > overdue ? "到期 \(due.count - overdue) 项" : nil,
      owed.forms.isEmpty ? nil : "待改 \(owed.forms.count) 份",
    ]
    let en = [
      overdue > 0 ? "\(overdue) overdue" : nil,
      due.count > overdue ? "\(due.count - overdue) due" : nil,
      owed.forms.isEmpty ? nil : "\(owed.forms.count) returned",
    ]
    return LocalizedText(
      zh: "客户台账提醒：" + zh.compactMap(\.self).joined(separator: "，"),
      en: "Account ledger: " + en.compactMap(\.self).joined(separator: ", ")
    )
  }

  /// All of it, a line each, under the person's name.
  public func lines(in language: Language) -> [String] {
    let name =
      person ?? LocalizedText(zh: "（没有负责人）", en: "(nobody in charge)")[language]
    var lines = [language == .zh ? "\(name)：" : "\(name):"]
    for owned in due {
      let what = owned.obligation
      let state = what.stateName(on: day)[language]
      lines.append(
        "- \(what.due) \(what.account) \(what.kind.name[language])（\(state)）".for(language)
      )
    }
    for form in owed.forms {
      let name = formNames[form.form]?[language] ?? form.form.rawValue
      let subject = [form.subject.date, form.subject.account, name].compactMap(\.self)
      let word = LocalizedText(zh: "退回待改", en: "returned")[language]
      let reasons = form.reasons.map { "  \($0[language])" }
      lines.append("- \(subject.joined(separator: " "))（\(word)）".for(language))
      lines += reasons.flatMap { $0.split(whereSeparator: \.isNewline).map(String.init) }
    }
    return lines
  }
}

extension String {
  /// The line with the brackets of a language.
  fileprivate func `for`(_ language: Language) -> String {
    language == .zh ? self : replacing("（", with: " (").replacing("）", with: ")")
  }
}
