public import Filing
public import Forms
public import Foundation
import Synchronization

/// The definitions of an office's forms and its filing rules, each read once, when it is first asked
/// for.
public final class Definitions: Sendable {
  private let folder: URL
  private let known: Mutex<FormLibrary?>
  private let ruled = Mutex<FilingRules?>(nil)

  /// The definitions in a folder, which is not looked at yet.
  public init(folder: URL) {
    self.folder = folder
    known = Mutex(nil)
  }

  /// The forms, and what each means.
  public func library() throws(DefinitionError) -> FormLibrary {
    try known.withLock { known throws(DefinitionError) in
      if let known { return known }
      let library = try FormLibrary(folder: folder)
      known = library
      return library
    }
  }

  /// How things are numbered and kept, and by what the ledger judges.
  public func rules() throws(DefinitionError) -> FilingRules {
    let library = try library()
    return try ruled.withLock { ruled throws(DefinitionError) in
      if let ruled { return ruled }
      let rules = try FilingRules(library: library)
      ruled = rules
      return rules
    }
  }
}
