import Archive
import Findings

/// A list of names, joined by commas, that an option takes.
enum NameList {
  static func names(_ list: String) -> [String] {
    list.split(whereSeparator: { ",，、".contains($0) })
      .map { part in part.filter { !$0.isWhitespace } }
  }

  /// What `--facets` counts.
  static func facets(
    _ list: String,
    vocabulary: SearchVocabulary
  ) throws -> [(name: String, kind: FacetKind)] {
    try names(list).map { name in
      guard let kind = vocabulary.facet(named: name) else {
        throw UnknownFacet(
          name: name,
          nearest: nearest(to: name, among: vocabulary.facetNames, vocabulary: vocabulary)
        )
      }
      return (name, kind)
    }
  }

  /// The name that was likely meant; nil for one that stands for something else in a query.
  static func nearest(
    to name: String,
    among known: [String],
    vocabulary: SearchVocabulary
  ) -> String? {
    vocabulary.names.contains(name) ? nil : Spelling.nearest(to: name, among: known)
  }
}

/// A name in `--fields` under which there is nothing.
struct UnknownFieldName: Error {
  var name: String
  var nearest: String?

  var sentence: LocalizedText {
    LocalizedText(
      zh: "没有名为“\(name)”的栏目。" + (nearest.map { "是否指“\($0)”？" } ?? "")
        + "用 guidang forms show 查看栏目。",
      en: "There is no field “\(name)”." + (nearest.map { " Did you mean “\($0)”?" } ?? "")
        + " guidang forms show lists the fields."
    )
  }
}

/// A name in `--facets` by which nothing is counted.
struct UnknownFacet: Error {
  var name: String
  var nearest: String?

  var sentence: LocalizedText {
    LocalizedText(
      zh: "不能按“\(name)”分类计数。" + (nearest.map { "是否指“\($0)”？" } ?? "")
        + "可用 form、account、year 和表单的栏目（guidang forms show 查看）。",
      en: "Nothing is counted by “\(name)”." + (nearest.map { " Did you mean “\($0)”?" } ?? "")
        + " Hits are counted by form, account, year, and the fields of forms (guidang forms show)."
    )
  }
}
