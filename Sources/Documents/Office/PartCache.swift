import Packages
import Synchronization
import XML

/// What was read from small parts of earlier packages, by their packed bytes.
///
/// The documents of an office share their styles, numbering and relationships to the byte. The
/// same packed bytes, checksum and method are the same part, so nothing is inflated or parsed.
final class PartCache<Value: Sendable>: Sendable {
  /// A part as its package has it.
  struct Key: Sendable, Hashable {
    var part: String
    var packed: PackedEntry
  }

  private struct Known: Sendable {
    var key: Key
    var value: Value
  }

  /// How many parts are kept, the oldest leaving first.
  private static var capacity: Int { 8 }
  private let known = Mutex<[Known]>([])

  func value(of key: Key) -> Value? {
    known.withLock { known in known.first { $0.key == key }?.value }
  }

  func keep(_ value: Value, of key: Key) {
    known.withLock { known in
      if known.count == PartCache.capacity { known.removeFirst() }
      known.append(Known(key: key, value: value))
    }
  }
}

extension PartCache<Relationships> {
  static let relationships = PartCache()
}

extension PartCache<[String: String]> {
  /// The overrides among the content types.
  static let contentTypes = PartCache()
}

extension OfficePackage {
  /// Parses a part, or takes what an earlier package's same part gave; nil if there is none.
  mutating func parse<Handler: XMLHandler & AnyObject, Value>(
    _ part: String,
    with handler: Handler,
    cache: PartCache<Value>,
    value: (Handler) -> Value
  ) throws(Refusal) -> Value? {
    guard let packed = try packed(part) else {
      return try parse(part, with: handler) ? value(handler) : nil
    }
    let key = PartCache<Value>.Key(part: part, packed: packed)
    if let known = cache.value(of: key) {
      try count(part)
      return known
    }
    guard try parse(part, with: handler) else { return nil }
    let result = value(handler)
    cache.keep(result, of: key)
    return result
  }
}
