import Archive
import Findings
import Forms
import Ledger

/// What `--fields` names: something that every hit has, or a field of forms.
enum HitColumn {
  enum Name: String, CaseIterable {
    case id
    case archiveNumber
    case form
    case account
    case date
    case revision
    case path
    case snippet
    case score
  }

  case hit(Name)
  case field(String, [FormField])

  /// Reads a list of names, joined by commas.
  static func columns(_ list: String, vocabulary: SearchVocabulary) throws -> [HitColumn] {
    try list.split(whereSeparator: { ",，、".contains($0) }).map { part in
      let name = part.filter { !$0.isWhitespace }
      if let own = Name(rawValue: name) { return .hit(own) }
      guard let fields = vocabulary.fields(named: name) else {
        throw UnknownFieldName(name: name, known: Name.allCases.map(\.rawValue) + vocabulary.names)
      }
      return .field(name, fields)
    }
  }

  /// The heading of the column.
  var heading: String {
    switch self {
    case .hit(let name): name.rawValue
    case .field(let name, _): name
    }
  }
}

extension HitColumn.Name {
  /// What a hit has under the name.
  func value(of hit: SearchHit) -> JSON {
    switch self {
    case .id: .string(hit.item.id.description)
    case .archiveNumber: .string(hit.item.archiveNumber.rawValue)
    case .form: .string(hit.form.rawValue)
    case .account: .string(hit.account)
    case .date: .string(hit.date.description)
    case .revision: .integer(hit.item.revision)
    case .path: .string(hit.path)
    case .snippet: .string(hit.snippet.text)
    case .score: hit.jsonScore
    }
  }
}

/// `--facets`: a list of what is counted.
enum FacetList {
  static func kinds(
    _ list: String,
    vocabulary: SearchVocabulary
  ) throws -> [(name: String, kind: FacetKind)] {
    try list.split(whereSeparator: { ",，、".contains($0) }).map { part in
      let name = part.filter { !$0.isWhitespace }
      guard let kind = vocabulary.facet(named: name) else {
        throw UnknownFieldName(
          name: name,
          known: ["form", "account", "year", "visitor"] + vocabulary.names
        )
      }
      return (name, kind)
    }
  }
}

/// A name in `--fields` or `--facets` under which there is nothing.
struct UnknownFieldName: Error {
  var name: String
  var known: [String]

  var sentence: LocalizedText {
    let nearest = Spelling.nearest(to: name, among: known)
    return LocalizedText(
      zh: "没有名为“\(name)”的栏目。" + (nearest.map { "是否指“\($0)”？" } ?? "")
        + "用 guidang forms show 查看栏目。",
      en: "There is no field “\(name)”." + (nearest.map { " Did you mean “\($0)”?" } ?? "")
        + " guidang forms show lists the fields."
    )
  }
}
