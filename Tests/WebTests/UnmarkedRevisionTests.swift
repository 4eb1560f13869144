import Foundation
import HTTPTypes
import Office
import TestSupport
import Testing

@testable import Web

/// A form that says otherwise than the one that is filed, and has no fields for its revision.
@Suite struct UnmarkedRevisionTests {
  private let office: TestOffice
  private let first: String

  init() async throws {
    office = try TestOffice()
    first = String(decoding: try TestOffice.sample("visit-jinyun-2026-11-18.md"), as: UTF8.self)
    _ = try await bring(first, as: .handIn)
  }

  /// Brings a text, hands it in, and tells the card's address.
  private func bring(_ text: String, as role: Role) async throws -> String {
    let answer = try await office.ask(
      .post,
      "/intake?name=a.md",
      as: role,
      [.accept: "application/json"],
      body: Array(text.utf8)
    )
    let card = try #require(try answer.json.address, "\(answer.text)")
    _ = try await OfficeWorkTests.send([], to: card + "/file", as: role, in: office)
    return card
  }

  private func page(_ card: String, as role: Role) async throws -> String {
    try await office.ask(.get, card + "?lang=zh", as: role).text
  }

  private func revise(_ card: String, as role: Role) async throws -> HTTPResponse.Status {
    try await OfficeWorkTests.send(
      [("version", "1"), ("revises", "1")],
      to: card + "/file",
      as: role,
      in: office
    ).status
  }

  private func changed() throws -> String {
    let steps = try #require(first.firstRange(of: "## 下一步的大客户开发建议\n\n"))
    return first.replacingCharacters(in: steps, with: first[steps] + "请技术部出图。")
  }

  @Test func isFiledAsOneByTheOffice() async throws {
    let card = try await bring(changed(), as: .handIn)
    let refused = try await page(card, as: .handIn)
    #expect(refused.contains("请办公室的人在这一页归为新版本"))
    #expect(!refused.contains("name=\"revises\""))
    #expect(try await revise(card, as: .handIn) == .forbidden)
    #expect(try await page(card, as: .handIn).contains("请办公室的人在这一页归为新版本"))
    #expect(try await page(card, as: .office).contains("name=\"revises\""))
    #expect(try await revise(card, as: .office) == .seeOther)
    let receipt = try await page(card, as: .handIn)
    #expect(receipt.contains("已归为新版本"))
    #expect(receipt.contains("第 2 版"))
  }

  @Test func revisesNothingThatWasFiled() async throws {
    let card = try await bring(first, as: .office)
    #expect(try await revise(card, as: .office) == .seeOther)
    #expect(try await !page(card, as: .office).contains("第 2 版"))
  }
}
