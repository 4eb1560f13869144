import Archive
public import ArgumentParser
import Forms
import Foundation
public import Ledger
import Office
import Reports
import Values
import Wording

/// `guidang ledger report`: the monthly report to the superior (岗位职责 3.3).
struct LedgerReport: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Write the monthly report to the superior. 生成月度报告。",
    discussion: LocalizedText(
      zh: """
        需要上级处理的事项、拜访与接触、新增大客户、失败客户及原因（补报的另列）、已完成和逾期的待办、退回未改的表单、\
        漏斗、目标完成情况、满意度、销售额和客户分级、计划、下月重点。\
        按当月最后一天（或更早的处理当日）的台账计算。
        """,
      en: """
        What a superior has to see to, visits and contacts, new key accounts, lost ones with their \
        reasons (also what was filed late), actions met and overdue, returned forms, the funnel, \
        targets against actuals, satisfaction, sales and tiers, plans, priorities for the next month. \
        The ledger is read on the month's last day, or on the day of processing where that is earlier.
        """
    )[.onCommandLine]
  )

  @Option(
    help: ArgumentHelp(
      "The month, such as 2026-10 (default: the month before the day of processing). 报告月份。",
      valueName: "month"
    ),
    transform: LedgerReport.month
  )
  var month: LedgerMonth?

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "The file to write, .docx, .html or .xlsx; it is replaced. 输出文件。",
      valueName: "file"
    )
  )
  var output: String

  @Option(
    help: ArgumentHelp(
      "Only what was filed and done by the end of that day: the report as it would have been then. "
        + "当时已归档的内容。",
      valueName: "date"
    )
  )
  var knownOn: Day?

  @OptionGroup var overwriting: OverwriteOption

  @OptionGroup var archiving: ArchiveOptions
  @OptionGroup var global: GlobalOptions

  private enum Format: String {
    case docx
    case html
    case xlsx
  }

  private var format: Format? {
    Format(rawValue: URL(filePath: output).pathExtension.lowercased())
  }

  static func month(_ text: String) throws -> LedgerMonth {
    guard let month = LedgerMonth(iso8601: text) else {
      throw ValidationError(
        zh: "--month 要写成 2026-10 这样。",
        en: "--month takes a month such as 2026-10."
      )
    }
    return month
  }

  func validate() throws {
    if format == nil {
      throw ValidationError(
        zh: "-o 的文件名须以 .docx、.html 或 .xlsx 结尾，\(output) 不是。",
        en: "-o takes a file that ends in .docx, .html or .xlsx, not \(output)."
      )
    }
    if let month, month.first > global.day {
      throw ValidationError(
        zh: "到 \(global.day) 为止，\(month.name.zh)尚未开始。",
        en: "--month \(month) has not begun on \(global.day)."
      )
    }
  }

  func run() async throws {
    try await Failure.reported(in: global.language) {
      guard let format else { return }
      let office = global.office(over: try archiving.openForReading(in: global.language))
      let (report, emptiness) = try office.monthlyReport(
        of: month,
        knownOn: knownOn,
        as: .localUser
      )
      let bytes =
        switch format {
        case .docx: try report.docx(in: global.language)
        case .html: Array(report.html(in: global.language).utf8)
        case .xlsx: try report.workbook(in: global.language)
        }
      try WholeFile.write(bytes, to: output, replacing: overwriting.force)
      if let emptiness { Console.note(emptiness.sentence[global.language]) }
    }
  }
}
