import Archive
import Forms
import Wording

extension SearchHit {
  /// The hit in a line, as lists show it.
  func line(library: FormLibrary, language: Language) -> String {
    "\(date)  \(account)  \(library.name(of: form, in: language))  \(item.archiveNumber)"
  }
}
