import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Office
import Testing

@testable import Web

/// The queries that are kept on the search page.
@Suite struct SavedSearchTests {
  @Test func keepsASearchAndAsksBeforeItTakesAnothersPlace() async throws {
    let office = try TestOffice()
    let address = "/search?q=%E6%B3%B5"
    let kept = try await OfficeWorkTests.send(
      [("q", "泵"), ("name", " 泵的 ")],
      to: "/search/saved",
      as: .manager,
      in: office
    )
    #expect(kept.status == .seeOther)
    #expect(kept.address == address + "&kept=%E6%B3%B5%E7%9A%84")
    let told = try await office.ask(.get, try #require(kept.address) + "&lang=en", as: .manager)
    #expect(told.text.contains("Kept as “泵的”; the journal tells of it."))
    let other = [("q", "报价"), ("name", "泵的")]
    let asked = try await OfficeWorkTests.send(
      other,
      to: "/search/saved",
      as: .archivist,
      in: office
    )
    #expect(asked.address == "/search?q=%E6%8A%A5%E4%BB%B7&keep=%E6%B3%B5%E7%9A%84")
    let question = try await office.ask(
      .get,
      try #require(asked.address) + "&lang=en",
      as: .archivist
    )
    #expect(question.text.contains("There is a “泵的” already"))
    let replaced = try await OfficeWorkTests.send(
      other + [("do", "replace")],
      to: "/search/saved",
      as: .archivist,
      in: office
    )
    #expect(replaced.address == "/search?q=%E6%8A%A5%E4%BB%B7&kept=%E6%B3%B5%E7%9A%84")
    let list = try await office.ask(.get, "/search", as: .manager)
    #expect(list.text.contains("<code>报价</code>"))
    #expect(!list.text.contains("<code>泵</code>"))
    let removed = try await OfficeWorkTests.send(
      [("name", "泵的")],
      to: "/search/saved/remove",
      as: .manager,
      in: office
    )
    #expect(removed.address == "/search?q=%E6%8A%A5%E4%BB%B7&forgot=%E6%B3%B5%E7%9A%84")
    let again = try await OfficeWorkTests.send(
      [("name", "泵的")],
      to: "/search/saved/remove",
      as: .manager,
      in: office
    )
    #expect(again.status == .notFound)
    let journal = try await OfficeWorkTests.journal(of: office)
    #expect(
      journal == [
        "manager search-saved 泵的：泵", "archivist search-saved 泵的：报价",
        "manager search-forgotten 泵的",
      ]
    )
  }

  @Test(arguments: [
    ("泵", "  "), ("泵", "a\"b"), ("泵", "全*"), ("\"", "甲"), ("", "甲"),
  ])
  func keepsNoSearchThatNobodyCouldAskFor(query: String, name: String) async throws {
    let office = try TestOffice()
    let answer = try await OfficeWorkTests.send(
      [("q", query), ("name", name)],
      to: "/search/saved",
      as: .manager,
      in: office
    )
    #expect(answer.status == .badRequest)
    #expect(try await OfficeWorkTests.journal(of: office) == [])
  }
}
