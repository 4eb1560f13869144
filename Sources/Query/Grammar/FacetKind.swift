/// By what items are counted.
public enum FacetKind: Sendable, Hashable {
  case form
  case account
  /// The year of the item's date.
  case year
  /// The values of fields; each of several persons or choices counts.
  case fields([FormField])
}

extension SearchVocabulary {
  /// What a name of a facet stands for; nil where it stands for none.
  public func facet(named name: String) -> FacetKind? {
    switch meaning(of: name) {
    case .form: return .form
    case .fields(let fields): return isAccount(name) ? .account : .fields(fields.map(\.field))
    case .account, .date, .archiveNumber, .id, .state, .revision, .standing, .presence, .saved, nil:
      break
    }
    return SearchVocabulary.yearNames.contains(SearchVocabulary.key(name)) ? .year : nil
  }

  /// The names that stand for a facet.
  public var facetNames: [String] {
    SearchVocabulary.yearNames + names.filter { facet(named: $0) != nil }
  }

  private static let yearNames = ["year", "年", "年度"]

  private func isAccount(_ name: String) -> Bool {
    ["account", "客户"].contains(SearchVocabulary.key(name))
  }
}
