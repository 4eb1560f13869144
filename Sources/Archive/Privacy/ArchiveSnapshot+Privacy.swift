public import Query

extension ArchiveSnapshot {
  /// The items that a query finds, with snippets that show no personal data; otherwise as
  /// ``hits(_:order:limit:offset:scored:withSnippets:)``.
  ///
  /// Hits whose forms may hold any cost a read of the item each.
  public func hits(
    _ query: SearchQuery,
    hiding personal: PersonalData,
    order: SearchOrder = .date,
    limit: Int? = nil,
    offset: Int = 0,
    scored: Bool = true,
    withSnippets: Bool = true
  ) throws -> [SearchHit] {
    var hits = try self.hits(
      query,
      order: order,
      limit: limit,
      offset: offset,
      scored: scored,
      withSnippets: withSnippets
    )
    guard withSnippets else { return hits }
    let terms = query.snippetTerms
    for index in hits.indices where personal.concerns(hits[index].form) {
      let hit = hits[index]
      let revision = try self.items(ids: [hit.item.id]).first?.revisions
        .first { $0.number == hit.item.revision }
      let texts = (revision?.answers ?? [])
        .filter { $0.isSearched && !personal.hides($0, of: hit.form) }
      hits[index].snippet = Snippet(
        of: texts.map { value in
          (value.field.map { FormField(form: hit.form, path: $0) }, value.text)
        },
        terms: terms,
        otherwise: hit.account
      )
    }
    return hits
  }

  /// What hits say in fields, hit by hit, with personal data masked; an empty field is left out.
  public func values(
    of hits: [SearchHit],
    in fields: [FormField],
    hiding personal: PersonalData
  ) throws -> [[FormField: HitValue]] {
    try values(of: hits, in: fields).map(personal.masked)
  }

  /// Counts the items that a query finds; those with personal data in a field count under the mask.
  public func facets(
    _ query: SearchQuery,
    by kinds: [(name: String, kind: FacetKind)],
    hiding personal: PersonalData
  ) throws -> [Facet] {
    try kinds.map { name, kind in
      guard case .fields(let fields) = kind, fields.contains(where: personal.hides) else {
        return try self.facets(query, by: [(name: name, kind: kind)]).first
          ?? Facet(name: name, counts: [])
      }
      let open = fields.filter { !personal.hides($0) }
      var facet = Facet(name: name, counts: [])
      if !open.isEmpty,
        let counted = try self.facets(query, by: [(name: name, kind: .fields(open))]).first
      {
        facet = counted
      }
      let hidden = fields.filter(personal.hides)
      let count = try self.count(.all([query, .field(.has(hidden))]))
      if count > 0 { facet.counts.append(Facet.Count(value: PersonalData.mask, count: count)) }
      return facet
    }
  }
}
