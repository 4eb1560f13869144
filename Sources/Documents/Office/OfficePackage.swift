import Findings
import Packages
import XML

/// The parts of an Office document, in a zip or in one Flat OPC text.
struct OfficePackage: ~Copyable {
  private var reader: PackageReader?
  /// The names in the zip, by the names without regard to case: parts are named so
  /// (ISO 29500-2, 6.2.2.3).
  private var names: [String: String] = [:]
  private var flat: [String: [UInt8]] = [:]
  private var partsLeft: Int
  let depth: Int

  init(_ reader: consuming PackageReader, limits: DocumentLimits) throws(Refusal) {
    var names: [String: String] = [:]
    for entry in reader.entries where !entry.isFolder {
      guard names.updateValue(entry.name, forKey: entry.name.lowercased()) == nil else {
        throw Refusal(PackageError(.duplicateEntry, entry: entry.name))
      }
    }
    // A name that is written percent-encoded is found under what it stands for.
    for (key, name) in names where name.contains("%") {
      let decoded = Relationships.decodePercents(name).lowercased()
      if decoded != key, names[decoded] == nil { names[decoded] = name }
    }
    self.names = names
    self.reader = .some(consume reader)
    partsLeft = limits.parts
    depth = limits.xmlDepth
  }

  init(flat: [String: [UInt8]], limits: DocumentLimits) {
    self.flat = flat
    for name in flat.keys { names[name.lowercased()] = name }
    partsLeft = limits.parts
    depth = limits.xmlDepth
  }

  /// The zip, of which nothing is left here; nil of a Flat OPC text.
  consuming func takeReader() -> PackageReader? {
    reader
  }

  func has(_ part: String) -> Bool {
    names[part.lowercased()] != nil
  }

  var partNames: Dictionary<String, String>.Values { names.values }

  /// The part's bytes; nil if there is none of that name.
  mutating func bytes(_ part: String) throws(Refusal) -> [UInt8]? {
    guard let name = names[part.lowercased()] else { return nil }
    try count(part)
    if let bytes = flat[name] { return bytes }
    do throws(PackageError) {
      return try reader?.read(name)
    } catch {
      throw Refusal(error)
    }
  }

  /// The part as it lies in the zip; nil if there is none of that name, or a large one.
  mutating func packed(_ part: String) throws(Refusal) -> PackedEntry? {
    guard let name = names[part.lowercased()], flat[name] == nil else { return nil }
    do throws(PackageError) {
      return try reader?.packed(name)
    } catch {
      throw Refusal(error)
    }
  }

  /// Counts a part that is read against the limit.
  mutating func count(_ part: String) throws(Refusal) {
    partsLeft -= 1
    guard partsLeft >= 0 else {
      throw Refusal(
        Finding(
          .error,
          .unsafeContent,
          place: .part(part),
          arguments: ["detail": LocalizedText(zh: "部件过多", en: "too many parts")]
        )
      )
    }
  }

  /// Parses a part; false if there is none of that name.
  mutating func parse(
    _ part: String,
    with handler: some XMLHandler & AnyObject,
    vocabulary: XMLVocabulary = .word
  ) throws(Refusal) -> Bool {
    var handler = handler
    return try parse(part, with: &handler, vocabulary: vocabulary)
  }

  /// Parses a part into a value; false if there is none of that name.
  mutating func parse(
    _ part: String,
    with handler: inout some XMLHandler,
    vocabulary: XMLVocabulary = .word
  ) throws(Refusal) -> Bool {
    guard let bytes = try bytes(part) else { return false }
    do throws(XMLError) {
      try XMLParser.parse(bytes, vocabulary: vocabulary, depth: depth, handler: &handler)
    } catch {
      throw Refusal(error, part: part)
    }
    return true
  }

  mutating func relationships(of part: String) throws(Refusal) -> Relationships {
    try parse(
      Relationships.partName(of: part),
      with: RelationshipReader(source: part),
      cache: .relationships
    ) { $0.relationships } ?? Relationships()
  }
}
