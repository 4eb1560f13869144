import Archive
import Findings
import Forms
import Ledger
import Office
import Query
import Reports
import Sheets
import Values
import Wording

/// Prints hits and their counts, on standard output or to a file.
struct HitPrinter {
  private let format: SearchFormat
  private let output: String?
  private let replacing: Bool
  private let library: FormLibrary
  private let language: Language
  /// The day of processing, which a workbook bears.
  private let day: Day
  private let words: LedgerWords

  init(
    format: SearchFormat,
    output: String?,
    replacing: Bool,
    global: GlobalOptions,
    library: FormLibrary
  ) {
    self.format = format
    self.output = output == "-" ? nil : output
    self.replacing = replacing
    self.library = library
    language = global.language
    day = global.day
    words = LedgerWords(library: library)
  }

  /// A line of what is printed.
  private enum Line {
    case text(String)
    case json(JSON)
    /// Plain text with colours of the program's own.
    case coloured(String)
  }

  func print(_ answer: SearchAnswer) throws {
    if format == .xlsx { return try write(workbook(of: answer)) }
    var lines = lines(of: answer)
    if answer.isFound || format == .json { lines += facetLines(of: answer) }
    guard output == nil else {
      let texts = lines.map { line in
        switch line {
        case .text(let text), .coloured(let text): TextForPeople.plain(text)
        case .json(let json): TextForPeople.json(json.description)
        }
      }
      // A file is opened in Excel or WPS; what is printed is for a program.
      let beginning = format == .csv ? OfficeCSV.beginning : ""
      return try write(Array((beginning + texts.map { $0 + "\n" }.joined()).utf8))
    }
    for line in lines {
      switch line {
      case .text(let text): Console.print(text)
      case .json(let json): Console.print(json: json.description)
      case .coloured(let text): Console.print(styled: text)
      }
    }
  }

  private func write(_ bytes: [UInt8]) throws {
    guard let output else { return Console.print(bytes: bytes) }
    try WholeFile.write(bytes, to: output, replacing: replacing)
  }

  private func workbook(of answer: SearchAnswer) throws -> [UInt8] {
    let table = answer.table(library: library)
    return try WorkbookWriter.write(
      [table.sheet(in: language)],
      title: table.title[language],
      day: day
    )
  }

  private func lines(of answer: SearchAnswer) -> [Line] {
    if let columns = answer.columns { return lines(of: answer, columns: columns) }
    switch format {
    case .json: return answer.hitsJSON.map { .json($0) }
    case .csv, .xlsx: return lines(of: answer, columns: HitColumn.ofTables)
    case .paths: return answer.hits.map { .text($0.path.printable) }
    case .ids: return answer.hits.map { .text($0.item.id.description) }
    case .text: return answer.hits.flatMap(lines)
    }
  }

  private func lines(of hit: SearchHit) -> [Line] {
    let isColoured = output == nil && Console.showsColours
    let (before, after) = isColoured ? ("\u{1B}[1;31m", "\u{1B}[0m") : ("【", "】")
    let snippet = hit.snippet.plain.marked(before: before, after: after)
    return [
      .text(hit.line(library: library, language: language)),
      .coloured("    " + snippet.split(whereSeparator: \.isNewline).joined(separator: " ")),
    ]
  }

  private func lines(of answer: SearchAnswer, columns: [HitColumn]) -> [Line] {
    var table = TextTable()
    var lines: [Line] = format == .csv ? [.text(CSV.line(columns.map(\.heading)))] : []
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
        lines.append(.json(.object(members)))
      case .csv:
        lines.append(.text(CSV.line(columns.map { CSV.kept($0.text(of: hit, values: values)) })))
      case .text, .xlsx, .paths, .ids:
        table.add(columns.map { name(of: $0.text(of: hit, values: values)) })
      }
    }
    return lines + table.lines.map { .text($0) }
  }

  private func facetLines(of answer: SearchAnswer) -> [Line] {
    let facets = answer.facets
    if facets.isEmpty { return [] }
    switch format {
    case .json:
      return [
        .json(
          .object([
            JSON.Member("facets", answer.facetsJSON),
            JSON.Member("schemaVersion", .integer(SearchSchema.version)),
          ])
        )
      ]
    case .text:
      return facets.filter { !$0.counts.isEmpty }.flatMap { facet in
        var table = TextTable()
        for count in facet.counts {
          table.add(["  " + name(of: count.value), String(count.count)])
        }
        return [.text(""), .text(facet.name)] + table.lines.map { Line.text($0) }
      }
    case .csv, .xlsx, .paths, .ids: return []
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
}
