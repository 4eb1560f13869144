import Foundation
import TestSupport
import Testing

/// An office with an archive of its own, where forms are written, handed in and asked after.
struct FilingOffice {
  let workspace: Workspace
  var today = "2026-03-31"

  init() throws {
    workspace = try Workspace()
    try workspace.take(Repository.forms)
  }

  /// Runs the command on the office's day.
  func guidang(_ arguments: String...) async throws -> CommandResult {
    try await guidang(arguments)
  }

  func guidang(_ arguments: [String]) async throws -> CommandResult {
    try await workspace.start(arguments + ["--today", today, "--lang", "zh"]).result()
  }

  /// What a command prints as JSON Lines.
  func rows(_ arguments: String...) async throws -> [[String: JSONValue]] {
    let all = arguments + ["--today", today, "--lang", "zh", "--format", "json"]
    let result = try await workspace.start(all).result()
    return try result.output.split(separator: "\n").map { line in
      try JSONDecoder().decode(JSONValue.self, from: Data(line.utf8)).members
    }
  }

  /// Writes forms and imports them; gives the counts.
  @discardableResult
  func handIn(
    _ forms: [WrittenForm],
    options: [String] = []
  ) async throws -> [String: JSONValue] {
    let name = "handed-in-\(UUID().uuidString)"
    for (index, form) in forms.enumerated() {
      try workspace.write(form.markdown, to: "\(name)/\(index).md")
    }
    let arguments = ["import", name, "--format", "json", "--today", today] + options
    let result = try await workspace.start(arguments).result()
    return try JSONDecoder().decode(JSONValue.self, from: Data(result.output.utf8)).members
  }

  /// The obligations of the ledger, as `kind opened due state`.
  func duties() async throws -> [String] {
    try await rows("ledger", "due", "--all").map { row in
      ["kind", "opened", "due", "state"].map { row[$0]?.text ?? "-" }.joined(separator: " ")
    }.sorted()
  }

  /// A member of the only account's row.
  func account(_ member: String) async throws -> JSONValue? {
    let accounts = try await rows("ledger", "accounts")
    return try #require(accounts.count == 1 ? accounts.first : nil)[member]
  }
}

extension JSONValue {
  /// A string's text; nil of any other value.
  var text: String? {
    if case .string(let text) = self { text } else { nil }
  }
}

/// A form filled in as Markdown.
struct WrittenForm {
  var title: String
  var answers: [(label: String, text: String)]
  /// What stands under the answers, such as a table.
  var rest = ""

  var markdown: String {
    "# \(title)\n\n" + answers.map { "\($0.label)：\($0.text)\n\n" }.joined() + rest
  }

  /// The form with other answers, or further ones.
  func with(_ changes: [(label: String, text: String)]) -> WrittenForm {
    var form = self
    for change in changes {
      if let index = form.answers.firstIndex(where: { $0.label == change.label }) {
        form.answers[index].text = change.text
      } else {
        form.answers.append(change)
      }
    }
    return form
  }

  /// A visit to 武汉甲公司.
  static func visit(
    _ number: String,
    on day: String,
    method: String = "当面拜访",
    _ changes: [(label: String, text: String)] = []
  ) -> WrittenForm {
    WrittenForm(
      title: "目标客户拜访表",
      answers: [
        ("编号", number), ("客户名称", "武汉甲公司"), ("拜访时间", day), ("拜访地点", "客户厂区"),
        ("拜访方式", method), ("拜访人员", "王建国（大客户开发主管）"), ("拜访前讨论会", day),
        ("主要要点", "介绍了新泵的节电数据（\(number)）。"), ("目标客户的想法", "希望先试用一台样机。"),
        ("下一步的大客户开发建议", "寄样品并约定试用。"),
      ]
    ).with(changes)
  }

  /// A development record of 武汉甲公司 with one contact a day given.
  static func development(
    _ number: String,
    contacts: [(day: String, method: String)],
    outcome: String,
    reasons: String
  ) -> WrittenForm {
    let head = """
      | 对象 | 方式 | 接触客户 | 产品说明 | 产品展示 | 建议 | 热情 | 一般 | 冷淡 | 日期 | 滞留时间 | 开发备注 |
      | --- | --- | :-: | :-: | :-: | :-: | :-: | :-: | :-: | --- | --- | --- |

      """
    let rows = contacts.map { contact in
      "| 采购部李经理 | \(contact.method) | √ |  |  |  | √ |  |  | \(contact.day) | 1小时 | 无 |\n"
    }.joined()
    let foot = """

      开发结果：\(outcome)

      累计接触次数：\(contacts.count)

      开发成功/失败原因：\(reasons)

      """
    return WrittenForm(
      title: "大客户开发表",
      answers: [("编号", number), ("客户名称", "武汉甲公司")],
      rest: head + rows + foot
    )
  }

  /// A profile of 武汉甲公司.
  static func profile(_ number: String, on day: String) -> WrittenForm {
    WrittenForm(
      title: "大客户信息分类表",
      answers: [("编号", number), ("客户名称", "武汉甲公司"), ("行业", "水务"), ("编制日期", day)]
    )
  }

  /// A profile with somebody who decides, and what is sensitive of that person.
  static func profileOfDecisionMaker(_ number: String, on day: String) -> WrittenForm {
    var form = profile(number, on: day)
    form.rest = """
      | 姓名 | 职务 | 家庭情况 |
      | --- | --- | --- |
      | 秦若川 | 总工程师 | 女儿今年高考 |

      """
    return form
  }
}
