import Foundation
import TestSupport
import Testing

/// Forms that come by mail.
@Suite struct MailFilingTests {
  private let workspace: Workspace

  init() throws {
    workspace = try Workspace()
    try workspace.take(Repository.forms)
  }

  private func mail(_ type: String, _ body: String) -> String {
    """
    From: =?UTF-8?B?546L5bu65Zu9?= <wang@example.com>
    Subject: x
    MIME-Version: 1.0
    Content-Type: \(type)

    \(body)
    """
  }

  @Test func tellsWhoSentAFormThatGoesBack() async throws {
    let form = """
      # 目标客户拜访表

      客户名称：甲公司
      拜访时间：2026-02-30
      """
    try workspace.write(mail("text/markdown; name=a.md", form), to: "m.eml")
    let result = try await workspace.guidang("import", "m.eml", "--today", "2026-11-23")
    #expect(result.status == 1)
    let returns = try await workspace.guidang("returns", "--format", "json")
    #expect(returns.output.contains(#""path":"m.eml/a.md""#))
    #expect(returns.output.contains(#""sender":"王建国 <wang@example.com>""#))
  }

  @Test func filesAFormInTheTextOfAMail() async throws {
    let rows = [
      ("客户名称", "甲公司"), ("拜访时间", "2026-11-02"), ("拜访地点", "苏州"), ("拜访方式", "当面拜访"),
      ("拜访人员", "王建国（主管）"), ("主要要点", "水泵。"), ("目标客户的想法", "好。"), ("下一步的大客户开发建议", "寄样。"),
    ]
    let table = rows.map { "<tr><td>\($0.0)</td><td>\($0.1)</td></tr>" }.joined(separator: "\n")
    let page = "<html><body><p>您好</p><h2>目标客户拜访表</h2><table>\n\(table)\n</table></body></html>"
    try workspace.write(mail("text/html; charset=utf-8", page), to: "in/a.eml")
    let lines = rows.map { "\($0.0)：\($0.1)" }.joined(separator: "\n").replacing("甲", with: "乙")
    try workspace.write(mail("text/plain; charset=utf-8", "目标客户拜访表\n" + lines), to: "in/b.eml")
    try workspace.write(mail("text/plain; charset=utf-8", "明天开会。"), to: "in/c.eml")
    let result = try await workspace.guidang(
      "import",
      "in",
      "--today",
      "2026-11-23",
      "--format",
      "json"
    )
    #expect(
      result.output
        == "{\"documents\":2,\"filed\":2,\"revised\":0,\"duplicate\":0,\"rejected\":0,\"unreadable\":0,\"other\":1,\"skipped\":0}\n"
    )
    #expect(result.errors.contains("in/c.eml：其他文件"))
    #expect(result.status == 0)
  }
}
