public import Archive
import Ledger
public import Query
import Values
public import Wording

/// What `--fields` names: something that every hit has, or a field of forms.
public enum HitColumn: Sendable {
  /// What every hit has.
  public enum Name: String, Sendable, CaseIterable {
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

  /// What every hit has, under the name by which it was asked for.
  case hit(Name, as: String)
  /// Fields of that name.
  case field(String, [FormField])

  /// The columns under some names.
  static func columns(
    _ names: [String],
    vocabulary: SearchVocabulary
  ) throws(OfficeError) -> [HitColumn] {
    try names.map { name throws(OfficeError) in
      if let own = Name.named(name) { return .hit(own, as: name) }
      guard let fields = vocabulary.fields(named: name) else {
        throw .wrongRequest(
          UnknownFieldName(
            name: name,
            nearest: NameList.nearest(
              to: name,
              among: Name.allCases.flatMap(\.names)
                + vocabulary.names.filter { vocabulary.fields(named: $0) != nil },
              vocabulary: vocabulary
            )
          )
        )
      }
      return .field(name, fields)
    }
  }

  /// The columns of a table of hits, where nobody says which.
  public static let ofTables = [Name.id, .archiveNumber, .form, .account, .date, .snippet].map {
    HitColumn.hit($0, as: $0.rawValue)
  }

  /// The heading of the column, as people name it.
  public var heading: String {
    switch self {
    case .hit(_, as: let name), .field(let name, _): name
    }
  }
}

extension HitColumn.Name {
  /// What goes under a name; nil where nothing does.
  package static func named(_ name: String) -> Self? {
    allCases.first { $0.names.contains { $0.lowercased() == name.lowercased() } }
  }

  /// By which people call it.
  package var names: [String] {
    switch self {
    case .id, .account, .path, .snippet, .score: [rawValue]
    case .archiveNumber: [rawValue, "档号"]
    case .form: [rawValue, "表单"]
    case .date: [rawValue, "日期"]
    case .revision: [rawValue, "版本"]
    }
  }

  /// What a hit has under the name.
  public func value(of hit: SearchHit) -> JSON {
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
