public import Archive
import Forms
import Ledger
public import Query

extension Office {
  /// Finds filed items; hits, counts and values are of one state of the archive.
  ///
  /// A query that does not parse is a ``QueryError``, with the column, in
  /// ``OfficeError/wrongRequest(_:)``.
  public func search(
    _ request: SearchRequest,
    as actor: Actor
  ) throws(OfficeError) -> SearchAnswer {
    try actor.need(.search)
    let disclosure = try disclosure(for: request.reason, as: actor)
    do {
      let answer = try snapshot { state in
        try self.answer(request, hiding: disclosure.hidden, in: state)
      }
      try disclosure.enter(hits: answer.hits, query: request.query, in: archive)
      return answer
    } catch {
      throw OfficeError(error)
    }
  }

  /// How many items a query finds.
  public func count(_ query: String, as actor: Actor) throws(OfficeError) -> Int {
    try actor.need(.search)
    return try snapshot { state in
      let reading = try queryReading(in: state)
      return try state.count(reading.settled(reading.read(query), in: state))
    }
  }

  /// How a query is read, and how it would be run.
  public func explanation(
    of query: String,
    as actor: Actor
  ) throws(OfficeError) -> (query: SearchQuery, run: SearchExplanation) {
    try actor.need(.search)
    return try snapshot { state in
      let reading = try queryReading(in: state)
      let parsed = try reading.read(query)
      return (parsed, try state.explain(reading.settled(parsed, in: state)))
    }
  }

  private func answer(
    _ request: SearchRequest,
    hiding hidden: PersonalData,
    in state: any ArchiveSnapshot
  ) throws -> SearchAnswer {
    let reading = try queryReading(in: state)
    let query = try reading.settled(reading.read(request.query), in: state)
    let columns = try request.fields.map {
      try HitColumn.columns($0, vocabulary: reading.vocabulary)
    }
    let kinds = try NameList.facets(request.facets, vocabulary: reading.vocabulary)
    let hits = try state.hits(
      query,
      hiding: hidden,
      order: request.order,
      limit: request.limit,
      offset: request.offset,
      scored: request.isScored,
      withSnippets: request.hasSnippets
    )
    let (count, isBeyond) = try count(of: query, request, in: state)
    var facets =
      kinds.isEmpty || isBeyond ? [] : try state.facets(query, by: kinds, hiding: hidden)
    if !facets.isEmpty, kinds.contains(where: { $0.kind == .account }),
      let book = try reading.bookOfJoins(in: state)
    {
      let names = book.accountsByName
      facets = zip(kinds, facets).map { $0.kind == .account ? $1.joined(by: names) : $1 }
    }
    let fields = (columns ?? []).flatMap { column in
      switch column {
      case .hit: [FormField]()
      case .field(_, let fields): fields
      }
    }
    let mayHaveMore = request.limit == 0 || request.offset > 0
    let isFound =
      try !hits.isEmpty || mayHaveMore && (count ?? state.count(query)) > 0
    var answer = SearchAnswer(
      hits: hits,
      count: count,
      isBeyondBound: isBeyond,
      facets: facets,
      columns: columns,
      values: columns == nil ? [] : try state.values(of: hits, in: fields).map(hidden.masked),
      isFound: isFound,
      notes: []
    )
    if try !state.hasUsableIndex() { answer.notes.append(SearchNotes.indexAwaitsRebuilding) }
    if !isFound {
      answer.notes.append(SearchNotes.nothingFound)
      if let hint = SearchNotes.prefixHint(request.query) { answer.notes.append(hint) }
    }
    return answer
  }

  /// How many items are found, nil where they are not counted, and whether that is because they are
  /// more than the request would have counted.
  private func count(
    of query: SearchQuery,
    _ request: SearchRequest,
    in state: any ArchiveSnapshot
  ) throws -> (count: Int?, isBeyond: Bool) {
    guard let bound = request.countBound else {
      return (request.countsAll ? try state.count(query) : nil, false)
    }
    let count = try state.count(query, atMost: bound + 1)
    return count > bound ? (nil, true) : (count, false)
  }
}
