package import Values

/// Checks that the numbers of each class run without a gap, and that each item bears the number
/// that its class gives; takes the items by class and number.
package struct NumberContinuity: Sendable {
  /// An item with what it is numbered by.
  package struct Item: Sendable {
    /// The item.
    package var id: ItemID
    /// The class in which it is numbered.
    package var classKey: String
    /// Its number in the class, from 1.
    package var number: Int
    /// The archive number as it is written.
    package var archiveNumber: String
    /// Whether its present revision is its last one, and none of them is missing.
    package var isWhole: Bool

    /// An item as the engine's row tells it.
    package init(
      id: ItemID,
      classKey: String,
      number: Int,
      archiveNumber: String,
      isWhole: Bool
    ) {
      self.id = id
      self.classKey = classKey
      self.number = number
      self.archiveNumber = archiveNumber
      self.isWhole = isWhole
    }
  }

  /// What was found wrong so far.
  package private(set) var faults: [ArchiveFault] = []
  /// The last number of each class so far.
  package private(set) var lasts: [String: Int] = [:]
  private var classKey: String?
  private var expected = 1

  /// An archive of which no item was read yet.
  package init() {}

  /// Takes the next item.
  package mutating func take(_ item: Item) {
    if item.classKey != classKey {
      classKey = item.classKey
      expected = 1
    }
    // One fault for each number up to a bound: a number that was made large hides no others.
    for number in expected..<max(expected, min(item.number, expected + 20)) {
      faults.append(.missingNumber(classKey: item.classKey, number: number))
    }
    expected = item.number + 1
    lasts[item.classKey] = item.number
    let digits = item.archiveNumber.utf8.count - item.classKey.utf8.count - 1
    let number = ArchiveNumber(classKey: item.classKey, number: item.number, digits: digits)
    if number.rawValue != item.archiveNumber || !item.isWhole { faults.append(.item(item.id)) }
  }
}
