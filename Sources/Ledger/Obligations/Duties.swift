import Values

extension AccountHistory {
  /// The development records that ended developments owe (DOMAIN filing rule 3, 七.3).
  ///
  /// One is met by the earliest development record that reaches to the day of the visit or review or beyond:
  /// the record of an earlier development does not tell how this one went. A visit and a review that
  /// end one development, before its record, owe one.
  func developmentRecords(by policy: LedgerPolicy) -> [ObligationCourse] {
    var owed: [ObligationCourse] = []
    let reviewed = Set(reviews.map(\.item))
    for ending in endings {
      if let last = owed.last, last.met.map({ $0.on >= ending.on }) ?? true,
        reviewed.contains(ending.item) != reviewed.contains(last.record)
      {
        continue
      }
      let record = outcomes.first { $0.on >= ending.on }
      owed.append(
        ObligationCourse(
          .developmentRecord,
          opened: ending.on,
          days: policy.developmentRecordDays,
          of: policy.calendar,
          record: ending.item,
          met: record.map { ObligationCourse.Meeting(on: $0.on, item: $0.item) }
        )
      )
    }
    return owed
  }

  /// The profiles that successes owe, and their renewal (DOMAIN filing rules 4 and 6, 七.1).
  ///
  /// A success owes a profile of its day or later; while the account is a key account, each such
  /// profile owes the next.
  func accountProfiles(by policy: LedgerPolicy) -> [ObligationCourse] {
    let first = outcomes.filter(\.isSuccess).map { success in
      ObligationCourse(
        .accountProfile,
        opened: success.on,
        days: policy.accountProfileDays,
        of: policy.calendar,
        record: success.item,
        met: profiles.first { $0.on >= success.on }
      )
    }
    let renewals = keyPeriods.flatMap { period in
      chain(of: profiles.filter { $0.on >= period.start }, in: period).map {
        ObligationCourse(
          .accountProfile,
          opened: $0.on,
          days: policy.profileRenewalDays,
          of: policy.calendar,
          record: $0.item,
          met: $0.next
        )
      }
    }
    return first + renewals
  }

  /// The regular visits that key accounts are owed (DOMAIN filing rule 6, 岗位职责 3.2), each
  /// counted from the last contact, of whatever kind.
  func regularVisits(by policy: LedgerPolicy) -> [ObligationCourse] {
    var daysOfContact: [ObligationCourse.Meeting] = []
    for contact in contacts where contact.method != nil && contact.on != daysOfContact.last?.on {
      daysOfContact.append(ObligationCourse.Meeting(on: contact.on, item: contact.item))
    }
    return keyPeriods.flatMap { period in
      let last =
        daysOfContact.last { $0.on <= period.start }
        ?? ObligationCourse.Meeting(on: period.start, item: period.item)
      let links = [last] + daysOfContact.filter { $0.on > period.start }
      return chain(of: links, in: period).map {
        ObligationCourse(
          .regularVisit,
          opened: $0.on,
          days: policy.regularVisitDays,
          of: policy.calendar,
          record: $0.item,
          met: $0.next
        )
      }
    }
  }

  /// A thing that is to be done again and again, and the time that it was done next.
  private struct Link {
    var on: Day
    var item: ItemID
    var next: ObligationCourse.Meeting?
  }

  /// Links each meeting of a period to the next; the last one lapses where the period has ended.
  private func chain(of meetings: [ObligationCourse.Meeting], in period: KeyPeriod) -> [Link] {
    let within = meetings.filter { meeting in period.end.map { meeting.on <= $0 } ?? true }
    let links = within.indices.map { index in
      Link(
        on: within[index].on,
        item: within[index].item,
        next: index + 1 < within.count ? within[index + 1] : nil
      )
    }
    return period.end == nil ? links : links.filter { $0.next != nil }
  }
}
