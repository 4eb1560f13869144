import Forms
import Values

extension LedgerRecord.Review {
  /// Nil where stage or decision is missing.
  init?(_ submission: Submission, by meaning: LedgerMeaning.Review) {
    guard let stage = submission.answers[meaning.stage]?.value.choice,
      let decided = submission.answers[meaning.decision]?.value.choice
    else { return nil }
    self.init(
      stage: stage,
      decision: decided == meaning.advance ? .advance : decided == meaning.end ? .end : .stay,
      by: meaning.by.flatMap { submission.answers[$0]?.value.names.first }
    )
  }
}

extension LedgerRecord.Plan {
  /// Nil where nobody plans, or nothing is planned.
  init?(_ submission: Submission, by meaning: LedgerMeaning.Plan) {
    guard let planner = submission.answers[meaning.by]?.value.names.first,
      case .rows(let rows)? = submission.answers[meaning.table]?.value
    else { return nil }
    let contacts = rows.compactMap { row -> LedgerRecord.Planned? in
      guard let account = row.answers[meaning.account]?.value.text,
        let on = row.answers[meaning.on]?.value.firstDay,
        let method = row.answers[meaning.method]?.value.choice
      else { return nil }
      return LedgerRecord.Planned(
        account: account,
        on: on,
        method: method,
        purpose: meaning.purpose.flatMap { row.answers[$0]?.value.text }
      )
    }
    if contacts.isEmpty { return nil }
    self.init(by: planner, contacts: contacts)
  }
}

extension LedgerRecord.Analysis {
  /// Nil where the form does not say whether the account is worth it.
  init?(_ submission: Submission, by meaning: LedgerMeaning.Analysis) {
    let answers = submission.answers
    guard let judged = answers[meaning.screenedOut.field]?.value.choice else { return nil }
    self.init(
      isWorthwhile: judged != meaning.screenedOut.choice,
      sales: meaning.sales.flatMap { answers[$0]?.value.sales(from: nil) },
      profit: meaning.profit.flatMap { answers[$0]?.value.sales(from: nil) },
      risk: meaning.risk.flatMap { answers[$0]?.value.number },
      conclusion: meaning.conclusion.flatMap { answers[$0]?.value.text },
      competitors: meaning.competitors.map { LedgerRecord.Competitor.rows(of: submission, by: $0) }
        ?? []
    )
  }
}

extension LedgerRecord.Competitor {
  fileprivate static func rows(
    of submission: Submission,
    by meaning: LedgerMeaning.Competitors
  ) -> [LedgerRecord.Competitor] {
    guard case .rows(let rows)? = submission.answers[meaning.table]?.value else { return [] }
    return rows.compactMap { row in
      guard let name = row.answers[meaning.name]?.value.text else { return nil }
      return LedgerRecord.Competitor(
        name: name,
        strengths: meaning.strengths.flatMap { row.answers[$0]?.value.text },
        weaknesses: meaning.weaknesses.flatMap { row.answers[$0]?.value.text }
      )
    }
  }
}

extension LedgerRecord.Research {
  init(_ submission: Submission, by meaning: LedgerMeaning.Information) {
    let answers = submission.answers
    self.init(
      by: meaning.by.flatMap { answers[$0]?.value.names.first },
      sources: answers[meaning.sources]?.value.choices ?? [],
      classes: meaning.classes.filter { item in
        item.fields.contains { answers[$0] != nil }
      }.map(\.code),
      fedBackTo: meaning.fedBackTo.flatMap { answers[$0]?.value.text },
      fedBackOn: meaning.fedBackOn.flatMap { answers[$0]?.value.firstDay }
    )
  }
}

extension Value {
  /// The codes of a choice of several; none of any other value.
  var choices: [ChoiceCode] {
    guard case .choices(let codes) = self else { return [] }
    return codes
  }
}
