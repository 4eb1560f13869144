import Archive
import Query

/// What the index must have of every text with a term.
struct TermCandidates {
  /// All of them.
  private(set) var all: [Int] = []
  /// One of each.
  private(set) var any: [[Int]] = []
  /// Whether the index alone decides, as of one or two Chinese characters.
  private(set) var isExact = false

  init(of term: FoldedText, isPrefix: Bool, office: Int) {
    let numbers = TermNumbers(office: office)
    let runs = term.runs
    let goesOn = SearchTokens.goesOn(term, isPrefix: isPrefix)
    for (index, run) in runs.enumerated() {
      add(
        run.map { TermUnit($0, of: term) },
        goesOn: goesOn && index == runs.count - 1,
        numbers
      )
    }
    if let run = runs.first, runs.count == 1, run.count <= 2, run.count == term.scalars.count {
      isExact = run.allSatisfy { !term.isSpelt(at: $0.lowerBound) }
    }
  }

  private mutating func add(_ units: [TermUnit], goesOn: Bool, _ numbers: TermNumbers) {
    let whole = goesOn ? units.dropLast() : units[...]
    all += zip(whole, whole.dropFirst()).map { numbers.pair($0, $1) }
    if goesOn {
      if let letters = units.last?.beginnings.last { all.append(numbers.beginning(letters)) }
      if units.count == 2, let first = units.first { all.append(numbers.first(first)) }
    } else if units.count == 1, let only = units.first {
      any.append([numbers.first(only), numbers.last(only)])
    }
  }

  /// The condition on `search`; nil where the index has nothing of the term.
  var condition: SQL? {
    var parts: [SQL] = all.isEmpty ? [] : ["search.terms @> \(all)"]
    parts += any.map { "search.terms && \($0)" }
    return parts.isEmpty ? nil : parts.joined(separator: " AND ")
  }
}
