public import Findings

/// A category of reasons for success or failure, told by words in the text.
public struct ReasonCategory: Sendable, Hashable {
  /// The id by which JSON names the category.
  public var id: String
  /// The category's name in tables.
  public var name: LocalizedText
  /// A text that holds one of them belongs to the category.
  public var words: [String]

  /// A category of the texts that hold one of the words.
  public init(id: String, name: LocalizedText, words: [String]) {
    self.id = id
    self.name = name
    self.words = words
  }

  /// What a text belongs to that no category's words tell.
  public static let other = ReasonCategory(
    id: "other",
    name: LocalizedText(zh: "其他", en: "other"),
    words: []
  )
}
