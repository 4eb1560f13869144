import Filing
import Forms
import Values
import Wording

/// What a document was brought to mend and does not, for it is another form, or the first is filed.
struct CardBeside: Sendable {
  /// What was to be mended.
  enum First: Sendable, Hashable {
    /// A card of the same batch.
    case card(Int, name: String, standing: Batches.Standing)
    /// A returned form, by the key of its address.
    case returned(String)
  }

  let first: First
  let differences: [FormIdentity.Difference]
  let library: FormLibrary

  /// Whether the document may be the mended one all the same, because somebody says so.
  private var mayMend: Bool {
    if differences.contains(where: { $0.trait == .form }) { return false }
    return switch first {
    case .card(_, _, let standing): standing == .open
    case .returned: true
    }
  }

  func notice(steps: [String], _ scene: Scene) -> HTML {
    let lines = differences.map { "<li>\(line(of: $0, scene))</li>" as HTML }
    return """
      <div class="verdict warning" role="status"><p class="state">\(title(scene))</p>
      \("<ul>\(lines)</ul>", if: !lines.isEmpty)
      <p>\(kept(steps, scene))</p>
      \(decision(steps, scene), if: mayMend)</div>
      """
  }

  private func title(_ scene: Scene) -> String {
    if !differences.isEmpty {
      return scene("这不是同一份表单，没有算作改好", "This is another form; nothing counts as mended")
    }
    switch first {
    case .card(_, _, .underway):
      return scene(
        "原来那份正在交回归档，没有替换",
        "The first one is being handed in and stays as it is"
      )
    case .card(_, _, .open), .returned:
      return scene(
        "来的时候原来那份正在交回，没有替换",
        "The first one was being handed in when this one came, and stays as it is"
      )
    case .card(_, _, .filed):
      return scene("原来那份已经归档，没有替换", "The first one was filed and stays as it is")
    }
  }

  private func line(of difference: FormIdentity.Difference, _ scene: Scene) -> String {
    func name(_ id: String) -> String { library.name(of: FormID(rawValue: id), in: scene.language) }
    let none = scene("没有读到表单", "no form was read")
    switch difference.trait {
    case .form:
      let after = difference.after.map(name) ?? none
      return scene(
        "表单：原来是\(name(difference.before))，这份是\(after)",
        "Form: \(name(difference.before)) before, \(after) here"
      )
    case .account:
      return scene(
        "客户：原来是“\(difference.before)”，这份是“\(difference.after ?? none)”",
        "Account: “\(difference.before)” before, “\(difference.after ?? none)” here"
      )
    case .number:
      return scene(
        "编号：原来是“\(difference.before)”，这份是“\(difference.after ?? none)”",
        "Number: “\(difference.before)” before, “\(difference.after ?? none)” here"
      )
    }
  }

  /// Where the first one is.
  private func kept(_ steps: [String], _ scene: Scene) -> HTML {
    switch first {
    case .card(let number, let name, _):
      let address = Address.of(Array(steps.dropLast()) + [String(number)])
      return """
        \(scene("原来那份没有动：", "The first one is where it was: "))<a href="\(address)">\(name)</a>\
        \(scene("。这一份另放在这张卡片上，可以单独检查、交回。", ". This one has a card of its own and can be handed in by itself."))
        """
    case .returned:
      return """
        \(scene("退回的那份还等着改，见", "The returned form is still owed, see "))<a href="/returns">\(scene("退回", "Returns"))</a>\
        \(scene("。这一份可以单独检查、交回。", ". This one can be handed in by itself."))
        """
    }
  }

  private func decision(_ steps: [String], _ scene: Scene) -> HTML {
    guard let batch = steps.dropLast().last, let card = steps.last else { return .none }
    let (action, fields): (String, HTML) =
      switch first {
      case .card(let number, _, _):
        (
          Address.of(Array(steps.dropLast()) + [String(number)]),
          "<input type=\"hidden\" name=\"card\" value=\"\(card)\">"
        )
      case .returned(let key):
        (
          Address.of(["returns", key]),
          """
          <input type="hidden" name="batch" value="\(batch)"><input type="hidden" name="card" value="\(card)">
          """
        )
      }
    let words =
      differences.isEmpty
      ? scene("把这一份作为改好的，放到原来那份的位置", "Put this one in its place, as the mended one")
      : scene("它就是改好的那份（客户或编号本来写错了）", "It is the mended one (account or number were wrong)")
    return """
      <form method="post" action="\(action)">\(fields)<div class="acts">\
      <button class="link">\(words)</button></div></form>
      """
  }
}
