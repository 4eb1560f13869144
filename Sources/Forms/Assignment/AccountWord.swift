import Values
import Wording

/// The word by which a page calls the account, where no list of words has it: 主机厂名称, 主机厂意见.
///
/// A page has such a word where it asks for the name of what it calls so, and for people or views of
/// the same, and calls nothing else an account.
struct AccountWord {
  private let scalars: ArraySlice<Unicode.Scalar>

  init?(_ entries: [LayoutEntry], lexicon: Lexicon) {
    let labels = entries.flatMap(\.labels)
    let named = labels.compactMap(AccountWord.named).filter { word in
      let words = lexicon.worded(FoldedLabel(scalars: word))
      return words.unknown > 0 && words.ideas.allSatisfy { AccountWord.names.contains($0) }
    }
    guard let word = named.first, named.allSatisfy({ $0 == word }) else { return nil }
    scalars = word
    var isSupported = false
    for label in labels {
      if let renamed = renamed(label) {
        let words = lexicon.worded(renamed)
        isSupported =
          isSupported
          || words.isWhole && words.ideas.last.map { AccountWord.owned.contains($0) } ?? false
      } else {
        // Another label names the account.
        let words = lexicon.worded(label)
        if words.isWhole, words.ideas.allSatisfy({ AccountWord.names.contains($0) }) { return nil }
      }
    }
    guard isSupported else { return nil }
  }

  private static let suffixes = ["名称", "名稱", "全称", "全稱"].map { Array($0.unicodeScalars) }
  private static let usual = Array("客户".unicodeScalars)
  /// The ideas of labels that name an account.
  private static let names = Set(["account", "company", "name"].map { Idea(rawValue: $0) })
  /// What an account has and a thing has not.
  private static let owned = Set(
    ["person", "lead", "contactPerson", "views", "attitude"].map { Idea(rawValue: $0) }
  )

  /// What a label asks the name of; nil where it asks for something else.
  private static func named(_ label: FoldedLabel) -> ArraySlice<Unicode.Scalar>? {
    guard let suffix = suffixes.first(where: { label.scalars.suffix($0.count).elementsEqual($0) })
    else { return nil }
    let word = label.scalars.dropLast(suffix.count)
    return (2...5).contains(word.count) && word.allSatisfy(\.isHan) ? word : nil
  }

  /// A label that begins with the page's word, with the usual one instead; nil of any other.
  func renamed(_ label: FoldedLabel) -> FoldedLabel? {
    guard label.scalars.count > scalars.count, label.scalars.starts(with: scalars) else {
      return nil
    }
    return FoldedLabel(scalars: AccountWord.usual + label.scalars.dropFirst(scalars.count))
  }

  /// The entries with the usual word in their labels' folded spellings.
  func renamed(_ entries: [LayoutEntry]) -> [LayoutEntry] {
    entries.map { $0.renamingLabels(renamed) }
  }
}
