import Values

/// Persons whose names and titles stand under labels of their own: 姓名：王建国　职务：主管.
enum LabelledPersons {
  typealias Characters = ArraySlice<Unicode.Scalar>

  private enum Part {
    case name
    case title
  }

  private static let names = ["姓名", "名字"].map { Array($0.unicodeScalars) }
  private static let titles = ["职务", "职位", "职称", "岗位", "部门"].map { Array($0.unicodeScalars) }

  /// Nil where the text does not begin with such a label, or something else stands in it.
  static func persons(in scalars: [Unicode.Scalar]) -> [Person]? {
    guard scalars.count <= 500 else { return nil }
    var rest = PersonWord.trimmed(scalars[...])
    var persons: [Person] = []
    while !rest.isEmpty {
      guard let (part, text, remaining) = next(in: rest) else { return nil }
      rest = remaining
      switch part {
      case .name:
        guard PersonWord.canBeName(text) else { return nil }
        persons.append(Person(name: text.text))
      case .title:
        guard let last = persons.indices.last else { return nil }
        let title = persons[last].title.map { $0 + " " + text.text } ?? text.text
        if !text.isEmpty { persons[last].title = title }
      }
    }
    return persons.isEmpty ? nil : persons
  }

  /// The first label with what stands under it, and what follows.
  private static func next(in rest: Characters) -> (Part, Characters, Characters)? {
    guard let (part, length) = label(in: rest) else { return nil }
    let content = rest.dropFirst(length)
    let end = content.indices.first { label(in: content[$0...]) != nil } ?? content.endIndex
    return (part, trimmed(content[..<end]), content[end...])
  }

  /// The label that begins here with its colon, and its length.
  private static func label(in rest: Characters) -> (Part, Int)? {
    for word in names + titles where rest.starts(with: word) {
      let after = rest.dropFirst(word.count)
      let blanks = after.prefix(while: \.isBlank).count
      if after.dropFirst(blanks).first?.folded == ":" {
        return (names.contains(word) ? .name : .title, word.count + blanks + 1)
      }
    }
    return nil
  }

  private static func trimmed(_ text: Characters) -> Characters {
    let signs = Set<Unicode.Scalar>(":,;、/".unicodeScalars)
    var rest = text.drop { WrittenText.isPadding($0) || signs.contains($0.folded) }
    while let last = rest.last, WrittenText.isPadding(last) || signs.contains(last.folded) {
      rest.removeLast()
    }
    return rest
  }
}
