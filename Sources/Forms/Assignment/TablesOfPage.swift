import Documents
import Findings
import Values
import Wording

/// What the tables of a page are to one form: the rows of its repeating fields, lists with a submission
/// a row, or labels with what stands below them.
struct TablesOfPage {
  /// The page as the form sees it: tables that are none of the form's taken apart, labels that come
  /// again and again gathered.
  private(set) var entries: [PageEntry] = []
  /// The tables whose rows are those of a repeating field, by entry.
  private(set) var uses: [Int: FormAssignment.TableUse] = [:]
  /// The tables with a submission a row.
  private(set) var lists: [RowSubmissions] = []
  /// The tables with rows that answer no field, though they ask for several.
  private(set) var unread: [Binding.UnreadRows] = []
  /// How many tables of records there are.
  private(set) var count = 0

  init(_ page: ArraySlice<PageEntry>, form: RecognizedForm) {
    var uses: [Place: FormAssignment.TableUse] = [:]
    for case .records(let table) in page.lazy.map(\.entry) {
      count += 1
      if let use = TablesOfPage.use(of: table, by: form),
        !table.namesAccounts(by: form) || page.asksForAccount(of: form)
      {
        uses[table.place] = use
      }
    }
    let rows = count > 0 && uses.isEmpty ? RowSubmissions.find(Array(page), form: form) : []
    let lists = Dictionary(
      rows.map { (page[page.startIndex + $0.index].place, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    let isRead = { (table: RecordTable) in
      uses[table.place] != nil || lists[table.place] != nil
    }
    unread = page.compactMap { entry in
      guard case .records(let table) = entry.entry, entry.zone == .body, !entry.isApart,
        !isRead(table)
      else { return nil }
      return table.unread(by: form)
    }
    let seen = page.seen(by: form, besideLists: !lists.isEmpty, keeping: isRead)
    entries = seen
    if !form.columns.isEmpty, rows.isEmpty {
      let held = Set(uses.values.map(\.field))
      var gathered: [Place: FormAssignment.TableUse] = [:]
      entries = seen.gatheringRecords { table in
        guard let use = TablesOfPage.use(of: table, by: form), !held.contains(use.field), use.hasDay
        else { return false }
        gathered[table.place] = use
        return true
      }
      count += gathered.count
      uses.merge(gathered) { first, _ in first }
    }
    for (index, entry) in entries.enumerated() {
      guard case .records(let table) = entry.entry else { continue }
      if let use = uses[table.place] {
        self.uses[index] = use
      } else if var list = lists[table.place] {
        list.index = index
        self.lists.append(list)
      }
    }
  }

  /// The repeating field whose rows a table holds; nil where it is none of the form's.
  private static func use(
    of table: RecordTable,
    by form: RecognizedForm
  ) -> FormAssignment.TableUse? {
    if table.isOfVisitors(by: form) { return nil }
    var best: (use: FormAssignment.TableUse, weight: Double)?
    for matcher in form.columns {
      let matches = matcher.matches(table)
      let found = matches.filter { $0.meaning != nil && $0.meaning != .serial }
      let scores = Dictionary(
        found.flatMap { match in (match.meaning?.fields ?? []).map { ($0, match.score) } }
      ) { max($0, $1) }
      let weight = scores.values.sorted().reduce(0, +)
      guard weight >= 1.5, form.fits(Set(scores.keys), in: matcher.index.field),
        weight > best?.weight ?? 0
      else { continue }
      best = (
        FormAssignment.TableUse(
          field: matcher.index.field,
          columns: matcher.index,
          matches: matches
        ), weight
      )
    }
    return best?.use
  }
}

extension FormAssignment {
  /// A table that holds the rows of a repeating field.
  struct TableUse {
    var field: FieldID
    var columns: ColumnIndex
    var matches: [ColumnMatcher.Match]

    /// Whether each row tells its day: what comes again and again did so in time.
    var hasDay: Bool {
      matches.compactMap(\.meaning).flatMap(\.fields).contains { field in
        if case .day = columns.kinds[field]?.shape { true } else { false }
      }
    }
  }
}

extension ArraySlice<PageEntry> {
  /// Whether the page names its account: the rows of its tables are that one's, whatever they call it.
  fileprivate func asksForAccount(of form: RecognizedForm) -> Bool {
    contains { entry in
      guard let text = entry.labeled, let folded = text.folded, !text.pieces.isEmpty else {
        return false
      }
      return form.matcher.meanings(of: folded).single.first?.field
        == form.definition.filing.account.field
    }
  }
}

extension RecordTable {
  /// Whether the caption says that those who went stand in the rows: 走访人员｜姓名｜单位｜职务.
  fileprivate func isOfVisitors(by form: RecognizedForm) -> Bool {
    guard let words = caption.flatMap({ LabelText.fold($0) }).map({ form.matcher.words(of: $0) })
    else { return false }
    let ideas = words.ideas.map(\.rawValue)
    return words.isWhole && ideas.last == "person" && ["visit", "ours"].contains(ideas.first)
  }

  /// The rows, where they ask for two and more of what a form takes once; nil of any other table.
  fileprivate func unread(by form: RecognizedForm) -> Binding.UnreadRows? {
    let filled = rows.count { !$0.isFooting && isFilled($0) }
    guard filled > 1, !isPlanned(by: form) else { return nil }
    let fields = columns.compactMap { column -> FieldID? in
      guard let meaning = column.folded.flatMap({ form.matcher.meanings(of: $0).single.first }),
        meaning.score >= LabelMatcher.Score.sure,
        let field = form.definition.field(meaning.field), !field.isCommon,
        field.valueKind?.isPersonal == false, field.id != form.definition.filing.account.field
      else { return nil }
      return field.id
    }
    return Set(fields).count > 1
      ? Binding.UnreadRows(count: filled, place: place) : nil
  }
}
