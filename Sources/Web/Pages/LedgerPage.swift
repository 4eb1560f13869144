import Ledger
import Office
import Values
import Wording

/// The page of a view of the ledger.
struct LedgerPage {
  /// How many obligations are overdue and open, and how many accounts there are.
  struct Overview: Sendable {
    var overdue: Int
    var open: Int
    var accounts: Int

    init(due: LedgerAnswer, accounts: LedgerAnswer) {
      let rows = due.tables.flatMap(\.rows)
      overdue = rows.count(where: \.isUrgent)
      open = rows.count - overdue
      self.accounts = accounts.tables.reduce(0) { $0 + $1.rows.count }
    }
  }

  var view: String
  var request: LedgerRequest
  var answer: LedgerAnswer
  var overview: Overview?
  /// Which page of a long table is shown, from 1.
  var number = 1
  var scene: Scene

  /// How many rows of a table a page has.
  private static let most = 200

  var html: HTML {
    let title = LedgerPage.name(of: view, scene)
    let tables = answer.tables.map { whole in
      var table = whole
      table.rows = Array(
        whole.rows.dropFirst((number - 1) * LedgerPage.most).prefix(LedgerPage.most)
      )
      // A short table stands on every page of a long one.
      if whole.rows.count <= LedgerPage.most { table = whole }
      return TableView(table: table, scene: scene, hasTitle: answer.tables.count > 1) {
        column,
        _,
        text in
        switch column {
        case "account": Address.of(["ledger", "account", text], LedgerPage.query(request))
        case "owner":
          Address.of(["ledger", "due"], [("owner", text)] + LedgerPage.query(request))
        case "record", "metBy": Address.of(["items", text])
        case _: nil
        }
      }.html
    }
    var here = scene
    if view == LedgerView.due.id, !here.address.hasPrefix("/ledger/due") {
      here.address = here.address.replacing("/ledger", with: "/ledger/due", maxReplacements: 1)
    }
    let empty: HTML =
      answer.emptiness.map { "<p class=\"verdict plain\">\(scene($0.sentenceOnPages))</p>" }
      ?? .none
    return Page(
      title,
      scene,
      section: .ledger,
      main: """
        <h1>\(scene("台账：", "Ledger: "))\(title)</h1>
        \(tabs)
        \(tiles)
        \(LedgerPage.times(request, action: "/ledger/" + view, scene, extra: filters))
        \(TableView.files(here))
        \(empty)
        \(tables)
        \(pages)
        """
    ).html
  }

  private var pages: HTML {
    let rows = answer.tables.map(\.rows.count).max() ?? 0
    let last = (rows + LedgerPage.most - 1) / LedgerPage.most
    if last < 2 { return .none }
    func link(_ page: Int, _ name: String, rel: String) -> HTML {
      "<a class=\"button\" rel=\"\(rel)\" href=\"\(scene.address(page: page))\">\(name)</a>"
    }
    return """
      <nav class="acts" aria-label="\(scene("翻页", "Pages"))">
      \(link(number - 1, scene("上一页", "Previous"), rel: "prev"), if: number > 1)
      <span>\(scene("第 \(number) 页，共 \(last) 页，\(rows) 行", "Page \(number) of \(last), \(rows) rows"))</span>
      \(link(number + 1, scene("下一页", "Next"), rel: "next"), if: number < last)
      </nav>
      """
  }

  private var tabs: HTML {
    var ids = LedgerView.all.map(\.id)
    ids.removeAll { $0 == LedgerView.due.id }
    let links = ([LedgerView.due.id] + ids).map { id -> HTML in
      let current: HTML = id == view ? " aria-current=\"page\"" : ""
      let address = Address.of(["ledger", id], LedgerPage.query(request))
      return "<li><a href=\"\(address)\"\(current)>\(LedgerPage.name(of: id, scene))</a></li>"
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
      </ul>
      """
  }

  private var filters: HTML {
    switch view {
    case LedgerView.due.id:
      return """
        <div><label for="owner">\(scene("负责人", "Owner"))</label>
        <input id="owner" name="owner" value="\(request.owner)"></div>
        <div><label><input type="checkbox" name="all" value="1"\(" checked" as HTML, if: request.includesMet)> \(scene("包括已完成的", "Also what was met"))</label></div>
        """
    case LedgerView.accounts.id:
      return """
        <div class="grow"><label for="where">\(scene("条件（如 状态:大客户、逾期:>0）", "Condition (status:key, overdue:>0)"))</label>
        <input id="where" name="where" value="\(request.query)"></div>
        """
    case _: return .none
    }
  }

  /// The days by which a ledger is read, which stand in the address.
  static func times(
    _ request: LedgerRequest,
    action: String,
    _ scene: Scene,
    extra: HTML = .none
  ) -> HTML {
    """
    <form method="get" action="\(action)" class="bar">
    \(extra)
    <div><label for="as-of">\(scene("截至", "As of"))</label>
    <input id="as-of" type="date" name="asOf" value="\(request.asOf?.description)"></div>
    <div><label for="known-on">\(scene("当时已归档的", "Known on"))</label>
    <input id="known-on" type="date" name="knownOn" value="\(request.knownOn?.description)"></div>
    <button>\(scene("显示", "Show"))</button>
    </form>
    """
  }

  private static func query(_ request: LedgerRequest) -> [(String, String?)] {
    [("asOf", request.asOf?.description), ("knownOn", request.knownOn?.description)]
  }

  /// What a tab says, in a word.
  private static func name(of view: String, _ scene: Scene) -> String {
    switch view {
    case "due": scene("待办和逾期", "Due and overdue")
    case "accounts": scene("客户", "Accounts")
    case "funnel": scene("漏斗", "Funnel")
    case "reasons": scene("失败原因", "Reasons")
    case "targets": scene("目标", "Targets")
    case "activity": scene("工作量", "Activity")
    case "priority": scene("优先开发", "Priority")
    case "stale": scene("久未联系", "Stale")
    case "suspects": scene("疑似同一客户", "Suspects")
    case "plan": scene("计划完成", "Plans")
    case "planned": scene("计划明细", "Planned contacts")
    case "information": scene("客户信息", "Information")
    case "sources": scene("信息来源", "Sources")
    case "stages": scene("停滞阶段", "Stalled")
    case "tiers": scene("客户分级", "Tiers")
    case _: view
    }
  }
}
