import Query

/// Finds names that may be one account's, which people are to decide.
struct NearNames {
  let words: NameWords

  /// Why two names are near.
  enum Likeness: String, Sendable, Hashable {
    /// They differ in the form of the company (有限公司, 集团), brackets, letter case or script alone.
    case sameCore = "same-core"
    /// One character is other, missing or too many.
    case oneCharacter = "one-character"
    /// One has the province or city before it that the other leaves out.
    case place
    /// One tells the other as the former name (原…).
    case formerName = "former-name"
    /// They are wholly different, and forms give both one credit code, which counts them as one.
    case sameCode = "same-code"
  }

  /// What is left of a name without brackets and the forms of companies, in small letters; the whole
  /// name where nothing is left.
  func core(of key: String) -> String {
    var core = FoldedText(key).text.filter { !"()[]{}〔〕【】".contains($0) }
    if core.isEmpty { core = key }
    var isShorter = true
    while isShorter {
      isShorter = false
      for form in words.forms where core.hasSuffix(form) && core.count > form.count {
        core.removeLast(form.count)
        isShorter = true
      }
    }
    // A form in the middle of a name, as before a branch, tells nothing either.
    for form in words.forms where form.count > 2 {
      let without = core.replacing(form, with: "")
      if !without.isEmpty { core = without }
    }
    return core
  }

  /// A core without the provinces and cities that it begins with; the whole core where nothing of two
  /// characters is left.
  func placeless(_ core: String) -> String {
    var rest = Substring(core)
    while let place = words.places.first(where: rest.hasPrefix) {
      var shorter = rest.dropFirst(place.count)
      if let sign = shorter.first, "省市".contains(sign) { shorter.removeFirst() }
      guard shorter.count >= 2 else { break }
      rest = shorter
    }
    return String(rest)
  }

  /// The core of the former name that a name tells: 云岭泵业（原云岭水泵厂）, 原云岭水泵厂; nil where it
  /// tells none.
  func formerCore(of key: String) -> String? {
    if let start = formerMark(in: key)?.upperBound {
      let name = key[start...].prefix { $0 != ")" }.drop { ":：".contains($0) }
      return name.count > 1 ? core(of: String(name)) : nil
    }
    return key.hasPrefix("原") && key.count > 3 ? core(of: String(key.dropFirst())) : nil
  }

  /// Where a name in brackets says that it is the former one.
  private func formerMark(in key: String) -> Range<String.Index>? {
    ["(原名", "(原", "(曾用名"].lazy.compactMap { key.firstRange(of: $0) }.first
  }

  /// The branch that a name ends in or names, which makes it another account than its parent.
  func isBranch(_ key: String) -> Bool {
    words.branches.contains { key.contains($0) }
  }

  /// The pairs of near names among some keys, in their order, each with why.
  ///
  /// Two names differ in one character exactly when they share a text from which one character at
  /// most was taken out of each, so that the texts, not the names, are compared: the work grows with
  /// the names, not with their pairs.
  func pairs(among keys: [String]) -> [(one: Int, other: Int, likeness: Likeness)] {
    let cores = keys.map { core(of: $0) }
    let branches = keys.map { isBranch($0) }
    var found: [Pair: Likeness] = [:]
    func add(_ indices: [Int], _ likeness: Likeness) {
      for (place, one) in indices.enumerated() {
        for other in indices[(place + 1)...] {
          guard one != other, branches[one] == branches[other], keys[one] != keys[other] else {
            continue
          }
          let pair = Pair(one: min(one, other), other: max(one, other))
          switch likeness {
          case .sameCore, .sameCode: found[pair] = likeness
          case .place, .formerName: if found[pair] == nil { found[pair] = likeness }
          case .oneCharacter:
            if found[pair] == nil, NearNames.differInOne(cores[one], cores[other]) {
              found[pair] = .oneCharacter
            }
          }
        }
      }
    }
    let byCore = Dictionary(grouping: keys.indices, by: { cores[$0] })
    for indices in byCore.values where indices.count > 1 { add(indices, .sameCore) }

    let former = keys.map { formerCore(of: $0) }
    let outer = keys.indices.map { index in
      formerMark(in: keys[index]).map { core(of: String(keys[index][..<$0.lowerBound])) }
        ?? cores[index]
    }
    for (index, name) in former.enumerated() {
      guard let name else { continue }
      for other in byCore[name] ?? [] where other != index { add([index, other], .formerName) }
      for other in byCore[outer[index]] ?? [] where other != index && outer[index] != cores[index] {
        add([index, other], .formerName)
      }
    }
    // Of two places, each has a company of the name.
    let placeless = cores.map { self.placeless($0) }
    for indices in Dictionary(grouping: keys.indices, by: { placeless[$0] }).values {
      for bare in indices where placeless[bare] == cores[bare] {
        for placed in indices where placeless[placed] != cores[placed] {
          add([bare, placed], .place)
        }
      }
    }

    var byText: [String: [Int]] = [:]
    for index in keys.indices where cores[index].count >= 4 {
      var texts: Set<String> = [cores[index]]
      for place in cores[index].indices {
        var shorter = cores[index]
        shorter.remove(at: place)
        texts.insert(shorter)
      }
      for text in texts { byText[text, default: []].append(index) }
    }
    for indices in byText.values where indices.count > 1 { add(indices, .oneCharacter) }
    return found.sorted { ($0.key.one, $0.key.other) < ($1.key.one, $1.key.other) }
      .map { ($0.key.one, $0.key.other, $0.value) }
  }

  private struct Pair: Hashable {
    var one: Int
    var other: Int
  }

  /// Whether one character is other, missing or too many; digits and ordinals tell names apart
  /// (一厂 is not 二厂).
  private static func differInOne(_ one: String, _ other: String) -> Bool {
    let (left, right) = (Array(one), Array(other))
    guard abs(left.count - right.count) <= 1 else { return false }
    var start = 0
    while start < min(left.count, right.count), left[start] == right[start] { start += 1 }
    var (end, last) = (left.count, right.count)
    while end > start, last > start, left[end - 1] == right[last - 1] {
      end -= 1
      last -= 1
    }
    guard end - start <= 1, last - start <= 1 else { return false }
    let changed = left[start..<end] + right[start..<last]
    return !changed.isEmpty && !changed.contains { isOrdinal($0) }
  }

  private static func isOrdinal(_ character: Character) -> Bool {
    character.isNumber || "一二三四五六七八九十东南西北甲乙丙丁".contains(character)
  }
}

extension LedgerBook {
  /// The names nearest to one that the ledger does not know, the nearest first, at most three.
  public func namesNear(_ name: String) -> [String] {
    let near = NearNames(words: policy.names)
    let wanted = near.core(of: AccountName(name).key)
    let characters = Set(wanted)
    let scored = names.compactMap { known -> (name: String, score: Double)? in
      let core = near.core(of: AccountName(known).key)
      let shared = characters.intersection(core).count
      // The part of all their characters that both have.
      let score = Double(shared) / Double(max(characters.union(core).count, 1))
      let isPart = !wanted.isEmpty && (core.contains(wanted) || wanted.contains(core))
      return score >= 0.5 || isPart ? (known, isPart ? score + 1 : score) : nil
    }
    return scored.sorted { $0.score == $1.score ? $0.name < $1.name : $0.score > $1.score }
      .prefix(3).map(\.name)
  }
}
