/// A folded form for an act that needs a reason, which the journal keeps.
struct ReasonForm {
  var title: String
  var action: String
  /// What tells the form from others of the page with the same act.
  var id: String?
  var button: String
  var scene: Scene

  var html: HTML {
    let id = "why-" + (id ?? String(action.split(separator: "/").last ?? "act"))
    return """
      <details class="act"><summary>\(title)</summary>
      <form method="post" action="\(action)" class="bar">
      <div class="grow"><label for="\(id)">\(scene("理由（记入日志）", "Why (the journal keeps it)"))</label>
      <input id="\(id)" name="why" required maxlength="500"></div><button>\(button)</button></form></details>
      """
  }
}
