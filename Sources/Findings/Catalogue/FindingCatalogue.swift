/// The sentences of every finding code that is no rule of a form: one place for all of them.
///
/// A template names the finding's facts in braces: `{label}`, `{found}`, `{expected}`, and the
/// finding's own arguments. It says what was found, what is wrong with it and how to mend it, with
/// an example that would be accepted.
public enum FindingCatalogue {
  /// Every code of ``FindingCode``, in the order in which a document goes its way.
  public static let entries: [CatalogueEntry] =
    {
      let known = Dictionary(FindingCatalogue.examples.map { ($0.code, $0) }) { first, _ in first }
      return (reading + remarks + values + answers + doubts + filing).map { entry in
        var entry = entry
        entry.example = known[entry.code]
        return entry
      }
    }()

  /// The entry of a code; nil of a rule, whose form definition brings its own texts.
  public static func entry(of code: FindingCode) -> CatalogueEntry? {
    byCode[code]
  }

  /// The codes in alphabetical order.
  public static var codes: [FindingCode] {
    entries.map(\.code).sorted { $0.rawValue < $1.rawValue }
  }

  private static let byCode = Dictionary(entries.map { ($0.code, $0) }) { first, _ in first }
}
