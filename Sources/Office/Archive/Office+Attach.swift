public import Archive
import Filing
import Forms
import Ledger
public import Values
public import Wording

extension Office {
  /// Files materials as they are, unread, under an account that the ledger has; gives a receipt for
  /// each, in order.
  ///
  /// The account goes by name or credit code, the class of materials by id or name. The date is the
  /// day that the materials are of; by default the day of processing. The journal keeps why, where that
  /// is said.
  public func attach(
    _ files: [HandedFile],
    to account: String,
    category: String,
    date: Day? = nil,
    why: String? = nil,
    as actor: Actor
  ) throws(OfficeError) -> [Receipt] {
    try actor.need(.file)
    let category = try material(named: category, in: rules().numbers)
    do {
      let owner = try snapshot { try ledgerBook(in: $0).account(named: account) }
      return try attach(
        files,
        to: owner,
        category: category,
        date: date ?? clock.today(),
        why: why,
        as: actor
      )
    } catch LedgerRefusal.unknown(let name, _) where !actor.may(.ledger) {
      // Which accounts there are is for those who may read the ledger.
      throw OfficeError(LedgerRefusal.unknown(name: name, near: []))
    } catch {
      throw OfficeError(error)
    }
  }

  func attach(
    _ files: [HandedFile],
    to account: Account,
    category: CategoryCode,
    date: Day,
    why: String? = nil,
    as actor: Actor
  ) throws -> [Receipt] {
    var options = options(of: actor)
    options.why = why
    let desk = FilingDesk(
      archive: archive,
      forms: try library().forms,
      scheme: try rules().numbers,
      options: options,
      today: clock.today()
    )
    return try desk.attach(
      files.map { ($0.name, $0.bytes) },
      to: account.name,
      creditCode: account.creditCode,
      category: category,
      date: date
    ).map { receipt in
      var receipt = receipt
      // A material has no forms in it to number.
      receipt.submission = nil
      return receipt
    }
  }

  private func material(
    named name: String,
    in scheme: FilingScheme
  ) throws(OfficeError) -> CategoryCode {
    for material in scheme.materials {
      let names = scheme.classes[material]?.name
      if [material.rawValue, names?.zh, names?.en].contains(name) { return material }
    }
    throw .wrongRequest(UnknownMaterial(name: name, scheme: scheme))
  }
}

extension LedgerBook {
  /// The account that a person names; where the ledger has none, that is said.
  func account(named name: String) throws(LedgerRefusal) -> Account {
    guard let account = views(of: try self.name(meantBy: name)).first?.account else {
      throw LedgerRefusal.unknown(name: name, near: namesNear(name))
    }
    return account
  }
}

/// The scheme has no such class of materials.
public struct UnknownMaterial: SpokenError {
  /// As the person wrote it.
  public var name: String
  var scheme: FilingScheme

  /// The name, and the classes that there are.
  public var sentence: LocalizedText {
    func known(_ language: Language) -> String {
      scheme.materials.map { "\($0) \(scheme.classes[$0]?.name[language] ?? $0.rawValue)" }
        .joined(separator: language == .zh ? "、" : ", ")
    }
    return LocalizedText(
      zh: "filing.yaml 的 materials 里没有类别“\(name)”。可用的：\(known(.zh))。",
      en: "filing.yaml has no material “\(name)”. Known are: \(known(.en))."
    )
  }
}
