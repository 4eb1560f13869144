extension RevisionRecord: Decodable {
  private enum CodingKeys: String, CodingKey {
    case item
    case archiveNumber
    case classKey = "class"
    case number
    case category
    case retention
    case form
    case identity
    case revision
    case original = "sha256"
    case path
    case submission
    case formVersion
    case account
    case date
    case filedAt
    case content
    case control
    case fields
    case unmapped
    case ledger
    case values
  }

  /// Reads a record from a line of an export.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    self.init(
      item: try container.decode(Int.self, forKey: .item),
      archiveNumber: try container.decode(String.self, forKey: .archiveNumber),
      classKey: try container.decode(String.self, forKey: .classKey),
      number: try container.decode(Int.self, forKey: .number),
      category: try container.decode(String.self, forKey: .category),
      retention: try container.decode(String.self, forKey: .retention),
      form: try container.decode(String.self, forKey: .form),
      identity: try container.decode(String.self, forKey: .identity),
      revision: try container.decode(Int.self, forKey: .revision),
      original: try container.decode(String.self, forKey: .original),
      path: try container.decode(String.self, forKey: .path),
      submission: try container.decode(Int.self, forKey: .submission),
      formVersion: try container.decode(Int.self, forKey: .formVersion),
      account: try container.decode(String.self, forKey: .account),
      date: try container.decode(String.self, forKey: .date),
      filedAt: try container.decode(String.self, forKey: .filedAt),
      content: try container.decode(String.self, forKey: .content),
      control: try container.decode(String.self, forKey: .control),
      fields: try container.decode(String.self, forKey: .fields),
      unmapped: try container.decode(String.self, forKey: .unmapped),
      ledger: try container.decode(String.self, forKey: .ledger),
      values: try container.decode([Value].self, forKey: .values)
    )
  }
}

extension RevisionRecord.Value: Decodable {
  private enum CodingKeys: String, CodingKey {
    case field
    case column
    case row
    case label
    case text
    case isSearched = "searched"
    case value
    case folded
  }

  /// Reads a value from a record of an export.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    self.init(
      field: try container.decodeIfPresent(String.self, forKey: .field),
      column: try container.decodeIfPresent(String.self, forKey: .column),
      row: try container.decodeIfPresent(Int.self, forKey: .row),
      label: try container.decodeIfPresent(String.self, forKey: .label),
      text: try container.decode(String.self, forKey: .text),
      isSearched: try container.decodeIfPresent(Bool.self, forKey: .isSearched) ?? true,
      value: try container.decodeIfPresent(String.self, forKey: .value),
      folded: try container.decodeIfPresent(String.self, forKey: .folded)
    )
  }
}
