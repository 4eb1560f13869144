/// The order in which a Chinese office looks names up: by the reading of each character.
public struct PinyinOrder: Sendable, Hashable, Comparable {
  /// A syllable for each Chinese character, every other character as it is, in small letters; the
  /// character stands behind its syllable, so that two of one reading are told apart.
  private let units: [String]

  /// The place of a name; of a character with several readings the usual one counts.
  public init(_ name: String) {
    units = FoldedText(name).scalars.map { scalar in
      let reading =
        PinyinReadings.usual[scalar]
        ?? PinyinReadings.syllables[scalar]?.first.map { String(decoding: $0, as: UTF8.self) }
      return (reading.map { "\($0) " } ?? "") + String(scalar)
    }
  }

  /// Whether one name comes before another.
  public static func < (one: PinyinOrder, other: PinyinOrder) -> Bool {
    one.units.lexicographicallyPrecedes(other.units)
  }
}
