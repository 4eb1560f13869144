import Archive
import Ledger
import Query
public import Wording

extension AccountRows {
  /// The accounts that a query finds, as people write it, in their order; all without one.
  func accounts(_ accounts: [Account], where query: String?) throws -> [Account] {
    guard let query else { return accounts }
    do {
      return self.accounts(
        accounts,
        foundBy: try SearchQuery(parsing: query, vocabulary: vocabulary)
      )
    } catch {
      throw QueryError(query: query, error: error)
    }
  }
}

/// No column of the accounts goes under the name.
public struct UnknownColumn: SpokenError {
  /// As the person wrote it.
  public var name: String
  /// The names that columns have.
  public var known: [String]

  /// The name, and those that there are.
  public var sentence: LocalizedText {
    LocalizedText(
      zh: "台账没有“\(name)”这一栏。可用的：\(known.joined(separator: "、"))。",
      en: "The accounts have no column “\(name)”. Known are: \(known.joined(separator: ", "))."
    )
  }
}
