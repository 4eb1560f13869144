import Forms
import Values

/// A contact with the account that a plan names.
struct PlannedContact {
  var planner: String
  var contact: LedgerRecord.Planned
  /// The day of the plan.
  var plannedFrom: Day
  /// The first item that names it.
  var item: ItemID

  /// So many days before the day named a contact may take place that meets it.
  private static let daysBefore = 7

  /// The contacts that plans name: one that the plans of a month and of its week both name, is one.
  static func all(of records: [FiledRecord]) -> [PlannedContact] {
    var byName: [Name: PlannedContact] = [:]
    for filed in records {
      guard let plan = filed.record.plan else { continue }
      for contact in plan.contacts {
        let name = Name(planner: plan.by, on: contact.on, method: contact.method)
        let new = PlannedContact(
          planner: plan.by,
          contact: contact,
          plannedFrom: min(filed.date, contact.on),
          item: filed.item
        )
        guard let known = byName[name] else {
          byName[name] = new
          continue
        }
        byName[name] = known.precedes(new) ? known : new
      }
    }
    return byName.values.sorted {
      ($0.contact.on, $0.planner, $0.contact.method.rawValue)
        < ($1.contact.on, $1.planner, $1.contact.method.rawValue)
    }
  }

  private struct Name: Hashable {
    var planner: String
    var on: Day
    var method: ChoiceCode
  }

  private func precedes(_ other: PlannedContact) -> Bool {
    if plannedFrom != other.plannedFrom { return plannedFrom < other.plannedFrom }
    if contact.purpose != other.contact.purpose {
      return (contact.purpose ?? "\u{0}") < (other.contact.purpose ?? "\u{0}")
    }
    return item < other.item
  }

  /// The first contact from a week before to the day named, by whatever method that is told.
  func met(by contacts: [FiledContact]) -> ObligationCourse.Meeting? {
    let first = contact.on.adding(days: -PlannedContact.daysBefore) ?? contact.on
    return contacts.first { $0.method != nil && $0.on >= first && $0.on <= contact.on }
      .map { ObligationCourse.Meeting(on: $0.on, item: $0.item) }
  }
}

extension AccountHistory {
  /// What plans oblige their planners to do (大客户部规划书 二): the contact named, up to its day.
  var plannedVisits: [ObligationCourse] {
    planned.map { planned in
      ObligationCourse(
        planned: planned.plannedFrom,
        due: planned.contact.on,
        by: planned.planner,
        record: planned.item,
        met: planned.met(by: contacts)
      )
    }
  }
}
