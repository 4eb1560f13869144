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
    var rows: [[[String]]: Int] = [:]
    for (_, table) in tables { rows[table.columns.map(\.labels), default: 0] += table.rows.count }
    var lists: [RowSubmissions] = []
    for (index, table) in tables {
      // One row alone is labels over their answers; of a list it may be the rest.
      let told = entries.told(above: index, by: form)
      guard rows[table.columns.map(\.labels)] ?? 0 > 1, !table.isOfNext(by: form),
        let list = RowSubmissions(table, at: index, form: form, told: told)
      else { continue }
      if let first = lists.first {
        // What asks for much less is a plan, or a table of expenses.
        let shared = list.fields.intersection(first.fields).count
        let isSameHead =
          tables.first { $0.index == first.index }.map {
            $0.table.columns.map(\.labels) == table.columns.map(\.labels)
          } ?? false
        guard shared * 4 >= first.fields.count * 3, !table.isPlanned(by: form),
          isSameHead || table.goesOnInList(by: form)
        else { continue }
      }
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
    for position in columns.indices {
      // 日期 above, and the times of that day in a column: 9:10-9:45.
      guard let meaning = columns[position]?.single.first, meaning.part == nil,
        told.contains(meaning.field), let kind = definition.field(meaning.field)?.valueKind
      else { continue }
      let answers = RowSubmissions.answers(at: position, of: table)
      if !answers.isEmpty, answers.allSatisfy({ kind.isTimeOfDay($0) }) {
        columns[position]?.single[0].part = .time
      }
    }
    let whole = Set(
      columns.compactMap(\.self).flatMap { ($0.single.prefix(1) + $0.compound) }
        .filter { $0.part != .time }.map(\.field)
    )
    shared = told.subtracting(whole)
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

  private static func answers(at position: Int, of table: RecordTable) -> [String] {
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

  /// 客户姓名 over shops, and no person's name among them: the account's.
  private static func takeNamesOfAccounts(
    in all: inout [LabelMeanings?],
    of table: RecordTable,
    form: RecognizedForm
  ) {
    let account = form.definition.filing.account.field
    guard !all.contains(where: { $0?.single.first?.field == account }) else { return }
    for position in all.indices
    where table.columns[position].folded.map(form.matcher.asksForItsName) ?? false {
      let names = answers(at: position, of: table)
      let like = names.count { OrganisationName.mayBe($0, ofAccount: true) }
      guard like > 0, like * 2 >= names.count, !names.contains(where: { AnswerShape($0).mayBeName })
      else { continue }
      all[position] = LabelMeanings(single: [
        LabelMeaning(field: account, score: LabelMatcher.Score.weak, evidence: .answer)
      ])
      return
    }
  }

  /// 拜访客户 over people beside 医院名称 over hospitals: the account is the organisation, and the people
  /// are those who were seen.
  private static func leaveAccountToOrganisations(
    in all: inout [LabelMeanings?],
    of table: RecordTable,
    form: RecognizedForm
  ) {
    let account = form.definition.filing.account.field
    let asking = all.indices.filter { all[$0]?.single.first?.field == account }
    guard asking.count == 2, let seen = form.peopleSeen,
      !all.contains(where: { $0?.single.first?.field == seen && $0?.single.first?.part == nil }),
      let position = asking.first(where: { position in
        let names = answers(at: position, of: table)
        return table.columns[position].folded.map(form.matcher.asksWhomVisited) ?? false
          && !names.isEmpty && names.allSatisfy(\.isPerson)
      }),
      let organisation = asking.first(where: { $0 != position })
    else { return }
    let names = answers(at: organisation, of: table)
    guard !names.isEmpty, names.allSatisfy({ OrganisationName.mayBe($0, ofAccount: true) }) else {
      return
    }
    all[position] = LabelMeanings(single: [
      LabelMeaning(field: seen, score: LabelMatcher.Score.weak, evidence: .answer)
    ])
    all[organisation] = LabelMeanings(single: [
      LabelMeaning(field: account, score: LabelMatcher.Score.weak, evidence: .answer)
    ])
  }

  /// Where no column asks for the account, the only one that names organisations does.
  private static func findAccount(
    in all: inout [LabelMeanings?],
    of table: RecordTable,
    form: RecognizedForm
  ) {
    let found = table.columns.indices.filter {
      all[$0] == nil
        && table.columns[$0].folded.map { form.matcher.namesOrganisations($0) } ?? false
    }
    guard found.count == 1, let position = found.first else { return }
    // Of two columns of organisations either may be the account's.
    let others = table.columns.indices.filter { $0 != position && all[$0] == nil }
    guard
      !others.contains(where: { other in
        answers(at: other, of: table).contains { OrganisationName.mayBe($0, ofAccount: false) }
      })
    else { return }
    let names = answers(at: position, of: table)
    guard !names.isEmpty, names.allSatisfy({ OrganisationName.mayBe($0, ofAccount: true) }) else {
      return
    }
    let account = form.definition.filing.account.field
    all[position] = LabelMeanings(single: [
      LabelMeaning(field: account, score: LabelMatcher.Score.weak, evidence: .answer)
    ])
  }
}

extension [PageEntry] {
  /// What the labels above a list tell of all its rows: the one day of the page, and who of ours went.
  ///
  /// Nothing, where another day or one of our people stands below, or the page has several such lists:
  /// the rows are of several.
  fileprivate func told(above index: Int, by form: RecognizedForm) -> Set<FieldID> {
    guard case .records(let list) = self[index].entry, !list.hasLines else { return [] }
    let told = self[..<index].indices.filter { form.fieldOfAll(self[$0]) != nil }
    guard let first = told.first else { return [] }
    let isOfSeveral = self[(first + 1)...].enumerated().contains { offset, entry in
      let position = first + 1 + offset
      if entry.zone != .body || position == index || told.contains(position) { return false }
      switch entry.entry {
      case .records(let table):
        return table.columns.map(\.labels) == list.columns.map(\.labels)
          || table.caption?.namesDay ?? false
      case .heading(let piece), .loose(let piece): return piece.text.namesDay
      case .labeled(let text):
        return text.label.namesDay || form.fieldOfAll(entry, isBelow: true) != nil
      case .instruction, .tagged: return false
      }
    }
    let fields = told.compactMap { form.fieldOfAll(self[$0]) }
    return isOfSeveral || Set(fields).count < fields.count ? [] : Set(fields)
  }
}

extension RecordTable {
  /// Whether lines stand among the rows, as a day or a name over those that follow.
  fileprivate var hasLines: Bool {
    let filled = rows.map { row in
      Set(row.cells.compactMap(\.self)).count { $0.row == row.number && !texts[$0].isBlank }
    }
    guard columns.count > 2,
      let last = rows.indices.last(where: { !rows[$0].isFooting && filled[$0] > 2 })
    else { return false }
    return rows[..<last].indices.contains {
      (1...2).contains(filled[$0]) && (rows[$0].isFooting || filled[$0] == 1)
    }
  }
}

extension String {
  /// Whether a day or a day of the week stands in a short text.
  fileprivate var namesDay: Bool {
    utf8.count <= 80
      && (["星期", "礼拜", "周一", "周二", "周三", "周四", "周五", "周六", "周日"].contains(where: contains)
        || contains("月") && contains(where: \.isNumber))
  }
}

extension RecognizedForm {
  /// The field that a label outside a list tells of all its rows; nil of any other.
  fileprivate func fieldOfAll(_ entry: PageEntry, isBelow: Bool = false) -> FieldID? {
    guard entry.zone == .body, !entry.isApart, let text = entry.labeled,
      let folded = text.folded, text.relation != .record, !text.pieces.isEmpty,
      let meaning = matcher.meanings(of: folded, group: text.group).single.first,
      let kind = definition.field(meaning.field)?.valueKind
    else { return nil }
    let ideas = matcher.words(of: folded).ideas.map(\.rawValue)
    if definition.filing.date.contains(where: { $0.column == nil && $0.field == meaning.field }) {
      // A meeting's day is not the visits', nor is a period.
      let isOfVisits = ideas.allSatisfy { ["visit", "account", "time"].contains($0) }
      return isBelow || isOfVisits && text.pieces.lines.isDay ? meaning.field : nil
    }
    guard kind.isPersonal, matcher.isOurs(meaning.field) else { return nil }
    let isWhoWent =
      meaning.score >= LabelMatcher.Score.sure && ideas.contains("person")
      && !ideas.contains("companion")
    return isBelow || isWhoWent && kind.read(AnswerText(text.pieces.lines)).isValue
      ? meaning.field : nil
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

extension RecordTable {
  /// Whether the rows are of what is yet to come, or of something else: 拜访计划, 行程.
  func isPlanned(by form: RecognizedForm) -> Bool {
    form.isForeign(self) || isOfNext(by: form)
      || words(by: form)?.ideas.last.map { ["planned", "plan"].contains($0.rawValue) } ?? false
  }

  /// Whether the rows name accounts that somebody means to see: 客户名称｜计划日期, 下周计划.
  func isOfPlannedAccounts(by form: RecognizedForm) -> Bool {
    let account = form.definition.filing.account
    guard account.column == nil else { return false }
    let labels = columns.compactMap(\.folded)
    guard
      labels.contains(where: {
        form.matcher.meanings(of: $0).single.first.map {
          $0.field == account.field && $0.score >= LabelMatcher.Score.sure
        } ?? false
      })
    else { return false }
    let days = form.definition.filing.date.map(\.field)
    let hasDay = labels.contains { label in
      form.matcher.meanings(of: label).single.first.map {
        days.contains($0.field) && $0.score >= LabelMatcher.Score.sure
      } ?? false
    }
    return isPlanned(by: form)
      || !hasDay
        && labels.contains { label in
          let ideas = form.matcher.words(of: label).ideas.map(\.rawValue)
          return ideas.first == "planned" && ideas.last == "time"
        }
  }

  /// Whether what stands above names the time that comes next: 下周拜访安排.
  fileprivate func isOfNext(by form: RecognizedForm) -> Bool {
    words(by: form).map(AnotherVisit.isNext) ?? false
  }

  /// The words of what stands above.
  private func words(by form: RecognizedForm) -> WordedLabel? {
    caption.flatMap { LabelText.fold($0) }.map { form.matcher.words(of: $0) }
  }

  /// Whether a second table may go on with a list of visits: nothing stands above it, or which part it
  /// is, or that it is one of visits.
  fileprivate func goesOnInList(by form: RecognizedForm) -> Bool {
    guard let caption, let folded = LabelText.fold(caption) else { return true }
    if LabelText.withoutOrdinal(folded) != folded || caption.contains(where: \.isNumber) {
      return true
    }
    let words = form.matcher.words(of: folded)
    return words.isWhole
      && !words.ideas.contains { ["supplier", "competitor"].contains($0.rawValue) }
      && words.ideas.contains { ["visit", "month", "period", "account"].contains($0.rawValue) }
  }
}
