import Archive
public import Ledger
import Query
import Values
public import Wording

/// What somebody owes: forms that were turned back, and what he planned and did not hand in.
public struct Owed: Sendable {
  /// The person's name, without a title; nil of what nobody's name is on.
  public var person: String?
  /// The forms that were turned back.
  public var forms: [ReturnedForm]
  /// What was planned and is not handed in.
  public var plans: [PlanNotDone]

  /// What is owed by a person; by everybody where there is none.
  public init(person: String? = nil, forms: [ReturnedForm], plans: [PlanNotDone] = []) {
    self.person = person
    self.forms = forms
    self.plans = plans
  }

  /// The same, person by person in the order of their names, what is nobody's last.
  public var byPerson: [Owed] {
    let forms = Dictionary(grouping: forms) { $0.subject.owner.map(PersonName.plain) }
    let plans = Dictionary(grouping: plans) { plan in
      plan.planner.isEmpty ? nil : PersonName.plain(plan.planner)
    }
    return Set(forms.keys).union(plans.keys)
      .sorted { one, other in
        guard let one, let other else { return one != nil }
        return PinyinOrder(one) < PinyinOrder(other)
      }
      .map { Owed(person: $0, forms: forms[$0] ?? [], plans: plans[$0] ?? []) }
  }

  /// Whose it is, as a heading.
  public var heading: LocalizedText {
    person.map { LocalizedText(verbatim: $0) }
      ?? LocalizedText(zh: "（未填编制人）", en: "(nobody named)")
  }

  /// What it comes to.
  public var sum: LocalizedText {
    var parts = [
      LocalizedText(zh: "退回待改 \(forms.count) 份", en: "\(forms.count) returned")
    ]
    if !plans.isEmpty {
      parts.append(
        LocalizedText(zh: "计划未交 \(plans.count) 份", en: "\(plans.count) planned, not handed in")
      )
    }
    return LocalizedText(
      zh: parts.map(\.zh).joined(separator: "，") + "。",
      en: parts.map(\.en).joined(separator: ", ") + "."
    )
  }

  /// What is owed, as objects.
  public func objects(in language: Language) -> [JSON] {
    forms.map { $0.json(in: language) } + plans.map(\.json)
  }
}
