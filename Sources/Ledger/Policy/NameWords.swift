/// The words of company names that tell near names from each other, or do not.
public struct NameWords: Sendable, Hashable {
  /// What a name can end with or leave out without being another's: 有限公司, 集团.
  public var forms: [String]
  /// What makes a name a branch's, which is not its parent: 分公司, 办事处.
  public var branches: [String]

  /// Provinces and cities that a name can begin with or leave out: 江苏, 苏州.
  public var places: [String]

  /// Words of company names; without any, no two names are near by their words.
  public init(forms: [String] = [], branches: [String] = [], places: [String] = []) {
    self.forms = forms
    self.branches = branches
    self.places = places
  }
}
