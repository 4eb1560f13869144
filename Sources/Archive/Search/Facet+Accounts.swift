public import Ledger

extension Facet {
  /// The counts of accounts, those of one account together under the name of its row.
  public func joined(by names: [AccountName: String]) -> Facet {
    var joined: [String: Int] = [:]
    for count in counts {
      joined[names[AccountName(count.value)] ?? count.value, default: 0] += count.count
    }
    return Facet(
      name: name,
      counts: joined.map { Count(value: $0.key, count: $0.value) }
        .sorted { ($1.count, $0.value) < ($0.count, $1.value) }
    )
  }
}
