import Hummingbird
import Ledger
import Office
import Reports
import Values
import Wording

/// The monthly report, to read and to download.
enum ReportPages {
  private enum Format: String, CaseIterable {
    case docx
    case xlsx
    case html

    var type: String {
      switch self {
      case .docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
      case .xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
      case .html: "text/html; charset=utf-8"
      }
    }
  }

  static func page(_ call: Call) async throws -> Response {
    let scene = call.scene
    let (month, knownOn) = (try month(call.query("month")), try call.day("knownOn"))
    let visitor = try call.visitor()
    let shown = month ?? lastMonth(before: call.site.desk.today)
    let report = try await call.site.working {
      try $0.report(on: shown, knownOn: knownOn, as: visitor)
    }
    let sections = report.sections.map { section -> HTML in
      let lead: HTML = section.lead.map { "<p>\(scene($0))</p>" } ?? .none
      // One “none” is enough for a section; a table among others has its title.
      let filled = section.tables.filter { !$0.rows.isEmpty }
      let told = filled.isEmpty ? Array(section.tables.prefix(1)) : filled
      let tables = told.map { table in
        TableView(
          table: table,
          scene: scene,
          hasTitle: section.tables.count > 1 && !filled.isEmpty,
          level: 3
        ).html
      }
      return "<section><h2>\(scene(section.title))</h2>\(lead)\(tables)</section>\n"
    }
    let files = Format.allCases.map { format -> HTML in
      let address = Address.of(
        ["report", shown.description + "." + format.rawValue],
        [("knownOn", knownOn?.description)]
      )
      return "<a href=\"\(address)\">\(format.rawValue)</a>"
    }
    return Response(
      page: Page(
        scene(report.title),
        scene,
        section: .ledger,
        main: """
          <p class="crumbs"><a href="/ledger">\(scene("台账", "Ledger"))</a></p>
          <h1>\(scene(report.title))</h1>
          <p class="lead">\(scene(report.subtitle))</p>
          <form method="get" action="/report" class="bar">
          <div><label for="month">\(scene("月份", "Month"))</label>
          <input id="month" type="month" name="month" value="\(shown.description)"></div>
          <button>\(scene("显示", "Show"))</button></form>
          <p class="files">\(scene("下载：", "Download: "))\(files)</p>
          \(sections)
          """
      ).html
    )
  }

  static func file(_ call: Call) async throws -> Response {
    let (step, language) = (try call.step("file"), call.context.language)
    guard let format = Format.allCases.first(where: { step.hasSuffix("." + $0.rawValue) }) else {
      throw WebError.notFound
    }
    let month = try month(String(step.dropLast(format.rawValue.count + 1)))
    let knownOn = try call.day("knownOn")
    let visitor = try call.visitor()
    let bytes = try await call.site.working { desk in
      let report = try desk.report(on: month, knownOn: knownOn, as: visitor)
      return switch format {
      case .docx: try report.docx(in: language)
      case .xlsx: try report.workbook(in: language)
      case .html: Array(report.html(in: language).utf8)
      }
    }
    return Response(file: bytes, named: "report-" + step, type: format.type)
  }

  /// The month that has ended last.
  private static func lastMonth(before day: Day) -> LedgerMonth {
    LedgerMonth(of: day).previous ?? LedgerMonth(of: day)
  }

  private static func month(_ text: String?) throws -> LedgerMonth? {
    guard let text else { return nil }
    guard let month = LedgerMonth(iso8601: text) else {
      throw WebError.badValue(
        name: "month",
        LocalizedText(zh: "月份须写成 2026-10。", en: "A month is written 2026-10.")
      )
    }
    return month
  }
}
