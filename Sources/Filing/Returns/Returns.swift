public import Archive
public import Forms
public import Ledger
import Values
import Wording

/// The forms that were turned back, in the order in which that first happened.
///
/// A form that comes again with faults is the same return, since its first time; the same bytes
/// once more are none. It is settled by what is filed later and is surely its mended form: the same
/// bytes, the same number, the same answers but for those with which something was wrong, or the same
/// account and day, file or annotated copy with at least what tells one form from the next. Another
/// form of the same account or person settles nothing: where there is doubt, the form is owed still.
/// One filed form settles one. What the office dismissed is settled too, until it is recalled; what
/// says something else after that, with faults, is a return of its own.
public struct Returns: Sendable {
  /// The forms that were turned back, in the log's order.
  public private(set) var forms: [ReturnedForm] = []

  private let traits: [FormID: FormTraits]
  private let personal: PersonalData
  /// The names of accounts that operators have joined, which are one under each of them.
  private var joined = JoinedNames([])
  /// How many of the acts about returned forms are taken.
  private var decided = 0
  /// The entries of the log that came together, filing by filing; nil until somebody asks.
  private var filings: [ClosedRange<Int>]?

  /// None yet; of the definitions come the fields that bear numbers.
  public init(forms: [FormDefinition]) {
    personal = PersonalData(in: forms)
    traits = Dictionary(forms.map { ($0.id, FormTraits($0)) }) { first, _ in first }
  }

  /// All that the import log of one state of an archive tells.
  public init(in state: any ArchiveSnapshot, forms: [FormDefinition]) throws {
    self.init(forms: forms)
    _ = try advance(in: state, after: 0)
  }

  /// How many entries of the log are read at once, each with the item that it names.
  private static let stretch = 1000

  /// Reads on in the import log after one of its entries; gives the last that there is.
  ///
  /// Where nothing is to be settled the log is passed over to the next form that was turned back. Only
  /// the items that could settle a return are read, and none is kept.
  public mutating func advance(in state: any ArchiveSnapshot, after entry: Int) throws -> Int {
    joined = try JoinedNames(in: state)
    filings = nil
    var acts = try state.returnActs().dropFirst(decided)
    var last = entry
    // Those that come mended on the way stay among them, by which a few items more are read.
    var open: [FormID: OpenReturns] = [:]
    for form in forms where form.mendedBy == nil { add(form, to: &open) }
    while let start = try nextOfConcern(in: state, after: last) {
      let log = try state.importLog(after: start, limit: Returns.stretch)
      guard let end = log.last else { break }
      var returned: [Int: ReturnedForm] = [:]
      for entry in log where entry.outcome == .rejected {
        guard let form = try ReturnedForm(entry, hiding: personal) else { continue }
        returned[entry.id] = form
        add(form, to: &open)
      }
      let named = try itemsThatMaySettle(open, in: log, of: state)
      try take(
        log,
        returned,
        items: named.isEmpty ? [] : state.items(ids: named.sorted()),
        &acts,
        in: state
      )
      if !forms.contains(where: { $0.mendedBy == nil }) { open = [:] }
      last = end.id
    }
    for act in acts { decide(act) }
    return try max(entry, state.lastEntries().importLog)
  }

  /// The entry of the log after which it tells again of what is turned back or settles something; nil
  /// where it does no more.
  private func nextOfConcern(in state: any ArchiveSnapshot, after entry: Int) throws -> Int? {
    // One that was dismissed may come mended after all.
    if forms.contains(where: { $0.mendedBy == nil }) { return entry }
    return try state.firstRejection(after: entry).map { $0 - 1 }
  }

  private func itemsThatMaySettle(
    _ open: [FormID: OpenReturns],
    in log: [ImportLogEntry],
    of state: any ArchiveSnapshot
  ) throws -> Set<ItemID> {
    var named: Set<ItemID> = []
    var undecided: [FormID: [(item: ItemID, entry: ImportLogEntry)]] = [:]
    for entry in log {
      switch entry.outcome {
      case .rejected, .unreadable: continue
      case .filed, .revised, .duplicate: break
      }
      guard let item = entry.item, !open.isEmpty else { continue }
      guard let form = entry.form.map(FormID.init(rawValue:)) else {
        named.insert(item)
        continue
      }
      guard let returns = open[form] else { continue }
      if returns.mayBeSettled(by: entry) {
        named.insert(item)
      } else {
        undecided[form, default: []].append((item, entry))
      }
    }
    for (form, entries) in undecided {
      guard let returns = open[form] else { continue }
      let briefs = try state.briefs(of: entries.map(\.item), field: returns.field)
      for (item, entry) in entries
      where returns.mayBeSettled(by: entry, entry.revision.flatMap { briefs[item]?[$0] }) {
        named.insert(item)
      }
    }
    return named
  }

  private func add(_ form: ReturnedForm, to open: inout [FormID: OpenReturns]) {
    let traits = traits[form.form] ?? FormTraits()
    open[form.form, default: OpenReturns(traits)].add(form, joined)
  }

  /// Takes the next entries of the log, in their order, and what was decided before each.
  private mutating func take(
    _ log: [ImportLogEntry],
    _ returned: [Int: ReturnedForm],
    items: [FiledItem],
    _ acts: inout ArraySlice<ReturnAct>,
    in state: any ArchiveSnapshot
  ) throws {
    let known = Dictionary(items.map { ($0.id, $0) }) { first, _ in first }
    for entry in log {
      while let act = acts.first, act.at.rawValue < entry.at.rawValue {
        decide(act)
        acts.removeFirst()
      }
      switch entry.outcome {
      case .rejected: if let form = returned[entry.id] { try addReturn(form, in: state) }
      case .filed, .revised, .duplicate: try settle(entry, by: entry.item.flatMap { known[$0] })
      case .unreadable: break
      }
    }
  }

  private mutating func decide(_ act: ReturnAct) {
    decided += 1
    let content = ReturnedForm.Content(act.digest, act.submission)
    guard let place = forms.firstIndex(where: { $0.contents.contains(content) }) else { return }
    switch act.deed {
    case .dismissed:
      forms[place].dismissal = act.why.map {
        ReturnedForm.Dismissal(at: act.at, who: act.who, why: $0)
      }
    case .recalled: forms[place].dismissal = nil
    }
  }

  private mutating func addReturn(
    _ form: ReturnedForm,
    in state: any ArchiveSnapshot
  ) throws {
    var returned = form
    if let same = forms.firstIndex(where: { !$0.contents.isDisjoint(with: returned.contents) }) {
      forms[same].handedInBy.formUnion(returned.handedInBy)
      return
    }
    // The same words in another file, such as the annotated copy as it went out.
    let known = forms.firstIndex { form in
      form.form == returned.form && !form.said.isDisjoint(with: returned.said)
    }
    if let known {
      forms[known].contents.formUnion(returned.contents)
      forms[known].handedInBy.formUnion(returned.handedInBy)
      return
    }
    guard let earlier = try index(ofEarlier: returned, in: state) else {
      return forms.append(returned)
    }
    returned.rejectedAt = forms[earlier].rejectedAt
    returned.contents.formUnion(forms[earlier].contents)
    returned.said.formUnion(forms[earlier].said)
    returned.handedInBy.formUnion(forms[earlier].handedInBy)
    forms[earlier] = returned
  }

  /// The form of which another is surely a further attempt that is faulty too.
  private mutating func index(
    ofEarlier returned: ReturnedForm,
    in state: any ArchiveSnapshot
  ) throws -> Int? {
    for index in forms.indices
    where forms[index].state == .owed && forms[index].form == returned.form {
      let traits = traits[returned.form] ?? FormTraits()
      switch forms[index].attempt(by: returned, traits, joined) {
      case .surely: return index
      case .unlessTogether:
        let entries = (forms[index].entry, returned.entry)
        if try !areTogether(entries.0, entries.1, in: state) { return index }
      case .no: break
      }
    }
    return nil
  }

  /// Whether two entries of the log are of one filing, in which nobody tries a form twice.
  private mutating func areTogether(
    _ one: Int,
    _ other: Int,
    in state: any ArchiveSnapshot
  ) throws -> Bool {
    let filings =
      try self.filings
      ?? state.journal(telling: [.imported]).compactMap { act -> ClosedRange<Int>? in
        let ends = act.detail?.split(separator: "-").compactMap { Int($0) } ?? []
        return ends.count == 2 && ends[0] <= ends[1] ? ends[0]...ends[1] : nil
      }
    self.filings = filings
    return filings.contains { $0.contains(one) && $0.contains(other) }
  }

  private mutating func settle(_ entry: ImportLogEntry, by item: FiledItem?) throws {
    guard let item, item.withdrawal == nil,
      let revision = item.revisions.first(where: { $0.number == entry.revision })
        ?? item.revisions.last
    else { return }
    let content = entry.submission.map { ReturnedForm.Content(entry.digest, $0) }
    if let content, forms.contains(where: { $0.mendedBy != nil && $0.contents.contains(content) }) {
      return
    }
    // One that was dismissed may come mended after all.
    let unmended = forms.indices.filter { forms[$0].mendedBy == nil && forms[$0].form == item.form }
    if unmended.isEmpty { return }
    var filed = FiledAnswers(of: revision, traits[item.form] ?? FormTraits())
    let ranked = try unmended.compactMap { index -> (index: Int, rank: (Int, Int, Int))? in
      try forms[index].nearness(of: &filed, from: entry, joined).map { rank in
        (index, (rank, forms[index].state == .owed ? 1 : 0, -index))
      }
    }
    guard let best = ranked.max(by: { $0.rank < $1.rank }) else { return }
    forms[best.index].mendedBy = ItemReference(
      id: item.id,
      archiveNumber: item.archiveNumber,
      revision: revision.number
    )
  }
}
