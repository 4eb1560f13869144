public import Filing
public import Forms
public import Foundation
import Synchronization
public import Values
import Wording

/// The definitions of an office's forms and its filing rules, each read once, when it is first asked
/// for.
public final class Definitions: Sendable {
  /// Where they lie, each folder over the one before.
  public let layers: [URL]
  private let cache: DefinitionCache?
  private let known: Mutex<FormLibrary?>
  private let ruled = Mutex<FilingRules?>(nil)
  private let readers = Mutex<[ReaderKey: FormReader]>([:])

  /// By what a reader is kept.
  private struct ReaderKey: Hashable {
    var day: Day
    var stage: Stage
  }

  /// The definitions in a folder, which is not looked at yet.
  public convenience init(folder: URL, cache: DefinitionCache? = nil) {
    self.init(layers: [folder], cache: cache)
  }

  /// The definitions in several folders, each laid over the one before, kept for the next start in a
  /// cache; nothing is looked at yet.
  public init(layers: [URL], cache: DefinitionCache? = nil) {
    precondition(!layers.isEmpty, "Definitions lie somewhere.")
    self.layers = layers
    self.cache = cache
    known = Mutex(nil)
  }

  /// The uppermost folder, in which the office keeps what is its own.
  public var folder: URL { layers[layers.count - 1] }

  /// The forms, and what each means.
  public func library() throws(DefinitionError) -> FormLibrary {
    try known.withLock { known throws(DefinitionError) in
      if let known { return known }
      let library = try FormLibrary(layers: layers, cache: cache)
      known = library
      return library
    }
  }

  /// Keeps a variant in the definitions' own folder, under its id, and reads everything anew from then
  /// on; gives the file's path.
  ///
  /// Another one of that id is replaced only where that is asked for.
  public func keep(
    _ yaml: String,
    as variant: VariantID,
    replacing: Bool = false
  ) throws -> String {
    let own = replacing ? try FormLibrary.file(of: variant, in: folder) : nil
    let place = own ?? folder.appending(path: "variants/\(variant.rawValue).yaml")
    let path = place.path(percentEncoded: false)
    if !replacing, FileManager.default.fileExists(atPath: path) {
      throw VariantInTheWay.taken(variant)
    }
    try OutputFolder.make(for: path)
    try WholeFile.write(Array(yaml.utf8), to: path, replacing: replacing)
    reread()
    return path
  }

  /// Removes a variant's file; gives its path.
  public func forget(_ variant: VariantID) throws -> String {
    let library = try library()
    guard library.variant(variant) != nil else {
      throw UnknownVariant(name: variant.rawValue, known: library.variants.map(\.id))
    }
    guard let file = try FormLibrary.file(of: variant, in: folder) else {
      throw InstalledVariant(name: variant.rawValue, file: library.file(of: variant))
    }
    let path = file.path(percentEncoded: false)
    do {
      try FileManager.default.removeItem(at: file)
    } catch {
      throw OutputError(path: path, cause: SystemCause(error).text)
    }
    reread()
    return path
  }

  /// Has everything read anew when it is asked for next.
  private func reread() {
    known.withLock { $0 = nil }
    ruled.withLock { $0 = nil }
    readers.withLock { $0 = [:] }
  }

  /// A reader of all forms on a day of processing, which is made once, as that costs more than reading
  /// a form.
  func reader(on day: Day, at stage: Stage) throws(DefinitionError) -> FormReader {
    let library = try library()
    return readers.withLock { readers in
      let key = ReaderKey(day: day, stage: stage)
      if let known = readers[key] { return known }
      // Of yesterday nobody asks again.
      readers = readers.filter { $0.key.day == day }
      let reader = FormReader(library: library, today: day, stage: stage)
      readers[key] = reader
      return reader
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
