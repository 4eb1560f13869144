import Forms
import Values

/// All that filed forms tell of one account up to a day, in the order of its days.
///
/// Forms of the same day are put in an order by what they say, never by how they were filed.
struct AccountHistory {
  private(set) var identity: AccountIdentity
  /// The name as the latest form writes it; of several ways on that day, the first by characters.
  ///
  /// Forms under a name that was joined to this one do not rename it: where no other is left, it goes
  /// by the name that the operator kept.
  private(set) var name: String
  /// The names that operators have joined and no form of the account writes, in the order of their
  /// characters.
  private(set) var joinedNames: [String]
  /// The names that operators have given beside those that forms write.
  private(set) var aliases: [String]
  private(set) var records: [FiledRecord]
  /// Those of the records that tell anything but contacts, which are few.
  private(set) var further: [FiledRecord]
  private(set) var visits: [FiledVisit]
  /// The rows of all development records, each contact once.
  private(set) var toldRows: [ToldRow]
  /// The contacts, each once: a row and a visit record of the same day and method are one.
  private(set) var contacts: [FiledContact]
  private(set) var outcomes: [FiledOutcome]
  /// The operators' acts on the account up to the day, in the order of their days.
  private(set) var acts: [FiledAct]
  /// The first item of each day that entered a profile.
  private(set) var profiles: [ObligationCourse.Meeting]
  /// The reviews of stages, in the order of their days.
  private(set) var reviews: [FiledReview]
  /// The contacts that plans name, those to come among them, each once however many plans name it.
  private(set) var planned: [PlannedContact]
  /// Who made the latest of the forms that are no visits; of several on a day, the first by name.
  private(set) var maker: String?

  /// A contact that has a record of its own, of which the books of an office hold very many: what
  /// they are folded by stands here, all else in the record.
  struct FiledVisit {
    let on: Day
    /// The day of the follow-up that the record tells, where it has come.
    let followedUpOn: Day?
    let minute: Int32?
    let endsDevelopment: Bool
    let method: ChoiceCode?
    let stage: ChoiceCode?
    private let filed: FiledRecord

    /// Nil where the record tells no contact, or one of a later day.
    init?(_ filed: FiledRecord, on today: Day) {
      guard let visit = filed.record.visit, visit.on <= today else { return nil }
      on = visit.on
      followedUpOn = visit.followedUpOn.flatMap { $0 <= today ? $0 : nil }
      minute = visit.minute.map { Int32(clamping: $0) }
      endsDevelopment = visit.endsDevelopment
      method = visit.method
      stage = visit.stage
      self.filed = filed
    }

    var item: ItemID { filed.item }
    var people: [String] { filed.record.visit?.people ?? [] }
    var titles: [String: String]? { filed.record.visit?.titles }
    var advice: String? { filed.record.visit?.advice }
    var followUpMethod: ChoiceCode? { filed.record.visit?.followUpMethod }
  }

  struct FiledRow {
    var item: ItemID
    var index: Int
    var contact: LedgerRecord.Contact
  }

  /// What the development records of a day say.
  struct FiledOutcome {
    var item: ItemID
    var on: Day
    var isSuccess: Bool
  }

  /// The history that records of one account tell, up to `today` but for the name; nil of none.
  ///
  /// `own` are those of the records that speak of the account by its own name or code; `kept` is the
  /// name that operators gave it when they joined others to it, `joined` are all names of joins that
  /// hold; `attitudes` stand in their order, the coldest first.
  init?(
    _ identity: AccountIdentity,
    records: [FiledRecord],
    own: [FiledRecord],
    kept: String?,
    joined: [String],
    acts: [FiledAct],
    attitudes: [ChoiceCode],
    on today: Day
  ) {
    let named = (own.isEmpty && kept == nil ? records : own).max { one, other in
      one.record.date == other.record.date
        ? one.record.account > other.record.account : one.record.date < other.record.date
    }
    guard !records.isEmpty, let name = named?.record.account ?? kept else { return nil }
    self.identity = identity
    self.name = name
    self.records = records
    let further = records.filter(\.tellsMoreThanContacts)
    self.further = further
    let written = joined.isEmpty ? [] : Set(records.map(\.nameKey))
    joinedNames = Set(joined.filter { !written.contains(AccountName($0).key) }).sorted()
    aliases = AccountHistory.aliases(acts)
    self.acts = acts.filter { $0.act.on <= today }.sorted {
      ($0.act.on, $0.entry) < ($1.act.on, $1.entry)
    }
    visits = records.compactMap { FiledVisit($0, on: today) }
      .sorted { AccountHistory.precedes($0, $1) }
    let rows = AccountHistory.rows(of: records, on: today)
    toldRows = rows.isEmpty ? [] : ToldRow.all(of: rows, attitudes: attitudes)
    contacts = FiledContact.all(of: visits, toldRows)
    outcomes = AccountHistory.outcomes(of: further, on: today)
    profiles = AccountHistory.profiles(of: further, on: today)
    reviews = FiledReview.all(of: further, on: today)
    planned = PlannedContact.all(of: further)
    maker = AccountHistory.maker(of: further, on: today)
  }

  /// The items of which it tells contacts.
  func tellers(on today: Day) -> Set<ItemID> {
    var items = Set(visits.map(\.item))
    for filed in records where filed.record.contacts.contains(where: { $0.on <= today }) {
      items.insert(filed.item)
    }
    return items
  }

  private static func maker(of records: [FiledRecord], on today: Day) -> String? {
    var latest: (on: Day, maker: String)?
    for filed in records where filed.record.date <= today {
      guard let maker = filed.record.preparedBy else { continue }
      let on = filed.record.date
      if let known = latest, (on, known.maker) <= (known.on, maker) { continue }
      latest = (on, maker)
    }
    return latest?.maker
  }

  private static func rows(of records: [FiledRecord], on today: Day) -> [FiledRow] {
    var rows: [FiledRow] = []
    for filed in records {
      for (index, contact) in filed.record.contacts.enumerated() where contact.on <= today {
        rows.append(FiledRow(item: filed.item, index: index, contact: contact))
      }
    }
    return rows.sorted { precedes($0, $1) }
  }

  /// Every name under which the account goes.
  var allNames: Set<String> { Set(names + aliases) }

  /// The names of the aliases that hold; identity holds for all days.
  private static func aliases(_ acts: [FiledAct]) -> [String] {
    let names = acts.compactMap { filed in
      if case .alias(_, let other) = filed.act.deed { other.name } else { nil }
    }
    return Set(names).sorted()
  }

  private static func precedes(_ one: FiledVisit, _ other: FiledVisit) -> Bool {
    if one.on != other.on { return one.on < other.on }
    if one.minute != other.minute { return (one.minute ?? -1) < (other.minute ?? -1) }
    let (left, right) = (one.sortingText, other.sortingText)
    return left == right ? one.item < other.item : left < right
  }

  private static func precedes(_ one: FiledRow, _ other: FiledRow) -> Bool {
    if one.contact.on != other.contact.on { return one.contact.on < other.contact.on }
    if one.index != other.index { return one.index < other.index }
    let (left, right) = (one.contact.sortingText, other.contact.sortingText)
    return left == right ? one.item < other.item : left < right
  }

  /// One outcome a day; a success outweighs a failure of the same day.
  private static func outcomes(of records: [FiledRecord], on today: Day) -> [FiledOutcome] {
    var byDay: [Day: FiledOutcome] = [:]
    for filed in records {
      let day = filed.record.date
      guard let outcome = filed.record.outcome, day <= today else { continue }
      let new = FiledOutcome(item: filed.item, on: day, isSuccess: outcome.isSuccess)
      guard let known = byDay[day] else {
        byDay[day] = new
        continue
      }
      if new.isSuccess != known.isSuccess {
        if new.isSuccess { byDay[day] = new }
      } else if new.item < known.item {
        byDay[day] = new
      }
    }
    return byDay.values.sorted { $0.on < $1.on }
  }

  private static func profiles(
    of records: [FiledRecord],
    on today: Day
  ) -> [ObligationCourse.Meeting] {
    var byDay: [Day: ItemID] = [:]
    for filed in records where filed.record.isProfile && filed.record.date <= today {
      let day = filed.record.date
      byDay[day] = min(byDay[day] ?? filed.item, filed.item)
    }
    return byDay.map { ObligationCourse.Meeting(on: $0.key, item: $0.value) }
      .sorted { $0.on < $1.on }
  }
}

extension AccountHistory.FiledVisit {
  fileprivate var sortingText: String {
    let titles = titles
    let titled = people.map { "\($0)\u{3}\(titles?[$0] ?? "\u{0}")" }
    return [stage?.rawValue, advice, titled.joined(separator: "\u{1}"), method?.rawValue]
      .map { $0 ?? "\u{0}" }.joined(separator: "\u{2}")
  }
}

extension LedgerRecord.Contact {
  /// What the contact says, by which contacts of a day are put in order.
  var sortingText: String {
    [method?.rawValue, attitude?.rawValue, counterpart].map { $0 ?? "\u{0}" }
      .joined(separator: "\u{2}")
  }
}
