import Findings
import Wording

/// What was found in a document, as a list whose entries lead to their places and back.
struct FindingsView {
  let findings: [Finding]
  let scene: Scene
  /// The spot of each place.
  let spot: (Place) -> Int?

  /// The list: what must be mended first, then what is to be looked at; what is only told is folded.
  var html: HTML {
    let numbered = findings.enumerated().map { (number: $0.offset + 1, finding: $0.element) }
    let errors = numbered.filter { $0.finding.severity == .error }
    let warnings = numbered.filter { $0.finding.severity == .warning }
    let infos = numbered.filter { $0.finding.severity == .info }
    return """
      \(list(errors, scene("必须修改", "To mend")))
      \(list(warnings, scene("请看一下", "To look at")))
      \(folded(infos))
      """
  }

  private func list(_ entries: [(number: Int, finding: Finding)], _ title: String) -> HTML {
    if entries.isEmpty { return .none }
    return """
      <h3>\(title) <span class="count">\(entries.count)</span></h3>
      <ol class="findings">
      \(entries.map(entry))</ol>
      """
  }

  private func folded(_ entries: [(number: Int, finding: Finding)]) -> HTML {
    if entries.isEmpty { return .none }
    return """
      <details><summary>\(scene("说明", "For information")) <span class="count">\(entries.count)</span></summary>
      <ol class="findings">
      \(entries.map(entry))</ol></details>
      """
  }

  private func entry(_ entry: (number: Int, finding: Finding)) -> HTML {
    let (number, finding) = entry
    let place = finding.place
    let name = place.flatMap { place in
      let name = place.description(in: scene.language)
      return name.isEmpty ? nil : name
    }
    let link: HTML? =
      place.flatMap(spot).map { spot in
        "<a class=\"where\" href=\"#s\(spot)\">\(name ?? scene("看原处", "Show"))</a>"
      } ?? name.map { "<span class=\"where\">\($0)</span>" }
    return """
      <li id="f\(number)" class="finding \(finding.severity.rawValue)" value="\(number)">
      <p class="message"><span class="pin \(finding.severity.rawValue)" aria-hidden="true">\(number)</span>\
      <span class="severity">\(FindingsView.name(of: finding.severity, scene))</span>
      \(finding.pageMessage(in: scene.language))</p>
      <p class="facts">\(facts(of: finding))\(link)</p>
      </li>

      """
  }

  private func facts(of finding: Finding) -> HTML {
    var facts = HTML.none
    if let found = finding.found, !found.isEmpty {
      facts += "<span class=\"fact\">\(scene("写的是：", "found: "))<q>\(found)</q></span> "
    }
    if let suggestion = finding.suggestion {
      facts += "<span class=\"fact\">\(scene("可写成：", "write: "))<q>\(suggestion)</q></span> "
    } else if let expected = finding.expected {
      facts +=
        "<span class=\"fact\">\(scene("应写：", "expected: "))\(expected[scene.language])</span> "
    }
    return facts
  }

  static func name(of severity: Severity, _ scene: Scene) -> String {
    switch severity {
    case .error: scene("错误", "Error")
    case .warning: scene("提醒", "Warning")
    case .info: scene("说明", "Note")
    }
  }
}
