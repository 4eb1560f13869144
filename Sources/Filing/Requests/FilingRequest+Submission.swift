import Archive
import Forms
import Ledger
import Values
import Wording

extension FilingRequest {
  /// What a submission means to the archive, by its definition; nil where it names no account.
  ///
  /// `today` is the date of an item whose form tells none.
  init?(
    _ submission: Submission,
    as form: FormDefinition,
    on today: Day
  ) throws(ArchiveError) {
    guard let account = submission.accountName(by: form.filing) else { return nil }
    let date = submission.itemDate(by: form.filing) ?? today
    let fields = JSON.written(submission.fieldsJSON(of: form).description)
    self.init(
      form: form.id,
      formVersion: submission.formVersion,
      account: account,
      date: date,
      category: form.filing.category,
      identity: submission.identity(as: form, account: account),
      content: try submission.content(fields: fields),
      control: submission.control(by: form.filing),
      fields: fields,
      unmapped: submission.unmappedJSON(in: .zh),
      values: submission.filedValues(as: form),
      ledger: LedgerRecord(submission, as: form, account: account, date: date),
      number: form.filing.number.flatMap { submission.answers[$0]?.text },
      names: form.answerNames
    )
  }
}

extension FormDefinition {
  /// What people call the fields and the columns of tables.
  var answerNames: [FieldPath: AnswerName] {
    var names: [FieldPath: AnswerName] = [:]
    for field in fields {
      names[FieldPath(field.id)] = AnswerName(
        label: field.label,
        labels: field.labels,
        isSensitive: field.isSensitive
      )
      for column in field.table?.columns ?? [] {
        names[FieldPath(field.id, column: column.id)] = AnswerName(
          label: column.label,
          labels: column.labels,
          isSensitive: field.isSensitive || column.isSensitive
        )
      }
    }
    return names
  }
}

extension Submission {
  /// The account that the form names; of a table with an account a row, that of the first row.
  func accountName(by meaning: FilingMeaning) -> String? {
    for value in values(at: meaning.account) {
      if case .text(let name) = value { return name }
    }
    return nil
  }

  /// The day of the first path that has one; of several days of a path, the latest.
  func itemDate(by meaning: FilingMeaning) -> Day? {
    for path in meaning.date {
      if meaning.isDatedByStart, case .span(let span)? = values(at: path).first {
        return span.start
      }
      if let day = values(at: path).compactMap(\.lastDay).max() { return day }
    }
    return nil
  }

  /// What tells the item from every other, the form first, the account by its compared name; a
  /// form with an account a row is of none of them.
  fileprivate func identity(as form: FormDefinition, account: String) -> [String] {
    let meaning = form.filing
    let number = [meaning.number].compactMap(\.self).map { text(at: FieldPath($0)) }.joined()
    let paths = number.isEmpty ? meaning.identityWithoutNumber : meaning.identity
    let name = meaning.account.column == nil ? AccountName(account).key : ""
    return [form.id.rawValue, name, number]
      + paths.map(text(at:))
  }

  /// The digest of what the form says, however its document is made: the answers, and the texts
  /// without a field.
  func content(as form: FormDefinition) throws(ArchiveError) -> ContentDigest {
    try content(fields: JSON.written(fieldsJSON(of: form).description))
  }

  fileprivate func content(fields: JSON) throws(ArchiveError) -> ContentDigest {
    let texts: [JSON] = unmapped.map { text in
      .array([text.label, text.text].compactMap(\.self).map { .string($0) })
    }
    let content: JSON = [.string(form.rawValue), fields, .array(texts)]
    return try ContentDigest(of: content.description)
  }

  fileprivate func control(by meaning: FilingMeaning) -> ControlData {
    var entries: [FieldID: ControlData.Entry] = [:]
    for field in meaning.revision {
      guard let value = answers[field]?.value else { continue }
      switch value {
      case .integer(let count): entries[field] = .count(count)
      case .day(let day): entries[field] = .day(day)
      case .text, .moment, .span, .duration, .decimal, .money, .choice, .choices, .person,
        .persons, .rows:
        entries[field] = .mark(value.comparedText)
      }
    }
    return ControlData(entries: entries)
  }

  /// The values at a path: of a column, one each row.
  private func values(at path: FieldPath) -> [Value] {
    guard let value = answers[path.field]?.value else { return [] }
    guard let column = path.column else { return [value] }
    guard case .rows(let rows) = value else { return [] }
    return rows.compactMap { $0.answers[column]?.value }
  }

  /// The values at a path as they are compared, empty where there is none.
  private func text(at path: FieldPath) -> String {
    values(at: path).map(\.comparedText).joined(separator: ";")
  }
}
