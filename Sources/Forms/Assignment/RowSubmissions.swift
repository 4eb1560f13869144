import Documents
import Findings
import Values
import Wording

/// A table with a submission a row: a weekly list of visits, a log.
///
/// Its head names the account, the day and another field that must be there.
struct RowSubmissions {
  /// The table's number among the entries.
  var index: Int
  /// What each grid column means; nil of a column of its own.
  var columns: [LabelMeanings?]
  /// What is told once above the table, for all its rows: the day, and who went.
  let shared: Set<FieldID>
  /// Whether the day stands once above rows whose head calls the account one that was visited
  /// (日期：… over 访问客户｜到达时间): they are visits, whatever the page is called.
  let isOfOneDay: Bool

  /// The fields that the columns give.
  var fields: Set<FieldID> {
    Set(columns.compactMap(\.self).flatMap { ($0.single.prefix(1) + $0.compound).map(\.field) })
  }

  /// The lists of a page: the first, and what goes on with it, below its head printed again or below
  /// another that asks for the same.
  static func find(_ entries: [PageEntry], form: RecognizedForm) -> [RowSubmissions] {
    let tables = entries.enumerated().compactMap {
      index,
      entry -> (index: Int, table: RecordTable)? in
      guard case .records(let table) = entry.entry, entry.zone == .body else { return nil }
      return (index, table)
    }
    var alike: [[[String]]: (tables: Int, rows: Int)] = [:]
    for (_, table) in tables {
      alike[table.columns.map(\.labels), default: (0, 0)].tables += 1
      alike[table.columns.map(\.labels), default: (0, 0)].rows += table.rows.count
    }
    let toldOnce = ToldOnce(entries, form: form)
    var lists: [RowSubmissions] = []
    var firstHead: [[String]]?
    for (index, table) in tables {
      let head = table.columns.map(\.labels)
      // One row alone is labels over their answers; of a list it may be the rest.
      guard let heads = alike[head], heads.rows > 1, !table.isOfNext(by: form),
        let list = RowSubmissions(
          table,
          at: index,
          form: form,
          told: heads.tables == 1 ? toldOnce.fields(of: table, at: index) : []
        )
      else { continue }
      if let first = lists.first {
        // What asks for much less is a plan, or a table of expenses.
        let shared = list.fields.intersection(first.fields).count
        guard shared * 4 >= first.fields.count * 3, !table.isPlanned(by: form),
          head == firstHead || table.goesOnInList(by: form)
        else { continue }
      }
      firstHead = firstHead ?? head
      lists.append(list)
    }
    return lists
  }

  /// Nil where a table's head does not name the account, the day and another field that must be there;
  /// the day may be told once, above the table.
  init?(
    _ table: RecordTable,
    at index: Int,
    form: RecognizedForm,
    told: Set<FieldID> = []
  ) {
    self.index = index
    let definition = form.definition
    columns = RowSubmissions.meanings(of: table, form: form)
    var isWhole = columns.map { $0 != nil }
    for position in columns.indices {
      guard let meaning = columns[position]?.single.first, told.contains(meaning.field) else {
        continue
      }
      if meaning.part != .time, RowSubmissions.isOfTimes(position, of: table, as: meaning, by: form)
      {
        // 日期 above, and the times of that day in a column: 9:10-9:45.
        if meaning.part == nil { columns[position]?.single[0].part = .time }
        isWhole[position] = false
      } else if table.columns[position].folded.map({ form.matcher.joinsOthers($0) }) ?? false {
        // Who went stands above, and who went along in a column.
        isWhole[position] = false
      }
    }
    let whole = Set(
      zip(columns, isWhole).compactMap { $1 ? $0 : nil }
        .flatMap { $0.single.prefix(1) + $0.compound }.filter { $0.part != .time }.map(\.field)
    )
    shared = told.subtracting(whole)
    isOfOneDay =
      shared.contains { field in definition.filing.date.contains { $0.field == field } }
      && zip(columns, table.columns).contains { meanings, column in
        meanings?.single.first?.field == definition.filing.account.field
          && column.folded.map {
            form.matcher.words(of: $0).ideas.contains { $0.rawValue == "visit" }
          } ?? false
      }
    let fields = fields.union(shared)
    let others = definition.fields.filter {
      $0.isRequired && FieldPath($0.id) != definition.filing.account
        && !definition.filing.date.contains(FieldPath($0.id)) && fields.contains($0.id)
    }
    guard definition.filing.account.column == nil,
      fields.contains(definition.filing.account.field), !others.isEmpty,
      definition.filing.date.contains(where: { $0.column == nil && fields.contains($0.field) })
    else { return nil }
  }

  /// Whether a column's answers are times of day, all of them.
  private static func isOfTimes(
    _ position: Int,
    of table: RecordTable,
    as meaning: LabelMeaning,
    by form: RecognizedForm
  ) -> Bool {
    guard let kind = form.definition.field(meaning.field)?.valueKind else { return false }
    let answers = answers(at: position, of: table)
    return !answers.isEmpty && answers.allSatisfy { kind.isTimeOfDay($0) }
  }

  /// The meaning of a column that holds the times of the days in a column of the same field.
  private static func timeOfDay(
    _ meaning: LabelMeaning,
    beside claimed: [LabelMeaning],
    at position: Int,
    of table: RecordTable,
    form: RecognizedForm
  ) -> LabelMeaning? {
    guard meaning.part == nil, let kind = form.definition.field(meaning.field)?.valueKind,
      claimed.contains(where: { $0.field == meaning.field && $0.part == nil })
    else { return nil }
    let answers = answers(at: position, of: table)
    guard !answers.isEmpty, answers.allSatisfy({ kind.isTimeOfDay($0) }) else { return nil }
    var half = meaning
    half.part = .time
    return half
  }

  /// Of two columns of one field, the one with times of day asks for the time alone, whichever of
  /// them the words mean more surely.
  private static func markTimesOfDay(
    in all: inout [LabelMeanings?],
    of table: RecordTable,
    form: RecognizedForm
  ) {
    for position in all.indices {
      guard let meaning = all[position]?.single.first, meaning.part == nil,
        let kind = form.definition.field(meaning.field)?.valueKind
      else { continue }
      let others = all.indices.filter { other in
        other != position
          && all[other]?.single.first.map { $0.field == meaning.field && $0.part == nil } ?? false
      }
      let times = answers(at: position, of: table)
      guard !times.isEmpty, times.allSatisfy({ kind.isTimeOfDay($0) }),
        others.contains(where: { other in
          let days = answers(at: other, of: table)
          return !days.isEmpty && !days.contains { kind.isTimeOfDay($0) }
        })
      else { continue }
      all[position]?.single[0].part = .time
    }
  }

  static func answers(at position: Int, of table: RecordTable) -> [String] {
    table.rows.prefix(20).filter { !$0.isFooting }
      .compactMap { row in row.cells[position].map { table.texts[$0] } }
      .filter { !$0.isBlank }.map(\.text)
  }

  /// What the columns mean, each field once but for the parts of one.
  private static func meanings(of table: RecordTable, form: RecognizedForm) -> [LabelMeanings?] {
    var all = table.columns.indices.map { position -> LabelMeanings? in
      guard let folded = table.columns[position].folded else { return nil }
      var meanings =
        table.columns[position].upper.map { form.matcher.meanings(of: folded, group: $0) }
        ?? form.matcher.meanings(of: folded)
      if table.columns[position].isByPage { meanings = meanings.inferred }
      let answers = answers(at: position, of: table)
      meanings.single.removeAll { !form.mayMean($0, over: answers) }
      return meanings
    }
    takeNamesOfAccounts(in: &all, of: table, form: form)
    leaveAccountToOrganisations(in: &all, of: table, form: form)
    let fields = Set(all.compactMap { $0?.single.first?.field })
    for position in all.indices {
      guard let first = all[position]?.single.first,
        let folded = table.columns[position].folded
      else { continue }
      let others = form.lonely(first, label: folded, among: fields)
      if !others.isEmpty { all[position] = LabelMeanings(single: others) }
    }
    // A title stands beside a person.
    let persons = Set(
      all.compactMap { $0?.single.first }.filter { $0.part != .title }.map(\.field)
    )
    for position in all.indices {
      all[position]?.single.removeAll { $0.part == .title && !persons.contains($0.field) }
    }
    markTimesOfDay(in: &all, of: table, form: form)
    var claimed: [LabelMeaning] = []
    for limit in [LabelMatcher.Score.known, LabelMatcher.Score.sure, LabelMatcher.Score.weak] {
      for position in all.indices {
        guard let meanings = all[position] else { continue }
        if let first = meanings.single.first {
          guard first.score >= limit, !claimed.contains(first) else { continue }
          if let half = timeOfDay(first, beside: claimed, at: position, of: table, form: form) {
            all[position] = LabelMeanings(single: [half])
            claimed.append(half)
            continue
          }
          // Columns under one merged label are one.
          if claimed.contains(where: { $0.field == first.field && ($0.part == first.part) }) {
            all[position] = nil
          } else {
            all[position] = LabelMeanings(single: [first])
            claimed.append(first)
          }
        } else if !meanings.compound.isEmpty, limit == LabelMatcher.Score.known {
          claimed += meanings.compound
        }
      }
    }
    all = all.map { $0?.isEmpty ?? true ? nil : $0 }
    if !claimed.contains(where: { $0.field == form.definition.filing.account.field }) {
      findAccount(in: &all, of: table, form: form)
    }
    return all
  }
}

extension RecognizedForm {
  /// Whether a label that its words make doubtful may mean a field whose answers stand below it.
  fileprivate func mayMean(_ meaning: LabelMeaning, over answers: [String]) -> Bool {
    guard meaning.evidence != .known, let kind = definition.field(meaning.field)?.valueKind else {
      return true
    }
    if meaning.part == .title { return true }
    if kind.readsAnything || answers.isEmpty { return meaning.evidence != .answer }
    let read = answers.count {
      kind.readingInAnyYear(of: AnswerText($0)).isValue
        || meaning.evidence != .answer && kind.isTimeOfDay($0)
    }
    return meaning.evidence == .answer ? read == answers.count : read * 2 >= answers.count
  }
}

extension RecordTable {
  /// Whether a column names an account for each row, and not the same in all: no row is one of what
  /// the page tells of its one account.
  func namesAccounts(by form: RecognizedForm) -> Bool {
    let account = form.definition.filing.account
    guard account.column == nil else { return false }
    return columns.indices.contains { position in
      guard let folded = columns[position].folded,
        let meaning = form.matcher.meanings(of: folded).single.first,
        meaning.field == account.field, meaning.score >= LabelMatcher.Score.sure
      else { return false }
      let names = rows.filter { !$0.isFooting }.compactMap { row in
        row.cells[position].map { texts[$0].text }
      }.filter { !$0.isEmpty }
      return Set(names).count > 1
    }
  }
}
