/// Works on items at once, so many at a time, and takes the results in the items' order.
///
/// At most twice `width` results wait, whatever the number of items.
func inOrder<Item: Sendable, Result: Sendable>(
  _ items: [Item],
  width: Int,
  work: @escaping @Sendable (Item) -> Result,
  each: (Result) throws -> Void
) async throws {
  try await withThrowingTaskGroup(of: (Int, Result).self) { group in
    var started = 0
    var waiting: [Int: Result] = [:]
    var wanted = 0
    while wanted < items.count {
      while started < items.count, started < wanted + 2 * max(1, width),
        started - wanted - waiting.count < max(1, width)
      {
        let index = started
        let item = items[index]
        group.addTask { (index, work(item)) }
        started += 1
      }
      if let (index, result) = try await group.next() { waiting[index] = result }
      while let result = waiting.removeValue(forKey: wanted) {
        try each(result)
        wanted += 1
      }
    }
  }
}
