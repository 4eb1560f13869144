import Findings
import Foundation
import Ledger
import Office
import Reports
import Sheets
import Values
import Wording

/// Prints views of the ledger, and whatever else has the shape of their tables.
struct LedgerPrinter {
  var format: TableFormat
  /// The file to write; standard output where there is none.
  var output: String?
  /// Whether a file that is there may be replaced.
  var replacing: Bool
  var language: Language
  /// The day of processing, which a workbook bears.
  var day: Day

  init(_ options: TableOptions, global: GlobalOptions) {
    self.init(
      format: options.format,
      output: options.output,
      replacing: options.overwriting.force,
      language: global.language,
      day: global.day
    )
  }

  init(
    format: TableFormat,
    output: String?,
    replacing: Bool,
    language: Language,
    day: Day
  ) {
    self.format = format
    self.output = output
    self.replacing = replacing
    self.language = language
    self.day = day
  }

  /// Prints tables one after another; a workbook has a sheet for each.
  ///
  /// `objects` is what JSON prints, an object a line, where it is not the rows one by one.
  func print(_ tables: [LedgerTable], objects: @autoclosure () -> [JSON]? = nil) throws {
    let bytes = try bytes(of: tables, objects: objects)
    if let output, writesFile {
      try WholeFile.write(bytes, to: output, replacing: replacing)
    } else {
      Console.print(bytes: bytes)
    }
  }

  private var writesFile: Bool { (output ?? "-") != "-" }

  private func bytes(of tables: [LedgerTable], objects: () -> [JSON]?) throws -> [UInt8] {
    var bytes: [UInt8] = []
    func add(_ lines: [String]) {
      for line in lines {
        bytes.append(contentsOf: line.utf8)
        bytes.append(0x0A)
      }
    }
    switch format {
    case .xlsx:
      return try WorkbookWriter.write(
        tables.map { $0.sheet(in: language) },
        title: tables.map { $0.title[language] }.joined(separator: "、"),
        day: day
      )
    case .json:
      for object in objects() ?? tables.flatMap({ $0.objects(in: language) }) {
        add([TextForPeople.json(object.description)])
      }
    case .csv:
      // A file is opened in Excel or WPS; what is printed is for a program.
      if writesFile { bytes.append(contentsOf: OfficeCSV.beginning.utf8) }
      for (index, table) in tables.enumerated() {
        if index > 0 { add([""]) }
        add(table.csvLines(in: language).map(TextForPeople.plain))
      }
    case .markdown:
      for (index, table) in tables.enumerated() {
        if index > 0 { add([""]) }
        if tables.count > 1 { add(["## \(table.title[language].markdownEscaped)", ""]) }
        bytes.append(contentsOf: TextForPeople.plain(table.markdown(in: language)).utf8)
      }
    case .text:
      for (index, table) in tables.enumerated() {
        if index > 0 { add([""]) }
        if tables.count > 1 { add([table.title[language]]) }
        add(lines(of: table.asLines))
      }
    }
    return bytes
  }

  /// On a terminal the table fits it; elsewhere it is complete.
  private func lines(of table: LedgerTable) -> [String] {
    if output == nil, Console.isTerminal {
      let shown = TerminalTable(
        table,
        language: language,
        columns: Console.terminalColumns,
        showsColours: Console.showsColours
      )
      return shown.lines + note(of: shown.leftOut)
    }
    var lines = TextTable()
    for row in texts(of: table) { lines.add(row) }
    return lines.lines
  }

  /// What is said of columns that a narrow terminal leaves out.
  private func note(of leftOut: [String]) -> [String] {
    if leftOut.isEmpty { return [] }
    let names = leftOut.joined(separator: language == .zh ? "、" : ", ")
    return [
      LocalizedText(
        zh: "（终端较窄，未显示：\(names)；-o 文件.xlsx 列出全部）",
        en: "(left out, the terminal being narrow: \(names); -o FILE.xlsx lists all)"
      )[language]
    ]
  }

  /// The headings and the cells of a table as texts.
  private func texts(of table: LedgerTable) -> [[String]] {
    [table.columns.map { $0.title[language] }]
      + table.rows.map { row in row.cells.map { $0.lineText(in: language) } }
  }
}
