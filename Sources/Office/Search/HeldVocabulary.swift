import Forms
import Query
import Synchronization
import Values

/// The names that queries know, held from one question to the next: they stand in the definitions.
final class HeldVocabulary: Sendable {
  private struct Kept {
    var forms: [FormID]
    var variants: [String]
    var vocabulary: SearchVocabulary
  }

  private let kept = Mutex<Kept?>(nil)

  /// The vocabulary of a library, made anew where the last was of other forms.
  func vocabulary(of library: FormLibrary, made: () -> SearchVocabulary) -> SearchVocabulary {
    let forms = library.forms.map(\.id)
    let variants = library.variants.map(\.id.rawValue)
    return kept.withLock { kept in
      if let kept, kept.forms == forms, kept.variants == variants { return kept.vocabulary }
      let vocabulary = made()
      kept = Kept(forms: forms, variants: variants, vocabulary: vocabulary)
      return vocabulary
    }
  }
}
