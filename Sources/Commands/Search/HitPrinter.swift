import Archive
import Findings
import Forms
import Ledger
import Office
import Query
import Reports
import Values
import Wording

/// Prints hits and their counts.
struct HitPrinter {
  let format: SearchFormat
  let library: FormLibrary
  let language: Language
  let showsColours: Bool
  private let words: LedgerWords

  init(format: SearchFormat, library: FormLibrary, language: Language) {
    self.format = format
    self.library = library
    self.language = language
    showsColours = Console.showsColours
    words = LedgerWords(library: library)
  }

  func print(_ answer: SearchAnswer) {
    if let columns = answer.columns { return print(answer, columns: columns) }
    switch format {
    case .json: for hit in answer.hitsJSON { Console.print(json: hit.description) }
    case .csv: print(answer, columns: HitColumn.ofTables)
    case .paths: for hit in answer.hits { Console.print(hit.path) }
    case .ids: for hit in answer.hits { Console.print(hit.item.id.description) }
    case .text: for hit in answer.hits { printLines(of: hit) }
    }
  }

  private func printLines(of hit: SearchHit) {
    Console.print(hit.line(library: library, language: language))
    let (before, after) = showsColours ? ("\u{1B}[1;31m", "\u{1B}[0m") : ("【", "】")
    let snippet = hit.snippet.plain.marked(before: before, after: after)
    Console.print(
      styled: "    " + snippet.split(whereSeparator: \.isNewline).joined(separator: " ")
    )
  }

  private func print(_ answer: SearchAnswer, columns: [HitColumn]) {
    var table = TextTable()
    let headings = columns.map(\.heading)
    if format == .csv { Console.print(CSV.line(headings)) }
    for (index, hit) in answer.hits.enumerated() {
      // Nothing was looked up where no field is among the columns.
      let values = answer.values.indices.contains(index) ? answer.values[index] : [:]
      switch format {
      case .json:
        var members: [JSON.Member] = []
        for member in columns.flatMap({ $0.members(of: hit, values: values) })
        where !members.contains(where: { $0.key == member.key }) {
          members.append(member)
        }
        members.append("schemaVersion", .integer(SearchSchema.version))
        Console.print(json: JSON.object(members).description)
      case .csv:
        Console.print(CSV.line(columns.map { CSV.harmless($0.text(of: hit, values: values)) }))
      case .text, .paths, .ids:
        table.add(columns.map { name(of: $0.text(of: hit, values: values)) })
      }
    }
    for line in table.lines { Console.print(line) }
  }

  func printFacets(of answer: SearchAnswer) {
    let facets = answer.facets
    if facets.isEmpty { return }
    switch format {
    case .json:
      Console.print(
        json: JSON.object([
          JSON.Member("facets", answer.facetsJSON),
          JSON.Member("schemaVersion", .integer(SearchSchema.version)),
        ]).description
      )
    case .text:
      for facet in facets where !facet.counts.isEmpty {
        Console.print("")
        Console.print(facet.name)
        var table = TextTable()
        for count in facet.counts {
          table.add(["  " + name(of: count.value), String(count.count)])
        }
        for line in table.lines { Console.print(line) }
      }
    case .csv, .paths, .ids: break
    }
  }

  /// A form by its name, choices by their labels, all else as it is.
  private func name(of value: String) -> String {
    if library.forms.contains(where: { $0.id.rawValue == value }) {
      return library.name(of: FormID(rawValue: value), in: language)
    }
    return value.split(separator: "\n", omittingEmptySubsequences: false)
      .map { words[ChoiceCode(rawValue: String($0))][language] }.joined(separator: "\n")
  }
}

extension HitColumn {
  fileprivate func members(
    of hit: SearchHit,
    values: [FormField: HitValue]
  ) -> [JSON.Member] {
    switch self {
    case .hit(let name, _): return [JSON.Member(name.rawValue, name.value(of: hit))]
    case .field(_, let fields):
      return fields.compactMap { field in
        values[field].map { JSON.Member(field.path.description, $0.json) }
      }
    }
  }

  fileprivate func text(of hit: SearchHit, values: [FormField: HitValue]) -> String {
    switch self {
    case .hit(let name, _):
      switch name.value(of: hit) {
      case .string(let text): text
      case let other: other.description
      }
    case .field(_, let fields):
      fields.compactMap { values[$0]?.text }.filter { !$0.isEmpty }.joined(separator: "; ")
    }
  }
}
