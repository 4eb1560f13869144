import Foundation
import HTTPTypes
import Office
import TestSupport
import Testing

@testable import Web

/// Correcting and keeping a company's own form on its pages.
@Suite struct LearnPagesTests {
  private static let summary = """
    # 客户走访小结

    往来单位：杭州澜川机电有限公司

    走访日：2026年11月5日

    谈了什么：介绍了泵阀产品，对方要求两周内提供报价。
    """
  private static let fields = [
    ("form", "visit-record"), ("label.0", "往来单位"), ("field.0", "accountName"),
    ("label.1", "谈了什么"), ("field.1", "keyPoints"),
  ]

  private let workspace: Workspace
  private let office: TestOffice
  private let variants: URL
  private let card: String

  init() async throws {
    let workspace = try Workspace()
    let forms = URL(filePath: workspace.path + "/Forms")
    try FileManager.default.copyItem(at: Repository.forms, to: forms)
    let office = try TestOffice(forms: forms)
    self.workspace = workspace
    self.office = office
    variants = forms.appending(path: "variants")
    card = try await LearnPagesTests.bring(LearnPagesTests.summary, to: office)
  }

  private static func bring(_ text: String, to office: TestOffice) async throws -> String {
    let begun = try await office.ask(
      .post,
      "/intake?name=a.md",
      as: .office,
      [.accept: "application/json"],
      body: Array(text.utf8)
    )
    return try #require(try begun.json.address)
  }

  private func send(
    _ fields: [(String, String)],
    name: String,
    do act: String
  ) async throws -> OfficeWorkTests.Response {
    try await OfficeWorkTests.send(
      fields + [("name", name), ("do", act)],
      to: card + "/learn?lang=zh",
      as: .office,
      in: office
    )
  }

  private func yaml(_ name: String) throws -> String {
    try String(contentsOf: variants.appending(path: name + ".yaml"), encoding: .utf8)
  }

  @Test func replacesAVariantOnlyWhenItsChangesWereSeen() async throws {
    #expect(try await send(Self.fields, name: "小结", do: "keep").status == .seeOther)
    let before = try yaml("小结")
    // The card shows our fields beside the company's labels, and the way to correct them.
    let read = try await office.ask(.get, card + "?lang=zh", as: .office)
    #expect(read.text.contains("客户名称 <span class=\"inferred\">表上写“往来单位”</span>"))
    let way = Address.escaped("小结")
    #expect(read.text.contains("\(card)/learn?form=visit-record&amp;name=\(way)"))
    let opened = try await office.ask(
      .get,
      card + "/learn?form=visit-record&name=\(way)",
      as: .office
    )
    #expect(opened.text.contains("value=\"keyPoints\" selected"))
    // Another field for a label: what changes is shown, and nothing is replaced yet.
    let changed = Self.fields.map { $0 == ("field.1", "keyPoints") ? ("field.1", "remarks") : $0 }
    for act in ["try", "keep"] {
      let shown = try await send(changed, name: "小结", do: act)
      #expect(shown.status == (act == "try" ? .ok : .conflict))
      #expect(shown.text.contains("已有名为“小结”的写法"))
      #expect(shown.text.contains("value=\"replace:小结\""))
      #expect(!shown.text.contains("--force"))
      #expect(!shown.text.contains(workspace.path))
    }
    #expect(try yaml("小结") == before)
    let replaced = try await send(changed, name: "小结", do: "replace:小结")
    #expect(replaced.status == .seeOther)
    #expect(try yaml("小结") != before)
  }

  @Test func doesNotKeepASecondOneInSilence() async throws {
    #expect(try await send(Self.fields, name: "甲", do: "keep").status == .seeOther)
    let second = try await send(Self.fields, name: "乙", do: "keep")
    #expect(second.status == .conflict)
    #expect(second.text.contains("“甲”"))
    #expect(second.text.contains("value=\"replace:甲\""))
    #expect(!FileManager.default.fileExists(atPath: variants.path() + "/乙.yaml"))
  }

  @Test func keepsNothingWithoutAnAccount() async throws {
    let fields = Self.fields.map { $0 == ("field.0", "accountName") ? ("field.0", "-") : $0 }
    let tried = try await send(fields, name: "小结", do: "try")
    #expect(!tried.text.contains("value=\"keep\""))
    let kept = try await send(fields, name: "小结", do: "keep")
    #expect(kept.status == .unprocessableContent)
    #expect(kept.text.contains("“客户名称”不能省"))
    #expect(!kept.text.contains("--map"))
    #expect(!FileManager.default.fileExists(atPath: variants.path()))
  }

  @Test func tellsNoPathWhereItCannotBeWritten() async throws {
    // A file where the folder is to be.
    try Data().write(to: variants)
    let kept = try await send(Self.fields, name: "小结", do: "keep")
    #expect(kept.status == .internalServerError)
    #expect(!kept.text.contains(workspace.path))
    #expect(!kept.text.contains(".yaml"))
  }
}
