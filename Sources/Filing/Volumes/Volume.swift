public import Archive
public import Forms
public import Ledger
public import Values
public import Wording

/// All materials of an account as one volume (案卷), in the order of their dates (经销商大客户开发方案 七.1).
public struct Volume: Sendable, Hashable {
  /// The fonds by its name (全宗名称).
  public var fondsName: String
  /// The fonds by its code (全宗号).
  public var fonds: FondsCode
  /// The account's name, as the ledger's row writes it.
  public var account: String
  /// The items that count, by their dates; those of a day in the order of filing.
  public var entries: [Entry]

  /// A line of the table of contents (卷内目录, GB/T 9705).
  public struct Entry: Sendable, Hashable {
    /// 顺序号, from 1.
    public var number: Int
    /// The item.
    public var item: ItemID
    /// Its form; that of attachments for what is filed as it is.
    public var form: FormID
    /// 档号, the item's archive number.
    public var archiveNumber: ArchiveNumber
    /// Who made it (责任者).
    public var author: String
    /// What it is called.
    public var name: LocalizedText
    /// What it is called, as a table of contents has it (题名).
    public var title: String { name.zh }
    /// 日期, the item's date by its present revision.
    public var date: Day
    /// The number of the present revision.
    public var revision: Int
    /// The original's name and digest.
    public var file: String
    /// The SHA-256 of the original document.
    public var digest: ContentDigest
  }

  /// Gathers what counts of an account, whichever way its name is written.
  public init(
    of account: Account,
    items: [FiledItem],
    records: [FiledRecord],
    library: FormLibrary,
    scheme: FilingScheme
  ) {
    let names = Set(account.names.map { AccountName($0) })
    let authors = Dictionary(
      records.map { ($0.item, $0.record.visit?.people.first) },
      uniquingKeysWith: { first, _ in first }
    )
    fondsName = scheme.fondsName.zh
    fonds = scheme.fonds
    self.account = account.name
    let own = items.filter { item in
      item.withdrawal == nil
        && item.revisions.last.map { names.contains(AccountName($0.account)) } ?? false
    }
    let sorted = own.sorted { one, other in
      guard let first = one.revisions.last?.date, let second = other.revisions.last?.date,
        first != second
      else { return one.id < other.id }
      return first < second
    }
    entries = sorted.enumerated().compactMap { index, item in
      guard let revision = item.revisions.last else { return nil }
      let filingClass = scheme.classes[item.category]
      let file = revision.path.split(separator: "/").last.map(String.init) ?? revision.path
      let department = filingClass.flatMap { scheme.departments[$0.department]?.zh }
      return Entry(
        number: index + 1,
        item: item.id,
        form: item.form,
        archiveNumber: item.archiveNumber,
        author: authors[item.id].flatMap(\.self) ?? department ?? scheme.fondsName.zh,
        name: library.form(item.form)?.name
          ?? LocalizedText(
            zh: "\(filingClass?.name.zh ?? item.category.rawValue)：\(file)",
            en: "\(filingClass?.name.en ?? item.category.rawValue): \(file)"
          ),
        date: revision.date,
        revision: revision.number,
        file: file,
        digest: revision.digest
      )
    }
  }
}
