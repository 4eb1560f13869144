/// The names that a reader understands, each with a small number.
///
/// Names are resolved once for each distinct name of a text, not once for each element, so a
/// handler can `switch` over its own numbers.
public struct XMLVocabulary: Sendable {
  /// The number of every name and namespace that is not in the vocabulary.
  public static let unknown = 0

  private let names: [[UInt8]: Int]
  private let namespaces: [[UInt8]: Int]

  /// Makes a vocabulary; numbers must be positive.
  public init(names: [String: Int], namespaces: [String: Int]) {
    self.names = XMLVocabulary.byBytes(names)
    self.namespaces = XMLVocabulary.byBytes(namespaces)
  }

  /// The number of a namespace's name.
  public func namespace(_ name: String) -> Int {
    namespaces[Array(name.utf8)] ?? XMLVocabulary.unknown
  }

  func name(_ bytes: [UInt8]) -> Int {
    names[bytes] ?? XMLVocabulary.unknown
  }

  func namespace(_ bytes: [UInt8]) -> Int {
    namespaces[bytes] ?? XMLVocabulary.unknown
  }

  private static func byBytes(_ table: [String: Int]) -> [[UInt8]: Int] {
    var result: [[UInt8]: Int] = [:]
    for (name, number) in table { result[Array(name.utf8)] = number }
    return result
  }
}
