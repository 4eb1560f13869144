import Archive
import Filing
import Intake
import Ledger
import Office
import Values
import Wording

/// What somebody wants filed as it is.
struct Material: Sendable {
  var files: [Upload]
  /// As the ledger names it.
  var account: String
  /// The class of materials, by id or name.
  var category: String
  /// The day that it is of; nil of the day of processing.
  var date: Day?
  /// What the journal keeps.
  var why: String
}

/// A class of materials.
struct MaterialClass: Sendable {
  var id: String
  var name: LocalizedText
}

extension FrontDesk {
  func volume(of account: String, as visitor: Visitor) throws -> Volume {
    try office().volume(of: account, as: visitor.actor)
  }

  /// The volume of an item's account; nil where the ledger does not have the account, as where all
  /// that is filed of it is withdrawn.
  func volume(holding item: FiledItem, as visitor: Visitor) throws -> Volume? {
    guard let account = item.revisions.last?.account else { return nil }
    do {
      return try volume(of: account, as: visitor)
    } catch OfficeError.wrongRequest(let cause) where cause is LedgerRefusal {
      return nil
    }
  }

  /// Files materials of an account as they are.
  func attach(_ material: Material, as visitor: Visitor) throws -> [Receipt] {
    try office(forFiling: true)
      .attach(
        material.files.map { HandedFile(name: $0.name, bytes: $0.bytes) },
        to: material.account,
        category: material.category,
        date: material.date,
        why: material.why,
        as: visitor.actor
      )
  }

  /// The classes of what is filed as it is, in the order of the scheme.
  func materials() throws -> [MaterialClass] {
    let scheme = try office().rules().numbers
    return scheme.materials.map { category in
      MaterialClass(
        id: category.rawValue,
        name: scheme.classes[category]?.name ?? LocalizedText(verbatim: category.rawValue)
      )
    }
  }
}
