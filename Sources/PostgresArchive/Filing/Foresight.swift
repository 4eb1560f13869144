import Archive
import Foundation
import Ledger
import Values

/// What the server had of forms that are going to be filed, looked up in a few statements for all of
/// them, and what their filing has added since.
///
/// An answer is what the server would give if it were asked; where that cannot be told, there is none.
/// Nobody else files meanwhile: the office's row is held.
struct Foresight {
  /// A place in a document, or a content, of a kind of form.
  private struct FormKey: Hashable {
    var form: String
    var original: String?
    var submission: Int?
    var content: String?
  }

  private struct Repeated {
    var id: Int
    var revision: RepeatedRevision

    static func precedes(_ one: Repeated, _ other: Repeated) -> Bool {
      one.revision.isWithdrawn == other.revision.isWithdrawn
        ? one.id < other.id : other.revision.isWithdrawn
    }
  }

  private struct Present {
    var id: Int
    var revision: PresentRevision

    static func precedes(_ one: Present, _ other: Present) -> Bool {
      one.revision.isWithdrawn == other.revision.isWithdrawn
        ? one.id > other.id : other.revision.isWithdrawn
    }
  }

  /// A present revision that was filed here.
  fileprivate struct Filed {
    var id: Int
    var record: RevisionRecord
    var ledger: LedgerRecord
    var accountKey: String?
    var numberKey: String?
  }

  private var repeated: [FormKey: Repeated?] = [:]
  private var settled: [FormKey: [SettledForm]] = [:]
  private var present: [PresentKey: [Present]] = [:]
  /// By item.
  private var filed: [Int: Filed] = [:]
  private var filedByAccount: [String: Set<Int>] = [:]
  private var filedByNumber: [String: Set<Int>] = [:]
}

extension Foresight {
  init(of forms: [ForeseenForm], in office: Int, session: PostgresSession) throws {
    var places: Set<FormKey> = []
    var contents: Set<FormKey> = []
    var keys: Set<PresentKey> = []
    for form in forms {
      let (id, original) = (form.form.rawValue, form.original.rawValue)
      places.insert(FormKey(form: id, original: original, submission: form.submission))
      contents.insert(FormKey(form: id, content: form.content.rawValue))
      for question in form.items { keys.formUnion(try PresentKey.all(of: question)) }
    }
    let lookup = ForesightLookup(office: office, session: session)
    for places in [Array(places), Array(contents)] {
      let found = try lookup.repeated(
        places.map { ($0.form, $0.original, $0.submission, $0.content) }
      )
      for (place, key) in places.enumerated() {
        repeated[key] = .some(found[place].map { Repeated(id: $0.id, revision: $0.revision) })
      }
    }
    let documents = places.compactMap { key in
      key.original.flatMap { original in key.submission.map { (key, original, $0) } }
    }
    let known = try lookup.settled(documents.map { ($0.form, $1, $2) })
    for (place, document) in documents.enumerated() { settled[document.0] = known[place] ?? [] }
    for (_, keys) in Dictionary(grouping: keys, by: \.shape) {
      let found = try lookup.present(keys)
      for (place, key) in keys.enumerated() {
        present[key] = (found[place] ?? []).map { Present(id: $0.id, revision: $0.revision) }
      }
    }
  }

  /// The earliest revision with these bytes and this place, or this content: nothing where it was not
  /// looked up, nil where there is none.
  func revision(
    form: String,
    original: String,
    submission: Int,
    content: String
  ) -> RepeatedRevision?? {
    guard
      let place = repeated[FormKey(form: form, original: original, submission: submission)],
      let same = repeated[FormKey(form: form, content: content)]
    else { return .none }
    return .some([place, same].compactMap(\.self).min(by: Repeated.precedes)?.revision)
  }

  /// What the form was found to repeat before; nil where it was not looked up.
  func settled(form: String, original: String, submission: Int) -> [SettledForm]? {
    settled[FormKey(form: form, original: original, submission: submission)]
  }

  /// Nil where it was not looked up, or where more would have to be.
  func presentRevisions(_ key: PresentKey) throws -> [PresentRevision]? {
    guard let known = present[key] else { return nil }
    let remaining = known.filter { filed[$0.revision.reference.id.rawValue] == nil }
    // What the server has beyond the last of them is not known here.
    if remaining.count < known.count, known.count == key.most { return nil }
    let own = try filed(key).map { Present(id: $0.id, revision: try $0.revision()) }
    return (remaining + own).sorted(by: Present.precedes).prefix(key.most).map(\.revision)
  }

  private func filed(_ key: PresentKey) -> [Filed] {
    guard let form = key.form else { return [] }
    let items =
      key.number.map { filedByNumber[$0] ?? [] } ?? key.account.map { filedByAccount[$0] ?? [] }
    return (items ?? []).compactMap { filed[$0] }.filter { filed in
      filed.record.form == form
        && (key.account == nil || key.account == filed.accountKey)
        && (key.number == nil || key.number == filed.numberKey)
        && (key.day == nil || key.day == filed.record.date)
    }
  }

  /// Takes in what was filed; false where it goes on from what is not known here.
  mutating func take(
    _ record: RevisionRecord,
    ledger: LedgerRecord,
    as id: Int,
    accountKey: String?,
    numberKey: String?
  ) -> Bool {
    let reference = ItemReference(
      id: ItemID(rawValue: record.item),
      archiveNumber: ArchiveNumber(rawValue: record.archiveNumber),
      revision: record.revision
    )
    if record.revision > 1, isUnknownOrWithdrawn(record.item) { return false }
    let mine = Repeated(id: id, revision: RepeatedRevision(reference, isWithdrawn: false))
    let keys = [
      FormKey(form: record.form, original: record.original, submission: record.submission),
      FormKey(form: record.form, content: record.content),
    ]
    for key in keys {
      guard let known = repeated[key] else { continue }
      repeated[key] = .some(known.map { Repeated.precedes($0, mine) ? $0 : mine } ?? mine)
    }
    if let former = filed[record.item] {
      former.accountKey.map { _ = filedByAccount[$0]?.remove(record.item) }
      former.numberKey.map { _ = filedByNumber[$0]?.remove(record.item) }
    }
    filed[record.item] = Filed(
      id: id,
      record: record,
      ledger: ledger,
      accountKey: accountKey,
      numberKey: numberKey
    )
    if let accountKey { filedByAccount[accountKey, default: []].insert(record.item) }
    if let numberKey { filedByNumber[numberKey, default: []].insert(record.item) }
    return true
  }

  private func isUnknownOrWithdrawn(_ item: Int) -> Bool {
    if filed[item] != nil { return false }
    for known in present.values {
      for present in known where present.revision.reference.id.rawValue == item {
        return present.revision.isWithdrawn
      }
    }
    return true
  }
}

extension Foresight.Filed {
  func revision() throws -> PresentRevision {
    guard let day = Day(iso8601: record.date) else {
      throw PostgresError.unreadable("no day: \(record.date)")
    }
    let decoder = JSONDecoder()
    return PresentRevision(
      ItemReference(
        id: ItemID(rawValue: record.item),
        archiveNumber: ArchiveNumber(rawValue: record.archiveNumber),
        revision: record.revision
      ),
      numbering: Numbering(
        classKey: record.classKey,
        number: record.number,
        category: CategoryCode(rawValue: record.category),
        retention: RetentionCode(rawValue: record.retention)
      ),
      identity: try decoder.decode([String].self, from: Data(record.identity.utf8)),
      content: ContentDigest(rawValue: record.content),
      control: try decoder.decode(ControlData.self, from: Data(record.control.utf8)),
      account: record.account,
      date: day,
      fields: record.fields,
      unmapped: record.unmapped,
      ledger: try decoder.decode(LedgerRecord.self, from: Data(record.ledger.utf8))
    )
  }
}

extension PresentKey {
  /// All that a question may ask.
  static func all(of question: ItemQuestion) throws -> [PresentKey] {
    switch question {
    // Of one item there is nothing to be gathered.
    case .item: return []
    case .placed(let form, let accounts, let day):
      return try accounts.map { try .placed(form, account: $0, day: day) }
    case .numbered(let form, let number, let accounts, let day):
      return try accounts.map { try .numbered(form, number: number, account: $0) }
        + [.numbered(form, number: number, day: day), .numbered(form, number: number)]
    }
  }

  var form: String? {
    switch kind {
    case .item: nil
    case .form(let form): form
    }
  }

  /// By which keys the server is asked in one statement.
  var shape: [Bool] { [account != nil, number != nil, day != nil] }
}
