import Archive
import Query
import Wording

/// A list of names, joined by commas, that an option takes.
package enum NameList {
  /// The names on a list.
  package static func names(_ list: String) -> [String] {
    list.split(whereSeparator: { ",，、".contains($0) })
      .map { part in part.filter { !$0.isWhitespace } }
  }

  /// By what hits are counted under some names.
  static func facets(
    _ names: [String],
    vocabulary: SearchVocabulary
  ) throws(OfficeError) -> [(name: String, kind: FacetKind)] {
    try names.map { name throws(OfficeError) in
      guard let kind = vocabulary.facet(named: name) else {
        throw .wrongRequest(
          UnknownFacet(
            name: name,
            nearest: nearest(to: name, among: vocabulary.facetNames, vocabulary: vocabulary)
          )
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
