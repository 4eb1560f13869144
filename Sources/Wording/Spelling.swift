/// The nearest of some names to one that is misspelt.
public enum Spelling {
  /// The known name that differs from a name in one or two letters; nil where none is so near, or
  /// the name is too short to tell.
  public static func nearest(to name: String, among known: [String]) -> String? {
    let letters = Array(name.lowercased())
    let distances = known.map { (name: $0, distance: distance(letters, Array($0.lowercased()))) }
    guard let best = distances.min(by: { $0.distance < $1.distance }),
      best.distance <= min(2, letters.count - 1)
    else { return nil }
    return best.name
  }

  /// Levenshtein's distance.
  private static func distance(_ one: [Character], _ other: [Character]) -> Int {
    var row = Array(0...other.count)
    for (index, letter) in one.enumerated() {
      var diagonal = row[0]
      row[0] = index + 1
      for (place, compared) in other.enumerated() {
        let substituted = diagonal + (letter == compared ? 0 : 1)
        diagonal = row[place + 1]
        row[place + 1] = min(substituted, row[place] + 1, diagonal + 1)
      }
    }
    return row[other.count]
  }
}
