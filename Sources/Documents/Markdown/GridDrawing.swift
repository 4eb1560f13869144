import Wording

/// A table drawn with characters, on positions of equal width: a wide character takes two.
struct GridDrawing {
  /// A rectangle of borders; the numbers are those of its sides.
  struct Box: Hashable {
    var top: Int
    var left: Int
    var bottom: Int
    var right: Int
  }

  private var lines: [[Character?]] = []
  private let width: Int

  init?(_ source: [Substring]) {
    lines = source.map { line in
      line.flatMap { character -> [Character?] in
        String(character).displayWidth == 2 ? [character, nil] : [character]
      }
    }
    width = lines.map(\.count).max() ?? 0
    guard width >= 3 else { return nil }
    for index in lines.indices {
      lines[index] += Array(repeating: " ", count: width - lines[index].count)
    }
  }

  /// The rectangles that the borders make, found from corner to corner.
  func boxes() -> [Box] {
    var found: Set<Box> = []
    var corners: Set<[Int]> = []
    var waiting = [[0, lines[0].firstIndex(of: "+") ?? 0]]
    while let corner = waiting.popLast() {
      guard corners.insert(corner).inserted, let box = box(top: corner[0], left: corner[1]) else {
        continue
      }
      found.insert(box)
      waiting += [[box.top, box.right], [box.bottom, box.left], [box.bottom, box.right]]
    }
    return Array(found)
  }

  private func box(top: Int, left: Int) -> Box? {
    guard top + 1 < lines.count, lines[top][left] == "+" else { return nil }
    for right in (left + 1)..<max(width, left + 1) {
      let sign = lines[top][right]
      guard sign == "+" else {
        if isHorizontal(sign) { continue }
        return nil
      }
      for bottom in (top + 1)..<lines.count {
        let sign = lines[bottom][right]
        if sign == "+", closes(top: top, left: left, bottom: bottom, right: right) {
          return Box(top: top, left: left, bottom: bottom, right: right)
        }
        guard sign == "+" || sign == "|" else { break }
      }
    }
    return nil
  }

  private func isHorizontal(_ sign: Character?) -> Bool {
    sign == "-" || sign == "=" || sign == ":"
  }

  private func closes(top: Int, left: Int, bottom: Int, right: Int) -> Bool {
    lines[bottom][left] == "+"
      && lines[bottom][left..<right].allSatisfy { $0 == "+" || isHorizontal($0) }
      && lines[top..<bottom].allSatisfy { $0[left] == "+" || $0[left] == "|" }
  }

  /// The lines of text in a rectangle.
  func text(in box: Box) -> [String] {
    lines[(box.top + 1)..<box.bottom].map { line in
      String(line[(box.left + 1)..<box.right].compactMap { $0 })
    }
  }

  /// The number of characters before a position.
  func character(line: Int, position: Int) -> Int {
    lines[line][..<position].count { $0 != nil }
  }
}
