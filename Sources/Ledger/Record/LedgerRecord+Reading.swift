public import Forms
import Foundation
public import Values

extension LedgerRecord {
  /// Reads what a submission tells, by its definition's `LedgerMeaning`; `account` is the name
  /// as written, `date` the item's.
  public init(_ submission: Submission, as form: FormDefinition, account: String, date: Day) {
    let meaning = form.ledger
    self.init(
      form: form.id,
      account: account,
      creditCode: form.filing.creditCode.flatMap { submission.text(of: $0) },
      date: date,
      visit: meaning.visit.flatMap { Visit(submission, by: $0) },
      contacts: meaning.contacts.map { Contact.rows(of: submission, by: $0) } ?? [],
      outcome: meaning.outcome.flatMap { Outcome(submission, by: $0) },
      isProfile: meaning.isProfile,
      score: meaning.score.flatMap { submission.answers[$0]?.value.number },
      satisfaction: meaning.satisfaction.flatMap { submission.answers[$0]?.value.number },
      sales: meaning.sales.flatMap {
        submission.answers[$0]?.value.sales(from: submission.periodStart(by: form.filing))
      },
      salesTarget: meaning.salesTarget.flatMap {
        submission.answers[$0]?.value.sales(from: submission.periodStart(by: form.filing))
      },
      criteria: meaning.criteria.flatMap { submission.answers[$0]?.value.choices },
      review: meaning.review.flatMap { Review(submission, by: $0) },
      plan: meaning.plan.flatMap { Plan(submission, by: $0) },
      analysis: meaning.analysis.flatMap { Analysis(submission, by: $0) },
      research: meaning.information.map { Research(submission, by: $0) },
      formerNames: submission.formerNames(under: meaning.formerNames),
      preparedBy: meaning.visit == nil ? submission.maker(by: form) : nil
    )
  }
}

extension LedgerRecord.Visit {
  /// Nil where the day is missing: such a form tells no contact.
  fileprivate init?(_ submission: Submission, by meaning: LedgerMeaning.Visit) {
    let answers = submission.answers
    guard let on = answers[meaning.on]?.value.firstDay else { return nil }
    self.init(
      on: on,
      minute: answers[meaning.on]?.value.minuteOfDay,
      method: answers[meaning.method]?.value.choice,
      people: answers[meaning.people]?.value.names ?? [],
      titles: answers[meaning.people]?.value.titles,
      stage: meaning.stage.flatMap { answers[$0]?.value.choice },
      advice: meaning.advice.flatMap { submission.text(of: $0) },
      endsDevelopment: meaning.ending.map { answers[$0.field]?.value.choice == $0.choice } ?? false,
      followedUpOn: meaning.followUp.flatMap { answers[$0.on]?.value.firstDay },
      followUpMethod: meaning.followUp.flatMap { answers[$0.method]?.value.choice }
    )
  }
}

extension LedgerRecord.Contact {
  fileprivate static func rows(
    of submission: Submission,
    by meaning: LedgerMeaning.Contacts
  ) -> [LedgerRecord.Contact] {
    guard case .rows(let rows)? = submission.answers[meaning.table]?.value else { return [] }
    return rows.compactMap { row in
      guard let on = row.answers[meaning.on]?.value.firstDay else { return nil }
      return LedgerRecord.Contact(
        on: on,
        method: row.answers[meaning.method]?.value.choice,
        attitude: meaning.attitude.flatMap { row.answers[$0]?.value.choice },
        counterpart: meaning.counterpart.flatMap { row.answers[$0]?.value.text }
      )
    }
  }
}

extension LedgerRecord.Outcome {
  fileprivate init?(_ submission: Submission, by meaning: LedgerMeaning.Outcome) {
    guard let choice = submission.answers[meaning.field]?.value.choice else { return nil }
    let reasons = submission.text(of: meaning.reasons)
    switch choice {
    case meaning.success: self.init(isSuccess: true, reasons: reasons)
    case meaning.failure: self.init(isSuccess: false, reasons: reasons)
    default: return nil
    }
  }
}

extension Submission {
  fileprivate func text(of field: FieldID) -> String? {
    guard case .text(let text)? = answers[field]?.value else { return nil }
    return text
  }

  /// Who made a form, by what its definition says of people; who only reviewed a stage did not.
  fileprivate func maker(by form: FormDefinition) -> String? {
    form.filing.people.lazy.filter { $0.column == nil && $0.field != form.ledger.review?.by }
      .compactMap { answers[$0.field]?.value.names.first }.first
  }

  /// The texts of no field under some labels, several of one text one by one; nil where there is none.
  fileprivate func formerNames(under labels: [String]) -> [String]? {
    let labels = Set(labels.map { AccountName($0).key })
    let names = unmapped.filter { text in
      text.label.map { labels.contains(AccountName($0).key.filter { $0 != ":" }) } ?? false
    }
    .flatMap { $0.text.split { "、；;，,/\n".contains($0) } }
    .map { $0.trimmingCharacters(in: .whitespaces) }
    return names.isEmpty ? nil : names
  }

  /// The first day of the span whose end is the item's date; nil of an item dated otherwise.
  fileprivate func periodStart(by meaning: FilingMeaning) -> Day? {
    for path in meaning.date {
      guard path.column == nil, let value = answers[path.field]?.value else { continue }
      if case .span(let span) = value { return span.start }
      return nil
    }
    return nil
  }
}

extension Value {
  var firstDay: Day? {
    switch self {
    case .day(let day): day
    case .moment(let moment): moment.day
    case .span(let span): span.start
    case .text, .duration, .integer, .decimal, .money, .choice, .choices, .person, .persons, .rows:
      nil
    }
  }

  var minuteOfDay: Int? {
    switch self {
    case .moment(.time(let time)), .moment(.span(let time, _)): time.hour * 60 + time.minute
    case .moment(.day), .moment(.days), .text, .day, .span, .duration, .integer, .decimal, .money,
      .choice,
      .choices, .person, .persons, .rows:
      nil
    }
  }

  var choice: ChoiceCode? {
    guard case .choice(let code) = self else { return nil }
    return code
  }

  var number: Decimal? {
    switch self {
    case .integer(let number): Decimal(number)
    case .decimal(let number): number
    case .text, .day, .moment, .span, .duration, .money, .choice, .choices, .person, .persons,
      .rows:
      nil
    }
  }

  var text: String? {
    guard case .text(let text) = self else { return nil }
    return text
  }

  func sales(from start: Day?) -> LedgerRecord.Sales? {
    guard case .money(let money) = self else { return nil }
    return LedgerRecord.Sales(
      hundredths: money.hundredths,
      currency: money.currency,
      from: start
    )
  }

  /// The titles of persons by their names; nil where none is told.
  var titles: [String: String]? {
    let persons: [Person] =
      switch self {
      case .person(let person): [person]
      case .persons(let persons): persons
      case .text, .day, .moment, .span, .duration, .integer, .decimal, .money, .choice, .choices,
        .rows:
        []
      }
    let titled = persons.compactMap { person in
      person.title.map { (PersonName.plain(person.name), $0) }
    }
    return titled.isEmpty ? nil : Dictionary(titled, uniquingKeysWith: { first, _ in first })
  }

  var names: [String] {
    switch self {
    case .person(let person): [PersonName.plain(person.name)]
    case .persons(let persons): persons.map { PersonName.plain($0.name) }
    case .text(let text): [PersonName.plain(text)]
    case .day, .moment, .span, .duration, .integer, .decimal, .money, .choice, .choices, .rows: []
    }
  }
}
