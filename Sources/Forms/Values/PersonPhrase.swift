import Values

/// A phrase that names one person with a title on either side, or several with white space between.
struct PersonPhrase {
  typealias Characters = ArraySlice<Unicode.Scalar>

  private let words: [PersonWord]?

  init(_ scalars: Characters) {
    words = PersonWord.words(in: scalars)
  }

  /// Nil where something else than names and titles stands.
  var persons: [Person]? {
    guard let words else { return nil }
    let hasName = words.contains {
      if case .name = $0 { true } else { false }
    }
    var reading = TitleReading()
    for word in hasName ? words : words.flatMap(\.separated) { reading.add(word) }
    return reading.finished
  }
}

/// Gives every name the titles that belong to it.
private struct TitleReading {
  private var persons: [Person] = []
  /// Titles that wait for the name after them.
  private var waiting: [PersonPhrase.Characters] = []
  /// Known from the first name on.
  private var titlesComeFirst: Bool?
  /// Those that the last name has after it.
  private var titles = 0
  private var isFaulty = false

  mutating func add(_ word: PersonWord) {
    switch word {
    case .name(let name):
      if !PersonWord.canBeName(name) { isFaulty = true }
      persons.append(Person(name: name.text, title: TitleReading.joined(waiting)))
      titlesComeFirst = titlesComeFirst ?? !waiting.isEmpty
      titles = 0
      waiting = []
    case .title(let title):
      if titlesComeFirst == false {
        addToLast(title)
      } else {
        waiting.append(title)
      }
    case .bracketed(let inner):
      // A telephone number is no title.
      if !inner.contains(where: \.properties.isAlphabetic) { isFaulty = true }
      if persons.isEmpty, !waiting.isEmpty, PersonWord.isChineseName(inner) {
        add(.name(inner))
      } else if persons.isEmpty || !waiting.isEmpty {
        waiting.append(inner)
      } else {
        addToLast(inner)
      }
    }
  }

  private mutating func addToLast(_ title: PersonPhrase.Characters) {
    titles += 1
    // A row of titles is no person's.
    guard let index = persons.indices.last, titles <= 6 else {
      isFaulty = true
      return
    }
    persons[index].title = persons[index].title.map { $0 + " " + title.text } ?? title.text
  }

  /// Nil where a title has no name.
  var finished: [Person]? {
    isFaulty || !waiting.isEmpty ? nil : persons
  }

  private static func joined(_ titles: [PersonPhrase.Characters]) -> String? {
    titles.isEmpty ? nil : titles.map(\.text).joined(separator: " ")
  }
}
