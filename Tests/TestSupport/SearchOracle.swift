import Foundation
import Query
import Values

/// Finds by scanning texts, with a fold of its own and nothing of the program's search.
package struct SearchOracle {
  package struct Item {
    package var date: String
    /// The texts of each field, and under "" those that no field takes.
    package var texts: [String: [String]]
    package var method: String?
    package var on: String?
    package var count: Int?
  }

  /// A query as the oracle understands it, and as it is typed.
  package indirect enum Query {
    case text(String, isPrefix: Bool, field: String?)
    case method(String)
    case on(from: String, to: String)
    case count(atLeast: Int)
    case has(String)
    case all([Query])
    case any([Query])
    case not(Query)
  }

  package let items: [Item]
  /// All texts of a field one after the other, each ended by a byte that no text has, and the item of each.
  private var columns: [String: Column] = [:]

  private struct Column {
    var bytes: [UInt8] = []
    var starts: [Int] = []
    var items: [Int] = []
    /// The bytes as the C library takes them, with a zero after the last.
    var text: [CChar] = []

    mutating func add(_ folded: String, of item: Int) {
      starts.append(bytes.count)
      items.append(item)
      bytes += Array(folded.utf8) + [1]
    }

    mutating func end() {
      text = bytes.map { CChar(bitPattern: $0) } + [0]
    }
  }

  package init(_ items: [Item]) {
    self.items = items
    for (index, item) in items.enumerated() {
      for (field, texts) in item.texts {
        var column = columns.removeValue(forKey: field) ?? Column()
        for text in texts { column.add(SearchOracle.fold(text), of: index) }
        columns[field] = column
      }
    }
    for field in Array(columns.keys) { columns[field]?.end() }
  }

  /// The indices of the items that a query finds.
  package func found(_ query: Query) -> Set<Int> {
    switch query {
    case .text(let term, let isPrefix, let field):
      let folded = Array(
        SearchOracle.fold(term).trimmingCharacters(in: .whitespacesAndNewlines).utf8
      )
      let fields = field.map { [$0] } ?? Array(columns.keys)
      return Set(fields.flatMap { found(folded, isPrefix: isPrefix, in: $0) })
    case .method(let code): return all { $0.method == code }
    case .on(let from, let to): return all { $0.on.map { from <= $0 && $0 <= to } ?? false }
    case .count(let least): return all { $0.count.map { $0 >= least } ?? false }
    case .has(let field): return all { $0.texts[field]?.isEmpty == false }
    case .all(let parts):
      return parts.map(found).reduce(Set(items.indices)) { $0.intersection($1) }
    case .any(let parts): return parts.map(found).reduce(Set()) { $0.union($1) }
    case .not(let part): return Set(items.indices).subtracting(found(part))
    }
  }

  private func all(_ isMeant: (Item) -> Bool) -> Set<Int> {
    Set(items.indices.filter { isMeant(items[$0]) })
  }

  private func found(_ term: [UInt8], isPrefix: Bool, in field: String) -> [Int] {
    guard let column = columns[field] else { return [] }
    var found: [Int] = []
    let pattern = term.map { CChar(bitPattern: $0) } + [0]
    let bytes = column.bytes
    column.text.withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return }
      var start = 0
      while let place = strstr(base + start, pattern) {
        let offset = UnsafePointer(place) - base
        let end = offset + term.count
        let isWhole =
          !(SearchOracle.isSpelt(term[...], atStart: true)
          && SearchOracle.isSpelt(bytes[max(0, offset - 2)..<offset], atStart: false))
          && (isPrefix
            || SearchOracle.isNumber(term) && !(0x30...0x39).contains(bytes[end])
            || !(SearchOracle.isSpelt(term[...], atStart: false)
              && SearchOracle.isSpelt(bytes[end..<min(bytes.count, end + 2)], atStart: true)))
        if isWhole {
          var (low, high) = (0, column.starts.count)
          while low + 1 < high {
            let middle = (low + high) / 2
            if column.starts[middle] <= offset { low = middle } else { high = middle }
          }
          found.append(column.items[low])
        }
        start = offset + 1
      }
    }
    return found
  }

  /// Whether a term is a number, which ends before its unit.
  private static func isNumber(_ term: [UInt8]) -> Bool {
    let digits: ClosedRange<UInt8> = 0x30...0x39
    let signs: Set<UInt8> = [0x2C, 0x2E]
    return term.first.map(digits.contains) == true && term.last.map(digits.contains) == true
      && term.allSatisfy { digits.contains($0) || signs.contains($0) }
  }

  /// Whether some bytes begin, or end, with a letter or digit of a word.
  private static func isSpelt(_ bytes: some BidirectionalCollection<UInt8>, atStart: Bool) -> Bool {
    let pair = atStart ? Array(bytes.prefix(2)) : Array(bytes.suffix(2))
    if pair == Array("é".utf8) || pair == Array("ω".utf8) { return true }
    guard let byte = atStart ? pair.first : pair.last else { return false }
    return (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte)
  }

  private static let simplified: [Unicode.Scalar: Unicode.Scalar] = [
    "戶": "户", "報": "报", "價": "价", "風": "风", "陽": "阳",
  ]

  static func fold(_ text: String) -> String {
    var folded = String.UnicodeScalarView()
    var isBlank = false
    func isChinese(_ scalar: Unicode.Scalar?) -> Bool {
      scalar.map { (0x3400...0x9FFF).contains($0.value) || $0.value >= 0x20000 } ?? false
    }
    let composed = text.precomposedStringWithCompatibilityMapping
      .precomposedStringWithCanonicalMapping
    for scalar in composed.lowercased().unicodeScalars {
      if scalar == " " {
        isBlank = true
        continue
      }
      let scalar = simplified[scalar] ?? scalar
      if isBlank, !(isChinese(folded.last) && isChinese(scalar)) { folded.append(" ") }
      isBlank = false
      folded.append(scalar)
    }
    return String(folded)
  }
}

/// Random items, and random queries for them.
package struct SearchScenario {
  package static let fields = ["accountName": "客户名称", "keyPoints": "主要要点", "remarks": "备注"]
  package static let methods = ["inPerson", "phone", "letter"]
  private static let alphabet = Array(
    "客户报价石油王吉祥风阳泵阀的了一𠮷𡋾㐂戶報價風陽ガ①㎡éΩaab1ＡＢ2２，。、-（） 　\n"
  )

  package var random: SeededGenerator
  package var items: [SearchOracle.Item] = []

  package init(seed: UInt64, items count: Int) {
    random = SeededGenerator(seed: seed)
    for _ in 0..<count {
      var texts = ["accountName": [text(2...8)], "keyPoints": [text(0...60)]]
      if chance(2) { texts["remarks"] = [text(1...30)] }
      if chance(3) { texts[""] = [text(1...12), text(1...12)] }
      items.append(
        SearchOracle.Item(
          date: "202\(number(0...6))-0\(number(1...9))-1\(number(0...9))",
          texts: texts,
          method: chance(4) ? nil : Self.methods[number(0...2)],
          on: chance(2) ? "2026-0\(number(1...9))-0\(number(1...9))" : nil,
          count: chance(2) ? number(0...20) : nil
        )
      )
    }
  }

  package mutating func number(_ range: ClosedRange<Int>) -> Int {
    Int.random(in: range, using: &random)
  }

  private mutating func chance(_ oneOf: Int) -> Bool { number(1...oneOf) == 1 }

  private mutating func text(_ length: ClosedRange<Int>) -> String {
    String((0..<number(length)).map { _ in Self.alphabet[number(0...Self.alphabet.count - 1)] })
  }

  /// A piece of 1 to 8 characters, mostly of a text that is there.
  package mutating func term() -> String {
    let length = number(1...(chance(3) ? 8 : 3))
    var source = text(8...8)
    if !chance(4) {
      let texts = items[number(0...items.count - 1)].texts.sorted { $0.key < $1.key }
        .flatMap(\.value)
      source = texts[number(0...texts.count - 1)]
    }
    let characters = Array(source)
    let start = number(0...max(0, characters.count - length))
    let term = String(characters.dropFirst(start).prefix(length))
    return term.contains { !$0.isWhitespace } ? term : "客"
  }

  package mutating func query(depth: Int) -> SearchOracle.Query {
    if depth > 0, chance(2) {
      let parts = (0..<number(2...3)).map { _ in query(depth: depth - 1) }
      switch number(1...5) {
      case 1, 2: return .all(parts)
      case 3, 4: return .any(parts)
      default: return .not(parts[0])
      }
    }
    switch number(1...12) {
    case 1: return .method(Self.methods[number(0...2)])
    case 2:
      let month = number(1...9)
      return .on(from: "2026-0\(month)-01", to: "2026-0\(number(month...9))-31")
    case 3: return .count(atLeast: number(0...21))
    case 4: return .has(Self.fields.keys.sorted()[number(0...2)])
    case 5, 6:
      return .text(term(), isPrefix: chance(4), field: Self.fields.keys.sorted()[number(0...2)])
    default: return .text(term(), isPrefix: chance(4), field: nil)
    }
  }

  /// A query as a person types it, in one of several ways.
  package mutating func typed(_ query: SearchOracle.Query) -> String {
    switch query {
    case .text(let term, let isPrefix, let field):
      let isPlain =
        term.allSatisfy { $0.isLetter || $0.isNumber } && !["或", "非"].contains(term) && chance(2)
      let quoted =
        isPlain ? term : chance(2) ? "\"\(term)\"" : "“\(term)”"
      let name = field.map { (chance(2) ? $0 : Self.fields[$0] ?? $0) + (chance(2) ? ":" : "：") }
      return [name, quoted, isPrefix ? "*" : nil].compactMap(\.self).joined()
    case .method(let code): return chance(2) ? "method:\(code)" : "拜访方式:\(code)"
    case .on(let from, let to): return "on:\(from.prefix(7))..\(to.prefix(7))"
    case .count(let least): return chance(2) ? "count:>=\(least)" : "次数:\(least).."
    case .has(let field): return chance(2) ? "has:\(field)" : "有:\(Self.fields[field] ?? field)"
    case .all(let parts):
      return group(parts, joint: chance(2) ? " " : " AND ")
    case .any(let parts): return group(parts, joint: chance(2) ? " OR " : " 或 ")
    case .not(let part):
      return ["-", "NOT ", "非 ", "－"][number(0...3)] + typed(part)
    }
  }

  private mutating func group(_ parts: [SearchOracle.Query], joint: String) -> String {
    let text = parts.map { typed($0) }.joined(separator: joint)
    return chance(2) ? "(\(text))" : "（\(text)）"
  }
}
