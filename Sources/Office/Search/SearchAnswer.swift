public import Archive
public import Query
public import Wording

/// What a search has found, all of one state of the archive.
public struct SearchAnswer: Sendable {
  /// In the order that was asked for, with personal data masked unless it is shown for a reason.
  public var hits: [SearchHit]
  /// How many items are found, however few are given; nil where they were not counted.
  public var count: Int?
  /// Whether there are more than the request would have counted.
  public var isBeyondBound: Bool
  /// The counts that were asked for, in that order.
  public var facets: [Facet]
  /// The columns that were asked for by name; nil where none were.
  public var columns: [HitColumn]?
  /// What the hits say in the fields of these columns, hit by hit.
  public var values: [[FormField: HitValue]]
  /// Whether anything is found, within the limit or beyond.
  public var isFound: Bool
  /// What there is to say beside that.
  public var notes: [LocalizedText]

  /// The hits as objects.
  public var hitsJSON: [JSON] { hits.map { $0.json(schemaVersion: SearchSchema.version) } }

  /// The counts as an object.
  public var facetsJSON: JSON {
    .object(
      facets.map { facet in
        JSON.Member(
          facet.name,
          .object(facet.counts.map { JSON.Member($0.value, .integer($0.count)) })
        )
      }
    )
  }
}

/// The version of the objects that tell hits; it rises when a member changes its meaning or goes
/// away.
public enum SearchSchema {
  /// The version as it is now.
  public static let version = 1
}
