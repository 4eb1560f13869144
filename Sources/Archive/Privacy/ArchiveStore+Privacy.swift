public import Ledger
public import Query
public import Values

extension ArchiveStore {
  /// The items that a query finds, as
  /// ``ArchiveSnapshot/hits(_:hiding:order:limit:offset:scored:withSnippets:)`` gives them of the
  /// archive as it is.
  public func search(
    _ query: SearchQuery,
    hiding personal: PersonalData,
    order: SearchOrder = .date,
    limit: Int? = nil,
    offset: Int = 0,
    scored: Bool = true,
    withSnippets: Bool = true
  ) throws(ArchiveError) -> [SearchHit] {
    try snapshot {
      try $0.hits(
        query,
        hiding: personal,
        order: order,
        limit: limit,
        offset: offset,
        scored: scored,
        withSnippets: withSnippets
      )
    }
  }

  /// Counts the items that a query finds, as ``ArchiveSnapshot/facets(_:by:hiding:)`` does in the
  /// archive as it is.
  public func facets(
    _ query: SearchQuery,
    by kinds: [(name: String, kind: FacetKind)],
    hiding personal: PersonalData
  ) throws(ArchiveError) -> [Facet] {
    try snapshot { try $0.facets(query, by: kinds, hiding: personal) }
  }

  /// The ledger on a day where operators have joined accounts; nil where every account is one name's.
  public func bookOfJoins(
    policy: LedgerPolicy,
    on today: Day
  ) throws(ArchiveError) -> LedgerBook? {
    try snapshot { try $0.bookOfJoins(policy: policy, on: today) }
  }
}
