import Query

/// How the class in an archive number is written, such as
/// `{fonds}-{class}·{year}-{retention}-{department}`.
public struct ClassPattern: Sendable, Hashable {
  /// What a pattern puts in, by the word in its brackets.
  public enum Name: String, Sendable, Hashable, CaseIterable {
    case fonds
    case filingClass = "class"
    case year
    case retention
    case department
  }

  enum Part: Sendable, Hashable {
    case name(Name)
    case text(String)
  }

  let parts: [Part]

  /// Why a pattern cannot be taken, as facts.
  public enum Fault: Error, Sendable, Hashable {
    case unknownName(String)
    /// A bracket without its fellow.
    case openBracket
    /// Two classes would share one number; without a year or a class code, for example.
    case missingName(Name)
  }

  /// Reads a pattern; the fonds, the class and the year must be in it.
  public init(_ text: String) throws(Fault) {
    var parts: [Part] = []
    var rest = Substring(text)
    while let bracket = rest.firstIndex(of: "{") {
      if bracket > rest.startIndex { parts.append(.text(String(rest[..<bracket]))) }
      rest = rest[rest.index(after: bracket)...]
      guard let end = rest.firstIndex(of: "}") else { throw .openBracket }
      guard let name = Name(rawValue: String(rest[..<end])) else {
        throw .unknownName(String(rest[..<end]))
      }
      parts.append(.name(name))
      rest = rest[rest.index(after: end)...]
    }
    if rest.contains("}") { throw .openBracket }
    if !rest.isEmpty { parts.append(.text(String(rest))) }
    for name in [Name.fonds, .filingClass, .year] where !parts.contains(.name(name)) {
      throw .missingName(name)
    }
    self.parts = parts
  }

  private init(parts: [Part]) {
    self.parts = parts
  }

  /// That of DA/T 22-2015.
  public static let standard = ClassPattern(parts: [
    .name(.fonds), .text(ArchiveNumberText.hyphen), .name(.filingClass),
    .text(ArchiveNumberText.dot),
    .name(.year), .text(ArchiveNumberText.hyphen), .name(.retention),
    .text(ArchiveNumberText.hyphen),
    .name(.department),
  ])

  func text(_ value: (Name) -> String) -> String {
    parts.map { part in
      switch part {
      case .name(let name): value(name)
      case .text(let text): text
      }
    }.joined()
  }
}
