import Ledger
import Office
import Values
import Wording

/// The page of an account.
struct AccountPage {
  /// What a merge would do.
  struct Trial: Sendable {
    /// What was asked for: a merge, or another name, which comes to the same.
    var act: AccountAct
    var preview: MergePreview
    /// By which what is shown is known again.
    var mark: String
    var other: String?
    var why: String?
  }

  /// What somebody wrote to tell the ledger.
  struct Typed: Sendable {
    var act: AccountAct
    var other: String?
    var on: String?
    var why: String?
  }

  let name: String
  let answer: LedgerAnswer
  let request: LedgerRequest
  let isRevealed: Bool
  let trial: Trial?
  /// What was asked for and refused, so that it need not be written once more.
  let typed: Typed?
  let refusal: LocalizedText?
  let done: AccountAct?
  let scene: Scene

  private var address: String { Address.of(["ledger", "account", name]) }

  var html: HTML {
    let tables = answer.tables.map { table in
      TableView(table: table, scene: scene, hasTitle: table.id != "account" || many) {
        column,
        _,
        text in
        column == "archiveNumber" ? Address.of(["items", text]) : nil
      }.html
    }
    let query = "account:\"" + name.replacing("\"", with: "") + "\""
    let found = Address.of(["search"], [("q", query)])
    let blank = Address.of(["forms"], [("account", name)])
    var here = scene
    here.address = address
    return Page(
      name,
      scene,
      section: .ledger,
      main: """
        <p class="crumbs"><a href="/ledger/accounts">\(scene("全部客户", "All accounts"))</a></p>
        <h1>\(name)</h1>
        \(told)
        \(LedgerPage.times(request, action: address, scene))
        <div class="acts"><a class="button" href="\(found)">\(scene("看归档的表单", "The filed forms"))</a>
        <a class="button" href="\(Address.of(["volumes", name]))">\(scene("案卷和附件", "Volume and attachments"))</a>
        <a class="button" href="\(blank)">\(scene("预填的空白表", "Blank forms for it"))</a></div>
        \(TableView.files(here))
        \(reveal)
        \(tables)
        \(acts, if: scene.may(.actOnLedger))
        """
    ).html
  }

  /// Whether the name is that of several accounts.
  private var many: Bool { answer.tables.count { $0.id == "account" } > 1 }

  private var told: HTML {
    let refused: HTML =
      refusal.map { "<p class=\"alert\" role=\"alert\">\(scene($0))</p>" } ?? .none
    if let trial {
      return """
        \(refused)
        <div class="verdict plain" role="status"><p class="state">\(scene("合并前请看一下", "Before they are merged"))</p>
        \(trial.act == .alias ? trial.other.map(taken) ?? .none : .none)
        <p>\(scene(trial.preview.sentence))</p>
        <form method="post" action="\(address)/acts">
        <input type="hidden" name="act" value="\(trial.act.rawValue)"><input type="hidden" name="do" value="enter">
        <input type="hidden" name="other" value="\(trial.other)"><input type="hidden" name="why" value="\(trial.why)">
        <input type="hidden" name="shown" value="\(trial.mark)">
        <div class="acts"><button class="primary">\(scene("合并", "Merge"))</button><a href="\(address)">\(scene("不合并", "Do not"))</a></div>
        </form></div>
        """
    }
    guard refusal == nil, let done else { return refused }
    return """
      <p class="verdict good" role="status">\(title(of: done))：\(scene("已记入台账和日志。", "entered in the ledger and the journal."))</p>
      """
  }

  /// Why another name is asked about first.
  private func taken(_ other: String) -> HTML {
    """
    <p>\(scene("“\(other)”是台账里另一个客户的名称，登记为别名就是把两个客户合并。", "“\(other)” is the name of another account; as another name of this one it merges the two."))</p>
    """
  }

  private var reveal: HTML {
    if isRevealed {
      return
        "<p class=\"hint\">\(scene("个人信息已显示，理由记入日志。", "Personal data is shown; the journal keeps why."))</p>"
    }
    guard answer.isMasked, scene.may(.reveal) else { return .none }
    return ReasonForm(
      title: scene("显示决策者的个人信息（***）", "Show the decision makers' personal data (***)"),
      action: address + "/reveal",
      button: scene("显示", "Show"),
      scene: scene
    ).html
  }

  // MARK: What can be told the ledger

  private var acts: HTML {
    let forms = AccountAct.allCases.map { form(of: $0) }
    return "<section class=\"tell\"><h2>\(scene("变更", "Changes"))</h2>\(forms)</section>"
  }

  private func form(of act: AccountAct) -> HTML {
    let id = act.rawValue
    let typed = self.typed.flatMap { $0.act == act ? $0 : nil }
    let other: HTML =
      label(of: act).map { label in
        """
        <div class="grow"><label for="other-\(id)">\(label)</label>
        <input id="other-\(id)" name="other" value="\(typed?.other)"\(" required" as HTML, if: act != .unmerge)></div>
        """
      } ?? .none
    let day: HTML = """
      <div><label for="on-\(id)">\(scene("自哪天起", "From"))</label><input id="on-\(id)" type="date" name="on" value="\(typed?.on)"></div>
      """
    return """
      <details class="act"\(" open" as HTML, if: typed != nil)><summary>\(title(of: act))</summary>
      <form method="post" action="\(address)/acts" class="bar">
      <input type="hidden" name="act" value="\(id)">
      \(other)\(day, if: act == .handOver || act == .reopen)
      <div class="grow"><label for="why-\(id)">\(scene("理由（记入日志）", "Why (the journal keeps it)"))</label>
      <input id="why-\(id)" name="why" value="\(typed?.why)" maxlength="500"></div>
      <button>\(act == .merge ? scene("先看一下", "See first") : scene("记入台账", "Enter"))</button></form></details>
      """
  }

  private func title(of act: AccountAct) -> String {
    switch act {
    case .handOver: scene("移交给别人", "Hand over")
    case .alias: scene("登记别名", "Add another name")
    case .merge: scene("与另一客户合并", "Merge with another account")
    case .unmerge: scene("撤销别名或合并", "Undo a name or a merge")
    case .reopen: scene("重新开发", "Develop again")
    }
  }

  private func label(of act: AccountAct) -> String? {
    switch act {
    case .handOver: scene("移交给谁", "To whom")
    case .alias: scene("也叫什么", "The other name")
    case .merge: scene("并入的客户（台账里的名称）", "The account that joins it")
    case .unmerge: scene("拆出哪个名称（不填为最近一次）", "Which name (the last, if empty)")
    case .reopen: nil
    }
  }
}
