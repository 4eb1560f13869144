/// Works on items at once, so many at a time, and takes the results in the items' order.
///
/// `next` is asked for an item when there is room for one, until it gives nil. At most twice
/// `width` results wait, whatever the number of items.
func inOrder<Item: Sendable, Result: Sendable>(
  _ next: () throws -> Item?,
  width: Int,
  work: @escaping @Sendable (Item) -> Result,
  each: (Result) async throws -> Void
) async throws {
  try await withThrowingTaskGroup(of: (Int, Result).self) { group in
    let width = max(1, width)
    var started = 0
    var waiting: [Int: Result] = [:]
    var wanted = 0
    var isAtEnd = false
    while true {
      while !isAtEnd, started < wanted + 2 * width, started - wanted - waiting.count < width {
        guard let item = try next() else {
          isAtEnd = true
          break
        }
        let index = started
        group.addTask { (index, work(item)) }
        started += 1
      }
      guard let (index, result) = try await group.next() else { return }
      waiting[index] = result
      while let result = waiting.removeValue(forKey: wanted) {
        try await each(result)
        wanted += 1
      }
    }
  }
}
