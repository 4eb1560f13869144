import Values

/// Where among the accounts of a book those stand that go under a name, in whatever way it is written,
/// or under a credit code.
struct AccountPlaces: Sendable {
  private var byName: [String: [Int]] = [:]
  private var byCode: [String: [Int]] = [:]

  init(_ histories: [AccountHistory]) {
    for (place, history) in histories.enumerated() {
      // The forms of an account mostly write one name, and one code.
      var name: String?
      var code: String?
      for filed in history.records {
        if filed.nameKey != name {
          name = filed.nameKey
          AccountPlaces.add(place, under: filed.nameKey, to: &byName)
        }
        guard let filedCode = filed.codeKey, filedCode != code else { continue }
        code = filedCode
        AccountPlaces.add(place, under: filedCode, to: &byCode)
      }
      for name in history.aliases + history.joinedNames {
        AccountPlaces.add(place, under: AccountName(name).key, to: &byName)
      }
    }
  }

  private static func add(_ place: Int, under key: String, to places: inout [String: [Int]]) {
    if places[key]?.last != place { places[key, default: []].append(place) }
  }

  /// The places of what somebody names, in their order.
  func places(named name: String) -> [Int] {
    let named = byName[AccountName(name).key] ?? []
    let coded = CreditCode.key(of: name).flatMap { byCode[$0] } ?? []
    return coded.isEmpty ? named : Set(named + coded).sorted()
  }
}
