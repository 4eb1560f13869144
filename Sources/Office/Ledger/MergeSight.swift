import Archive
public import Ledger
import Values
public import Wording

/// What somebody was shown of a merge before they ask for it.
public enum MergeSight: Sendable, Hashable {
  /// Nothing has to be shown before.
  case needless
  /// What was shown, by its mark; nil where that no accounts are joined.
  case shown(String?)
}

/// Why two accounts are not merged: it was not shown what that would do, or the ledger has changed.
public struct UnseenMerge: SpokenError {
  /// What it would do now; nil where it would join nothing.
  public var preview: MergePreview?
  /// Whether something else was shown before.
  public var isChanged: Bool

  /// What is to be seen first, and whether it is not what was.
  public init(preview: MergePreview?, isChanged: Bool) {
    self.preview = preview
    self.isChanged = isChanged
  }

  /// What has to be seen first.
  public var sentence: LocalizedText {
    isChanged
      ? LocalizedText(
        zh: "看过之后台账变了，没有合并。请再看一下现在会怎样。",
        en:
          "The ledger has changed since this was shown; nothing was merged. See what it would do now."
      )
      : LocalizedText(
        zh: "还没有看过会合并什么，没有合并。请先看一下。",
        en: "It was not shown what would be merged; nothing was. See it first."
      )
  }
  /// As wrong usage.
  public var exitStatus: ExitStatus { .usage }
}

extension MergePreview {
  /// A text that differs where the preview does, to tell what somebody was shown.
  public var mark: String {
    get throws {
      let facts = [stays, joins].flatMap { [$0.name, String($0.items), String($0.contacts)] }
      // Names hold what they like, so that each says how long it is.
      return try ContentDigest(of: facts.map { "\($0.utf8.count):\($0)" }.joined(separator: ";"))
        .rawValue
    }
  }
}

extension MergeSight {
  /// Refuses what was not shown.
  func needs(_ preview: MergePreview?) throws {
    guard case .shown(let mark) = self, try preview?.mark != mark else { return }
    throw UnseenMerge(preview: preview, isChanged: mark != nil)
  }
}
