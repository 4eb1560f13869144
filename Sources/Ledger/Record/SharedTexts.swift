package import Values
import Wording

/// Texts that come again and again, such as the names of accounts, each of which is kept once.
package struct SharedTexts {
  private var texts: Set<ExactText> = []
  /// The credit codes as they are compared, by how they are written.
  private var codes: [ExactText: String?] = [:]
  /// The names of those who went alone, and their titles by both.
  private var single: [ExactText: [String]] = [:]
  private var titled: [ExactText: [String: String]] = [:]

  /// None yet.
  package init() {}

  /// The text, as it was kept when it first came.
  package mutating func shared(_ text: String) -> String {
    // So short a text stands where its reference would.
    if text.utf8.count <= 15 { return text }
    return texts.insert(ExactText(text)).memberAfterInsert.text
  }

  private mutating func shared(_ people: [String]) -> [String] {
    guard people.count == 1, let person = people.first else { return people }
    if let known = single[ExactText(person)] { return known }
    single[ExactText(person)] = people
    return people
  }

  private mutating func shared(_ titles: [String: String]) -> [String: String] {
    guard titles.count == 1, let (person, title) = titles.first else { return titles }
    let key = ExactText("\(person)\u{1}\(title)")
    if let known = titled[key] { return known }
    titled[key] = titles
    return titles
  }

  private mutating func key(ofCode code: String) -> String? {
    if let known = codes[ExactText(code)] { return known }
    let key = CreditCode.key(of: code)
    codes[ExactText(code)] = .some(key)
    return key
  }

  /// An item's record with the texts that others have, too, kept once: an office has a million of them.
  package mutating func filed(
    _ record: consuming LedgerRecord,
    of item: ItemID,
    at filedAt: String,
    nameKey: String
  ) -> FiledRecord {
    record.form = FormID(rawValue: shared(record.form.rawValue))
    record.account = shared(record.account)
    record.creditCode = record.creditCode.map { shared($0) }
    if let people = record.visit?.people { record.visit?.people = shared(people) }
    if let titles = record.visit?.titles { record.visit?.titles = shared(titles) }
    return FiledRecord(
      item: item,
      record: record,
      filedAt: Timestamp(rawValue: shared(filedAt)),
      nameKey: shared(nameKey),
      codeKey: record.creditCode.flatMap { key(ofCode: $0) }
    )
  }
}
