import Forms
import Synchronization

/// The forms as they are known now; a variant that is learned takes its place among them.
final class LibraryShelf: Sendable {
  private let kept: Mutex<FormLibrary>

  init(_ library: FormLibrary) {
    kept = Mutex(library)
  }

  var library: FormLibrary { kept.withLock(\.self) }

  func replace(by library: FormLibrary) {
    kept.withLock { $0 = library }
  }
}
