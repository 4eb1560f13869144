/// A folded form for an act that needs a reason, which the journal keeps.
struct ReasonForm {
  var title: String
  var action: String
  var button: String
  /// What tells the form from others of its kind on the page.
  var mark: String?
  var scene: Scene

  var html: HTML {
    let act = String(action.split(separator: "/").last ?? "act")
    let id = ["why", act, mark].compactMap(\.self).joined(separator: "-")
    return """
      <details class="act"><summary>\(title)</summary>
      <form method="post" action="\(action)" class="bar">
      <div class="grow"><label for="\(id)">\(scene("理由（记入日志）", "Why (the journal keeps it)"))</label>
      <input id="\(id)" name="why" required maxlength="500"></div><button>\(button)</button></form></details>
      """
  }
}
