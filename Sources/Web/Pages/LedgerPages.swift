import Archive
import Filing
import Forms
import Hummingbird
import Ledger
import Office
import Reports
import Values
import Wording

/// The ledger: what is due first, then the accounts and the other views.
enum LedgerPages {
  static func first(_ call: Call) async throws -> Response {
    try await view(call, .due, as: nil)
  }

  static func view(_ call: Call) async throws -> Response {
    let (name, format) = TableFormat.split(try call.step("view"))
    guard let view = LedgerView(rawValue: name) else { throw WebError.notFound }
    return try await self.view(call, view, as: format)
  }

  private static func view(
    _ call: Call,
    _ view: LedgerView,
    as format: TableFormat?
  ) async throws -> Response {
    let (scene, question) = (call.scene, try call.ledgerQuestion())
    let answer = try await call.site.working {
      try $0.ledger(view, question, language: scene.language, isForPeople: format == nil)
    }
    if let format {
      return try Response(answer, as: format, named: view.rawValue, language: scene.language)
    }
    let overview =
      view == .due
      ? try await call.site.working { try $0.overview(question) } : nil
    let page = LedgerPage(
      view: view,
      question: question,
      answer: answer,
      overview: overview,
      scene: scene
    )
    return Response(page: page.html)
  }

  /// All that the ledger tells of one account.
  static func account(_ call: Call) async throws -> Response {
    let step = try call.step("name")
    let split = TableFormat.split(step)
    let (scene, question) = (call.scene, try call.ledgerQuestion())
    let (views, answer, numbers) = try await call.site.working { desk in
      do {
        return try desk.account(step, question)
      } catch WebError.notFound where split.format != nil {
        return try desk.account(split.name, question)
      }
    }
    if let format = split.format, views.first?.account.name != step {
      return try Response(answer, as: format, named: split.name, language: scene.language)
    }
    let ids = Dictionary(numbers.map { ($0.value.rawValue, $0.key) }) { first, _ in first }
    let tables = answer.tables.map { table in
      TableView(table: table, scene: scene, hasTitle: true) { _, _, text in
        ids[text].map { Address.of(["items", $0.description]) }
      }.html
    }
    let name = views.first?.account.name ?? step
    return Response(
      page: Page(
        name,
        scene,
        section: .ledger,
        main: """
          <p class="crumbs"><a href="/ledger/accounts">\(scene("全部客户", "All accounts"))</a></p>
          <h1>\(name)</h1>
          \(LedgerPage.times(question, action: Address.of(["ledger", "account", name]), scene))
          <div class="acts"><a class="button" href="\(Address.of(["search"], [("q", "account:\"\(name.replacing("\"", with: ""))\"")]))">\(scene("看归档的表单", "The filed forms"))</a></div>
          \(TableView.files(scene))
          \(tables)
          """
      ).html
    )
  }
}

extension FrontDesk {
  /// How many obligations are overdue and open, and how many accounts there are.
  func overview(_ question: LedgerQuestion) throws -> LedgerPage.Overview {
    let book = try book(question)
    let outstanding = book.obligations.filter(\.state.isOutstanding)
    return LedgerPage.Overview(
      overdue: outstanding.count { $0.state == .overdue },
      open: outstanding.count { $0.state != .overdue },
      accounts: book.accounts.count,
      key: book.accounts.count { $0.status == .key }
    )
  }
}

/// The page of a view of the ledger.
struct LedgerPage {
  struct Overview: Sendable {
    var overdue: Int
    var open: Int
    var accounts: Int
    var key: Int
  }

  var view: LedgerView
  var question: LedgerQuestion
  var answer: TablesAnswer
  var overview: Overview?
  var scene: Scene

  var html: HTML {
    let title = view.name(in: scene)
    let tables = answer.tables.map { table in
      TableView(table: table, scene: scene, hasTitle: answer.tables.count > 1) { column, _, text in
        switch column {
        case "account": Address.of(["ledger", "account", text], Self.query(question))
        case "owner": Address.of(["ledger", "due"], [("owner", text)] + Self.query(question))
        case "record", "metBy": Address.of(["items", text])
        case _: nil
        }
      }.html
    }
    let nothing: HTML = """
      <p class="verdict plain">\(scene("台账里还没有内容：归档表单后，这里会自己出现。", "The ledger has nothing as yet: it comes by itself when forms are filed."))</p>
      """
    var here = scene
    if view == .due, !here.address.hasPrefix("/ledger/due") {
      here.address = here.address.replacing("/ledger", with: "/ledger/due", maxReplacements: 1)
    }
    return Page(
      title,
      scene,
      section: .ledger,
      main: """
        <h1>\(scene("台账", "Ledger"))：\(title)</h1>
        \(tabs)
        \(tiles)
        \(LedgerPage.times(question, action: "/ledger/\(view.rawValue)", scene, extra: filters))
        \(TableView.files(here))
        \(nothing, if: answer.isOfNothing)
        \(tables)
        """
    ).html
  }

  private var tabs: HTML {
    let links = LedgerView.allCases.map { view -> HTML in
      let current: HTML = view == self.view ? " aria-current=\"page\"" : ""
      let address = Address.of(["ledger", view.rawValue], Self.query(question))
      return "<li><a href=\"\(address)\"\(current)>\(view.name(in: scene))</a></li>"
    }
    return """
      <nav aria-label="\(scene("台账的各页", "Views of the ledger"))"><ul class="tabs">
      \(links)<li><a href="/report">\(scene("月度报告", "Monthly report"))</a></li></ul></nav>
      """
  }

  private var tiles: HTML {
    guard let overview else { return .none }
    return """
      <ul class="tiles">
      <li\(" class=\"error\"" as HTML, if: overview.overdue > 0)><strong>\(overview.overdue)</strong><span>\(scene("逾期", "overdue"))</span></li>
      <li><strong>\(overview.open)</strong><span>\(scene("待办", "open"))</span></li>
      <li><strong>\(overview.accounts)</strong><span>\(scene("客户", "accounts"))</span></li>
      <li><strong>\(overview.key)</strong><span>\(scene("大客户", "key accounts"))</span></li>
      </ul>
      """
  }

  private var filters: HTML {
    switch view {
    case .due:
      return """
        <div><label for="owner">\(scene("负责人", "Owner"))</label>
        <input id="owner" name="owner" value="\(question.owner)"></div>
        <div><label><input type="checkbox" name="all" value="1"\(" checked" as HTML, if: question.all)> \(scene("包括已完成的", "Also what was met"))</label></div>
        """
    case .accounts:
      return """
        <div class="grow"><label for="where">\(scene("条件（如 状态:大客户、逾期:>0）", "Condition (status:key, overdue:>0)"))</label>
        <input id="where" name="where" value="\(question.filter)"></div>
        """
    case .funnel, .reasons, .targets, .plan, .information, .activity, .priority, .stale, .suspects:
      return .none
    }
  }

  /// The days by which a ledger is read, which stand in the address.
  static func times(
    _ question: LedgerQuestion,
    action: String,
    _ scene: Scene,
    extra: HTML = .none
  ) -> HTML {
    """
    <form method="get" action="\(action)" class="bar">
    \(extra)
    <div><label for="as-of">\(scene("截至", "As of"))</label>
    <input id="as-of" type="date" name="asOf" value="\(question.asOf?.description)"></div>
    <div><label for="known-on">\(scene("当时已归档的", "Known on"))</label>
    <input id="known-on" type="date" name="knownOn" value="\(question.knownOn?.description)"></div>
    <button>\(scene("显示", "Show"))</button>
    </form>
    """
  }

  static func query(_ question: LedgerQuestion) -> [(String, String?)] {
    [("asOf", question.asOf?.description), ("knownOn", question.knownOn?.description)]
  }
}

extension LedgerView {
  func name(in scene: Scene) -> String {
    switch self {
    case .due: scene("待办和逾期", "Due and overdue")
    case .accounts: scene("客户", "Accounts")
    case .funnel: scene("漏斗", "Funnel")
    case .reasons: scene("失败原因", "Reasons")
    case .targets: scene("目标", "Targets")
    case .plan: scene("计划", "Plans")
    case .information: scene("客户信息", "Information")
    case .activity: scene("工作量", "Activity")
    case .priority: scene("优先开发", "Priority")
    case .stale: scene("久未联系", "Stale")
    case .suspects: scene("疑似同一客户", "Suspects")
    }
  }
}
