import Query

/// An archive number (档号), such as `Q001-YW·2024-D10-DKH-0001`: `-` joins levels, `·` joins the
/// codes of one level (DA/T 22-2015).
public struct ArchiveNumber: RawRepresentable, Sendable, Hashable {
  /// The number as it is printed.
  public let rawValue: String

  /// Takes a number as it is written; whether an item has it is not asked.
  public init(rawValue: String) {
    self.rawValue = rawValue
  }

  /// The number of an item in a class, filled up with zeros to so many digits.
  package init(classKey: String, number: Int, digits: Int) {
    let text = String(number)
    let zeros = String(repeating: "0", count: max(0, digits - text.utf8.count))
    self.init(rawValue: "\(classKey)\(ArchiveNumberText.hyphen)\(zeros)\(text)")
  }

  /// The class and the running number that a person means, who may write other characters that
  /// look alike, other widths, and fewer zeros; nil where the text ends in no number.
  static func parts(of text: String) -> (classKey: String, number: Int)? {
    var levels = ArchiveNumberText.canonical(text).split(
      separator: "-",
      omittingEmptySubsequences: false
    )
    guard levels.count > 1, let last = levels.popLast(), let number = Int(last), number >= 1
    else { return nil }
    return (levels.joined(separator: ArchiveNumberText.hyphen), number)
  }
}

extension ArchiveNumber: CustomStringConvertible {
  /// The number as it is printed.
  public var description: String { rawValue }
}
