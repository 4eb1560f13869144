import Forms
import Foundation
import Values

extension ByteWriter {
  /// What analyses, research, reviews and plans tell; one byte where the form is none of them.
  mutating func writeDevelopment(of record: LedgerRecord) {
    let isTold =
      record.criteria != nil || record.review != nil || record.plan != nil
      || record.analysis != nil || record.research != nil
    write(isTold ? 1 : 0)
    guard isTold else { return }
    write(record.criteria) { $0.write($1) }
    write(record.review) { writer, review in
      writer.write(review.stage.rawValue)
      writer.write(review.decision.rawValue)
      writer.write(review.by)
    }
    write(record.plan) { writer, plan in
      writer.write(plan.by)
      writer.write(plan.contacts.count)
      for planned in plan.contacts {
        writer.write(planned.account)
        writer.write(planned.on)
        writer.write(planned.method.rawValue)
        writer.write(planned.purpose)
      }
    }
    write(record.analysis) { $0.write($1) }
    write(record.research) { writer, research in
      writer.write(research.by)
      writer.write(research.sources)
      writer.write(research.classes)
      writer.write(research.fedBackTo)
      writer.write(research.fedBackOn) { $0.write($1) }
    }
  }

  private mutating func write(_ analysis: LedgerRecord.Analysis) {
    write(analysis.isWorthwhile ? 1 : 0)
    write(analysis.sales) { $0.write($1) }
    write(analysis.profit) { $0.write($1) }
    write(analysis.risk?.description)
    write(analysis.conclusion)
    write(analysis.competitors.count)
    for competitor in analysis.competitors {
      write(competitor.name)
      write(competitor.strengths)
      write(competitor.weaknesses)
    }
  }

  private mutating func write(_ codes: [ChoiceCode]) {
    write(codes.count)
    for code in codes { write(code.rawValue) }
  }
}

extension ByteReader {
  /// Reads what follows the byte that says that there is anything.
  mutating func readDevelopment(into facts: inout LedgerRecord.Facts) throws(Malformed) {
    if try isPresent() { facts.criteria = try codes() }
    if try isPresent() { facts.review = try review() }
    if try isPresent() { facts.plan = try plan() }
    if try isPresent() { facts.analysis = try analysis() }
    if try isPresent() {
      facts.research = LedgerRecord.Research(
        by: try optionalText(),
        sources: try codes(),
        classes: try codes(),
        fedBackTo: try optionalText(),
        fedBackOn: try isPresent() ? try day() : nil
      )
    }
  }

  private mutating func review() throws(Malformed) -> LedgerRecord.Review {
    let stage = ChoiceCode(rawValue: try text())
    guard let decision = LedgerRecord.Review.Decision(rawValue: try text()) else {
      throw Malformed()
    }
    return LedgerRecord.Review(stage: stage, decision: decision, by: try optionalText())
  }

  private mutating func plan() throws(Malformed) -> LedgerRecord.Plan {
    let planner = try text()
    var contacts: [LedgerRecord.Planned] = []
    for _ in 0..<(try count()) {
      contacts.append(
        LedgerRecord.Planned(
          account: try text(),
          on: try day(),
          method: ChoiceCode(rawValue: try text()),
          purpose: try optionalText()
        )
      )
    }
    return LedgerRecord.Plan(by: planner, contacts: contacts)
  }

  private mutating func analysis() throws(Malformed) -> LedgerRecord.Analysis {
    var analysis = LedgerRecord.Analysis(isWorthwhile: try integer() == 1)
    if try isPresent() { analysis.sales = try sales() }
    if try isPresent() { analysis.profit = try sales() }
    analysis.risk = try optionalNumber()
    analysis.conclusion = try optionalText()
    for _ in 0..<(try count()) {
      analysis.competitors.append(
        LedgerRecord.Competitor(
          name: try text(),
          strengths: try optionalText(),
          weaknesses: try optionalText()
        )
      )
    }
    return analysis
  }

  private mutating func codes() throws(Malformed) -> [ChoiceCode] {
    var codes: [ChoiceCode] = []
    for _ in 0..<(try count()) { codes.append(ChoiceCode(rawValue: try text())) }
    return codes
  }
}
