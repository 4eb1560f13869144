/// A content control of Word (ISO 29500-1, 17.5.2), or a legacy form field (17.16.17).
public struct ContentControl: Sendable, Hashable {
  /// What a control lets people do.
  public enum Kind: String, Sendable, Hashable {
    case text
    case date
    case dropDown
    case comboBox
    case checkBox
    case repeatingSection
    case other
  }

  /// What the control lets people do.
  public var kind: Kind
  /// `w:tag`; of a form field, its name.
  public var tag: String
  /// `w:alias`: the title that Word shows.
  public var alias: String
  /// Whether the text shown is the template's prompt, not an answer.
  public var isPlaceholder: Bool
  /// What the control holds besides its text: the chosen entry's value, a date's `w:fullDate`.
  public var value: String?
  /// The state of a check box.
  public var isChecked: Bool?

  /// A control; by default without a name, a value and a state.
  public init(
    kind: Kind,
    tag: String = "",
    alias: String = "",
    isPlaceholder: Bool = false,
    value: String? = nil,
    isChecked: Bool? = nil
  ) {
    self.kind = kind
    self.tag = tag
    self.alias = alias
    self.isPlaceholder = isPlaceholder
    self.value = value
    self.isChecked = isChecked
  }
}
