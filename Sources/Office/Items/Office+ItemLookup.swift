import Archive
import Forms
import Query
import Values

extension Office {
  /// The item that a person names, as it is filed, unmasked: by its id or archive number, else by the
  /// number that its form bears.
  func item(named reference: String) throws(OfficeError) -> FiledItem {
    try item(reference) { reading, state in
      try bearing(reference, reading: reading, in: state)
    }
  }

  /// The item that a person may mean: by a number, or by the account where that has one item alone.
  ///
  /// It is for who looks at the item: what changes it takes no hints.
  func item(meantBy reference: String) throws(OfficeError) -> FiledItem {
    try item(reference) { reading, state in
      let numbered = try bearing(reference, reading: reading, in: state)
      if !numbered.isEmpty { return numbered }
      let query = try reading.read("account:\"\(reference)\"")
      return try hits(reading.settled(query, in: state), most: 6, in: state)
    }
  }

  private func item(
    _ reference: String,
    orOneOf candidates: (QueryReading, any ArchiveSnapshot) throws -> [SearchHit]
  ) throws(OfficeError) -> FiledItem {
    do {
      if let item = try archive.item(reference) { return item }
      // A quotation mark is the sign of a text that no query holds.
      let isText =
        !FoldedText(reference).text.isEmpty
        && !reference.contains { "\"“”＂".contains($0) || $0.isNewline }
      let found = try isText ? snapshot { try candidates(queryReading(in: $0), $0) } : []
      guard let only = found.first else { throw NoSuchItem(reference: reference) }
      if found.count > 1 {
        throw SeveralItems(reference: reference, numbers: found.map(\.item.archiveNumber))
      }
      guard let item = try archive.item(only.item.id) else {
        throw NoSuchItem(reference: reference)
      }
      return item
    } catch {
      throw OfficeError(error)
    }
  }

  /// The items whose forms bear a number; withdrawn ones where no other does.
  private func bearing(
    _ number: String,
    reading: QueryReading,
    in state: any ArchiveSnapshot
  ) throws -> [SearchHit] {
    let fields = reading.library.forms.compactMap { form in
      form.filing.number.map { FormField(form: form.id, path: FieldPath($0)) }
    }
    if fields.isEmpty { return [] }
    let wanted = FoldedText(number).text
    for filed in [ItemState.filed, .withdrawn] {
      let containing = try hits(
        .all([.field(.contains(fields, SearchTerm(number))), .field(.state(filed))]),
        most: 200,
        in: state
      )
      let values = try state.values(of: containing, in: fields)
      let same = zip(containing, values).filter { _, values in
        values.values.contains { FoldedText($0.text).text == wanted }
      }
      if !same.isEmpty { return same.map(\.0) }
    }
    return []
  }

  private func hits(
    _ query: SearchQuery,
    most: Int,
    in state: any ArchiveSnapshot
  ) throws -> [SearchHit] {
    try state.hits(
      query,
      order: .date,
      limit: most,
      offset: 0,
      scored: false,
      withSnippets: false
    )
  }
}
