import Values

// Labels for those who made, checked and approved the form.
extension LabelMatcher {
  /// Whether a label asks for a signature or seal.
  func isSignature(_ label: FoldedLabel) -> Bool {
    words(of: label).ideas.contains { $0.rawValue == "signature" }
  }

  /// Whether a label asks for those who made, checked or approved the form.
  func isSigned(_ label: FoldedLabel) -> Bool {
    let words = words(of: label)
    return words.isWhole
      && words.ideas.first.map {
        ["prepared", "reviewed", "approved", "handler", "execute", "signature"].contains(
          $0.rawValue
        )
      } ?? false
  }

  /// Whether a label asks for them, or is nothing but a post: 总经理, 处长.
  func isPostOrSigned(_ label: FoldedLabel) -> Bool {
    let words = words(of: label)
    return isSigned(label) || AnswerShape(label.text).isJobTitle
      || words.isWhole
        && words.ideas.allSatisfy {
          ["lead", "department", "sales", "title"].contains($0.rawValue)
        }
  }
}
