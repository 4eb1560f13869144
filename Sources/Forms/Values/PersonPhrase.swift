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
    let told = PersonPhrase.withPosts(words)
    for word in hasName ? told : words.flatMap(\.separated) { reading.add(word) }
    return reading.finished
  }

  /// 技术服务 秦岚, 李敏 售后: of words that take turns, every other one a Chinese name and the rest
  /// none, the rest are the posts of those beside them.
  private static func withPosts(_ words: [PersonWord]) -> [PersonWord] {
    guard words.count.isMultiple(of: 2) else { return words }
    let isName = words.map { word -> Bool? in
      guard case .name(let name) = word else { return nil }
      if PersonWord.isChineseName(name), !JobTitles.isQualifier(name) { return true }
      return PersonWord.isPost(name) ? false : nil
    }
    guard let first = isName.first, let first,
      isName.enumerated().allSatisfy({ $1 == ($0.isMultiple(of: 2) ? first : !first) })
    else { return words }
    return zip(words, isName).map { word, isName in
      if case .name(let name) = word, isName == false { .title(name) } else { word }
    }
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
