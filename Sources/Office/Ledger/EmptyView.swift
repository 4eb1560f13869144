import Forms
import Ledger
public import Values
public import Wording

/// Why a view of the ledger says nothing, for the person who reads it.
///
/// The views of goals and stages have rows in an empty ledger too; that it is empty is said of them
/// all the same.
public enum EmptyView: Sendable, Hashable {
  /// No form that names an account is filed.
  case nothingFiled
  /// None was filed by the end of a day.
  case nothingFiledBy(Day)
  /// The ledger has accounts, and the view none of them.
  case nothingToList

  /// Nil where the ledger is not empty and the view has rows.
  init?(_ tables: [LedgerTable], of book: LedgerBook, knownOn: Day?) {
    if book.isEmpty {
      self = knownOn.map { .nothingFiledBy($0) } ?? .nothingFiled
    } else if tables.allSatisfy(\.rows.isEmpty) {
      self = .nothingToList
    } else {
      return nil
    }
  }

  /// That it is empty, and since when something would be in it.
  public var sentence: LocalizedText {
    switch self {
    case .nothingFiled:
      LocalizedText(
        zh: "档案库里还没有归档的表单，台账是空的。请先用 guidang import 归档。",
        en: "No form is filed yet, so that the ledger is empty. guidang import files forms."
      )
    case .nothingFiledBy(let day):
      LocalizedText(
        zh: "到 \(day) 为止没有归档的表单，台账是空的。",
        en: "No form was filed by the end of \(day), so that the ledger is empty."
      )
    case .nothingToList:
      LocalizedText(zh: "没有要列出的内容。", en: "There is nothing to list.")
    }
  }
}
