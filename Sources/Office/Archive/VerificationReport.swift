public import Archive
public import Values
public import Wording

/// What a verification found, under the four properties that archivists examine.
public struct VerificationReport: Sendable {
  /// What is not as it was filed.
  public var faults: [ArchiveFault]
  /// The archive numbers of the items, as far as a damaged archive tells them.
  public var numbers: [ItemID: ArchiveNumber] = [:]
  /// Why it does not tell them; nil where it does.
  public var numbersFault: ArchiveError?
  /// Whether the ledger is the same in whatever order the acts are replayed.
  public var ledgerReplays = true

  /// Where the journal ends; nil where it cannot be read whole, so that its end proves nothing.
  public var head: JournalHead?

  /// Whether the archive is on a server, whose roles say who may change and delete.
  public var isOnServer = false

  init(faults: [ArchiveFault]) {
    self.faults = faults
  }

  /// Whether all is well.
  public var isClean: Bool { faults.isEmpty && ledgerReplays }

  /// One object a property.
  public func json(in language: Language) -> [JSON] {
    ArchivalProperty.allCases.map { property in
      let notes = notes(on: property)
      var members = [
        JSON.Member("property", .string(property.rawValue)),
        JSON.Member("name", .string(property.name[language])),
        JSON.Member("passed", .bool(notes.isEmpty)),
        JSON.Member("checked", .string(property.subject(onServer: isOnServer)[language])),
        JSON.Member("faults", .array(notes.map { $0.json(numbers: numbers, in: language) })),
      ]
      if property == .authenticity, let head {
        members.append(JSON.Member("journalHead", .string(head.description)))
      }
      return .object(members)
    }
  }

  /// A line for each property, and below it what is at fault.
  public func lines(in language: Language) -> [String] {
    var lines: [String] = []
    for property in ArchivalProperty.allCases {
      let notes = notes(on: property)
      let state =
        notes.isEmpty
        ? LocalizedText(zh: "通过", en: "passed")[language]
        : LocalizedText(zh: "\(notes.count) 处问题", en: "faults: \(notes.count)")[language]
      lines.append(
        "\(property.name[language])  \(state)  \(property.subject(onServer: isOnServer)[language])"
      )
      for note in notes { lines += note.lines(numbers: numbers, in: language) }
    }
    return lines
  }

  private func notes(on property: ArchivalProperty) -> [FaultNote] {
    var notes = faults.filter { $0.property == property }.map(\.note)
    if property == .usability, !ledgerReplays { notes.append(.ledgerOrder) }
    return notes
  }
}

extension JournalHead {
  /// What it says and is good for, for people.
  public var note: LocalizedText {
    LocalizedText(
      zh: "日志止于 \(short)。请记在别处，以后用 guidang archive verify --head \(short) 核对此前的日志没有被改写或删短。",
      en:
        "The journal ends at \(short). Note that elsewhere: guidang archive verify --head \(short) tells later whether the journal up to there was written anew or cut."
    )
  }
}

extension FaultNote {
  fileprivate func json(numbers: [ItemID: ArchiveNumber], in language: Language) -> JSON {
    [
      "fault": .string(code), "items": .array(items.map { .string($0.description) }),
      "archiveNumbers": .array(items.compactMap { numbers[$0] }.map { .string($0.rawValue) }),
      "message": .string(found[language]), "consequence": .string(consequence[language]),
      "next": .string(next[language]),
    ]
  }

  fileprivate func lines(numbers: [ItemID: ArchiveNumber], in language: Language) -> [String] {
    let names = items.map { item in
      numbers[item].map { "\($0) (\(item))" }
        ?? LocalizedText(zh: "编号 \(item)", en: "id \(item)")[language]
    }
    let subject = names.isEmpty ? "" : names.joined(separator: language == .zh ? "、" : ", ")
    let colon = language == .zh ? "：" : ": "
    let labels =
      switch language {
      case .zh: ("影响", "下一步")
      case .en: ("consequence", "next")
      }
    return [
      "  " + (subject.isEmpty ? "" : subject + colon) + found[language],
      "    \(labels.0)\(colon)\(consequence[language])", "    \(labels.1)\(colon)\(next[language])",
    ]
  }
}

extension ArchivalProperty {
  fileprivate var name: LocalizedText {
    switch self {
    case .authenticity: LocalizedText(zh: "真实性", en: "authenticity")
    case .completeness: LocalizedText(zh: "完整性", en: "completeness")
    case .usability: LocalizedText(zh: "可用性", en: "usability")
    case .security: LocalizedText(zh: "安全性", en: "security")
    }
  }

  /// What is checked under it.
  fileprivate func subject(onServer isOnServer: Bool) -> LocalizedText {
    switch self {
    case .authenticity:
      LocalizedText(
        zh: "原件摘要、版本和导入日志的封存值、日志链及其末条",
        en: "digests of originals, seals of revisions and import log, journal chain and its end"
      )
    case .completeness:
      LocalizedText(zh: "件号、版本号、引用关系", en: "item numbers, revision numbers, references")
    case .usability:
      LocalizedText(zh: "数据库文件、检索索引、台账重放", en: "database file, search index, ledger against replay")
    case .security where isOnServer:
      LocalizedText(
        zh: "表结构（谁能改、能删由数据库角色决定）",
        en: "the schema (roles of the database say who may change and delete)"
      )
    case .security:
      LocalizedText(zh: "防改防删的表结构", en: "the schema that forbids change and deletion")
    }
  }
}
