import Findings
import Wording

/// A look at the ideas by which labels are told.
///
/// A name that the lexicon does not have fits no label, and reading says nothing of it: the pattern
/// that holds it can never match.
struct LexiconCheck {
  /// What is wrong with the lexicon itself.
  private(set) var errors: [DefinitionError] = []
  /// The ideas that there are; nil where no lexicon says.
  private var known: [String]?

  /// Looks at a lexicon; nil where the folder has none.
  init(_ lexicon: DefinitionNode?) {
    guard let lexicon else { return }
    do throws(DefinitionError) {
      _ = try Lexicon(lexicon)
      let known = try lexicon.required("ideas").members().map(\.key.text)
      self.known = known
      errors = try LexiconCheck.unknownNames(in: lexicon, known: known)
      errors += try LexiconCheck.repeatedWords(in: lexicon)
    } catch {
      errors.append(error)
    }
  }

  // MARK: The lexicon

  private static func unknownNames(
    in lexicon: DefinitionNode,
    known: [String]
  ) throws(DefinitionError) -> [DefinitionError] {
    var errors: [DefinitionError] = []
    for (_, value) in try lexicon["compounds"]?.members() ?? [] {
      for idea in try value.text().split(separator: " ") {
        errors += fault(String(idea), at: value, known: known)
      }
    }
    for key in ["heads", "long", "titleEnds"] {
      for item in try lexicon.nodes(key) {
        errors += fault(try item.text(), at: item, known: known)
      }
    }
    return errors
  }

  private static func fault(
    _ idea: String,
    at node: DefinitionNode,
    known: [String]
  ) -> [DefinitionError] {
    guard !known.contains(idea) else { return [] }
    let what = LocalizedText(zh: "词义", en: "idea")
    return [node.error(.unknownName(idea, what: what, known: known))]
  }

  /// A word counts where it stands first; anywhere else it says nothing.
  private static func repeatedWords(
    in lexicon: DefinitionNode
  ) throws(DefinitionError) -> [DefinitionError] {
    var words: [(text: String, node: DefinitionNode)] = []
    for key in ["ignored", "joins", "choices"] {
      for item in try lexicon.nodes(key) { words.append((try item.text(), item)) }
    }
    for (_, value) in try lexicon.required("ideas").members() {
      for item in try value.items() { words.append((try item.text(), item)) }
    }
    for (key, _) in try lexicon["compounds"]?.members() ?? [] { words.append((key.text, key.node)) }
    var seen: Set<String> = []
    return words.compactMap { word in
      guard let folded = LabelText.fold(word.text)?.text, !seen.insert(folded).inserted else {
        return nil
      }
      return word.node.error(.repeatedWord(word.text))
    }
  }

  // MARK: Definitions

  /// What is wrong with the patterns of a field or column, or of a form's titles.
  func faults(in node: DefinitionNode) -> [DefinitionError] {
    guard let known else { return [] }
    do throws(DefinitionError) {
      var patterns: [DefinitionNode] = []
      for key in ["words", "weak", "byAnswer", "titleWords"] { patterns += try node.nodes(key) }
      for (_, value) in try node["partWords"]?.members() ?? [] { patterns += try value.items() }
      var errors: [DefinitionError] = []
      for pattern in patterns {
        for idea in WordPattern(try pattern.text()).ideas {
          errors += LexiconCheck.fault(idea.rawValue, at: pattern, known: known)
        }
      }
      return errors
    } catch {
      return [error]
    }
  }
}
