import Findings
import Wording

/// Where a field stands on a blank form made from its definition.
public struct FieldLayout: Sendable, Hashable {
  /// The part of a blank form in which a field stands.
  public enum Place: String, Sendable, Hashable, CaseIterable {
    /// The control data above the form.
    case head
    case body
    /// The signatures and revisions below it.
    case foot
  }

  /// The part of the form.
  public var place = Place.body
  /// The line of the head or foot on which the field stands beside others.
  public var line = 1
  /// The heading under which the field stands.
  public var section: String?
  /// Whether each choice of a table's column has a column of its own, to be ticked.
  public var isSpread = false
  /// How many rows a repeating table has; nil for as many as blank forms have.
  public var rows: Int?

  init() {}

  init(_ node: DefinitionNode) throws(DefinitionError) {
    try node.allowKeys(["place", "line", "section", "spread", "rows"])
    if let place = node["place"] {
      let text = try place.text()
      guard let known = Place(rawValue: text) else {
        throw place.error(
          .unknownName(
            text,
            what: LocalizedText(zh: "位置", en: "place"),
            known: Place.allCases.map(\.rawValue)
          )
        )
      }
      self.place = known
    }
    line = try node.number("line").map { Int($0) } ?? 1
    section = try node.text("section")
    rows = try node.integer("rows")
    if let rows, !(1...100).contains(rows) {
      throw node.error(
        .unexpectedValue(
          key: "rows",
          expected: LocalizedText(zh: "1 到 100 的行数", en: "a number of rows from 1 to 100")
        )
      )
    }
    isSpread = try node.flag("spread")
  }
}
