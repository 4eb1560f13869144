import Forms
import Foundation
import Query
import Values

extension AccountHistory {
  /// What befell the account, the earliest first.
  func events(on today: Day) -> [LedgerEvent] {
    let filedAt = Dictionary(
      records.map { ($0.item, $0.filedAt) },
      uniquingKeysWith: { first, _ in first }
    )
    func event(_ kind: LedgerEvent.Kind, on day: Day, _ item: ItemID) -> LedgerEvent {
      LedgerEvent(on: day, kind: kind, item: item, filedAt: filedAt[item] ?? nil)
    }
    var events = visitEvents(event) + rowEvents(event) + stageEvents(event)
    for filed in records.inOrderOfContent where filed.record.date <= today {
      events += outcomeEvents(of: filed, event)
    }
    events += acts.compactMap { LedgerEvent($0) }
    let ranks = Dictionary(
      LedgerEvent.Kind.allCases.enumerated().map { ($0.element, $0.offset) },
      uniquingKeysWith: { first, _ in first }
    )
    // Events of a day and kind stay in the order of the history.
    return events.enumerated().sorted { one, other in
      (one.element.on, ranks[one.element.kind] ?? 0, one.offset)
        < (other.element.on, ranks[other.element.kind] ?? 0, other.offset)
    }
    .map(\.element)
  }

  private typealias EventMaker = (LedgerEvent.Kind, Day, ItemID) -> LedgerEvent

  private func visitEvents(_ make: EventMaker) -> [LedgerEvent] {
    var events: [LedgerEvent] = []
    for visit in visits {
      let titles = visit.titles
      var visited = make(.visited, visit.on, visit.item)
      visited.people = visit.people.map { person in
        titles?[person].map { "\(person)（\($0)）" } ?? person
      }
      visited.method = visit.method
      visited.stage = visit.stage
      visited.text = visit.advice
      events.append(visited)
      if visit.endsDevelopment { events.append(make(.ended, visit.on, visit.item)) }
      if let day = visit.followedUpOn {
        var followedUp = make(.followedUp, day, visit.item)
        followedUp.method = visit.followUpMethod
        events.append(followedUp)
      }
    }
    return events
  }

  /// The stages that the account came to, and the reviews of them.
  private func stageEvents(_ make: EventMaker) -> [LedgerEvent] {
    var events: [LedgerEvent] = []
    var stage: ChoiceCode?
    for step in stageSteps where step.stage != stage {
      var moved = make(.stageMoved, step.on, step.item)
      moved.stage = step.stage
      events.append(moved)
      stage = step.stage
    }
    for filed in reviews {
      var reviewed = make(.reviewed, filed.on, filed.item)
      reviewed.people = [filed.review.by].compactMap(\.self)
      reviewed.stage = filed.review.stage
      reviewed.decision = filed.review.decision
      events.append(reviewed)
    }
    return events
  }

  /// The contacts that no visit record tells, each with what its row says.
  private func rowEvents(_ make: EventMaker) -> [LedgerEvent] {
    contacts.compactMap { contact in
      contact.row.map { row in
        var event = make(.contacted, contact.on, contact.item)
        event.method = contact.method
        event.attitude = row.attitude
        event.otherAttitudes = row.otherAttitudes
        event.text = row.counterpart
        return event
      }
    }
  }

  private func outcomeEvents(of filed: FiledRecord, _ make: EventMaker) -> [LedgerEvent] {
    let record = filed.record
    var events: [LedgerEvent] = []
    if let outcome = record.outcome {
      var event = make(outcome.isSuccess ? .succeeded : .failed, record.date, filed.item)
      event.text = outcome.reasons
      events.append(event)
    }
    if record.isProfile { events.append(make(.profileEntered, record.date, filed.item)) }
    if record.score != nil || record.sales != nil {
      var event = make(.assessed, record.date, filed.item)
      event.text = record.score?.description
      events.append(event)
    } else if let satisfaction = record.satisfaction {
      var event = make(.surveyed, record.date, filed.item)
      event.text = "\(satisfaction)%"
      events.append(event)
    }
    if let analysis = record.analysis {
      var event = make(.analysed, record.date, filed.item)
      event.text = analysis.conclusion
      events.append(event)
    }
    if let research = record.research {
      var event = make(.researched, record.date, filed.item)
      event.people = [research.by].compactMap(\.self)
      event.text = research.fedBackTo
      events.append(event)
    }
    if record.form == .attachment { events.append(make(.attached, record.date, filed.item)) }
    return events
  }
}

extension [FiledRecord] {
  /// The records by what they say, whatever the order of filing.
  fileprivate var inOrderOfContent: [FiledRecord] {
    map { (key: $0.record.bytes, filed: $0) }.sorted { one, other in
      if one.filed.record.date != other.filed.record.date {
        return one.filed.record.date < other.filed.record.date
      }
      if one.key != other.key { return one.key.lexicographicallyPrecedes(other.key) }
      return one.filed.item < other.filed.item
    }
    .map(\.filed)
  }
}

extension LedgerEvent {
  /// Nil of an act that only undoes another.
  fileprivate init?(_ filed: FiledAct) {
    let (kind, text): (Kind, String?)
    switch filed.act.deed {
    case .alias(_, let other): (kind, text) = (.aliased, other.name)
    case .merge(_, let other): (kind, text) = (.merged, other.name)
    case .handOver(_, let person): (kind, text) = (.handedOver, person)
    case .reopen: (kind, text) = (.reopened, filed.act.why)
    case .unmerge: return nil
    }
    self.init(on: filed.act.on, kind: kind, filedAt: filed.at, people: [filed.who], text: text)
  }
}
