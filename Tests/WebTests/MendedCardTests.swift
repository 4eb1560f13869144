import Archive
import Dispatch
import HTTPTypes
import HummingbirdTesting
import Ledger
import Office
import SQLiteArchive
import TestSupport
import Testing

@testable import Web

/// Files that are brought to a card as mended ones.
@Suite struct MendedCardTests {
  private let office: TestOffice
  private let faulty: String
  private let card: String

  init() async throws {
    // Who waits for another program waits until that lets go, however busy the machine.
    office = try TestOffice { $0.waitingTime = 600 }
    faulty = String(
      decoding: try TestOffice.sample("fault-missing-value-yaobei.md"),
      as: UTF8.self
    )
    card = try await MendedCardTests.bring(faulty, to: "/intake", in: office)
  }

  private static let mended = "- 下一步的大客户开发建议：下周带样机到车间试运行，并报价。"

  private var good: String {
    faulty.replacing("- 下一步的大客户开发建议：", with: MendedCardTests.mended)
  }

  private static func bring(
    _ text: String,
    to path: String,
    in office: TestOffice,
    as role: Role = .office
  ) async throws -> String {
    let answer = try await office.ask(
      .post,
      path + "?name=a.md",
      as: role,
      [.accept: "application/json"],
      body: Array(text.utf8)
    )
    return try #require(try answer.json.address, "\(answer.text)")
  }

  private func page(_ path: String) async throws -> String {
    let lang = path.contains("?") ? "&lang=zh" : "?lang=zh"
    return try await office.ask(.get, path + lang, as: .office).text
  }

  @Test func takesWhatMendsIt() async throws {
    #expect(try await Self.bring(good, to: card, in: office) == card)
    #expect(try await page(card).contains("已改好 <span class=\"count\">1</span>"))
  }

  @Test func keepsTheFirstBesideAnotherForm() async throws {
    let sample = try TestOffice.sample("survey-chulan-2026-11-16.md")
    let kind = try await Self.bring(String(decoding: sample, as: UTF8.self), to: card, in: office)
    #expect(kind == "\(card.dropLast())2?not=1")
    let other = try await page(kind)
    #expect(other.contains("这不是同一份表单，没有算作改好"))
    #expect(other.contains("表单：原来是"))
    #expect(!other.contains("已改好 <span"))
    #expect(!other.contains("它就是改好的那份"))
    // The first is where it was.
    #expect(try await page(card).contains("有 1 处必须修改"))
    #expect(try await !page(card).contains("已改好 <span"))
  }

  @Test func asksAboutAnotherAccount() async throws {
    let text = good.replacing("沈阳曜北钢管有限公司", with: "沈阳曜南钢管有限公司")
    let address = try await Self.bring(text, to: card, in: office)
    let other = try await page(address)
    #expect(other.contains("客户：原来是“沈阳曜北钢管有限公司”，这份是“沈阳曜南钢管有限公司”"))
    #expect(!other.contains("已改好 <span"))
    // Whoever says that it is the mended one all the same has it so.
    let taken = try await OfficeWorkTests.send(
      [("card", "2")],
      to: card,
      as: .office,
      in: office
    )
    #expect(taken.address == card)
    #expect(try await page(card).contains("已改好 <span class=\"count\">1</span>"))
    #expect(try await page(address).contains("没有找到"))
  }

  @Test func keepsAReceipt() async throws {
    #expect(try await Self.bring(good, to: card, in: office) == card)
    let filed = try await OfficeWorkTests.send([], to: card + "/file", as: .office, in: office)
    #expect(filed.status == .seeOther)
    // A tab in which the card is still open.
    let late = try await Self.bring(good, to: card, in: office)
    #expect(late == "\(card.dropLast())2?not=1")
    #expect(try await page(card).contains("class=\"archive-number\""))
    #expect(try await page(late).contains("原来那份已经归档，没有替换"))
    _ = try await OfficeWorkTests.send([], to: card + "/file", as: .office, in: office)
    #expect(try await page(card).contains("已归档"))
  }

  @Test func losesNeitherOfTwoThatComeAtOnce() async throws {
    // So that there is an archive, which another program then writes to.
    let other = try TestOffice.sample("survey-chulan-2026-11-16.md")
    _ = try await office.ask(.post, "/api/file?name=s.md", as: .office, body: other)
    let holder = try Holder(office.settings.archive)
    let address = "/\(card.dropFirst())"
    let handing = Task { [office] in
      try await OfficeWorkTests.send([], to: address + "/file", as: .office, in: office)
    }
    var shown = ""
    for _ in 0..<600 where !shown.contains("正在交回归档") {
      try await Task.sleep(for: .milliseconds(20))
      shown = try await page(card)
    }
    #expect(shown.contains("正在交回归档"))
    #expect(!shown.contains("name=\"version\""))
    #expect(try await page(String(card.dropLast(2)) + ".json").contains("\"underway\":true"))
    let late = try await Self.bring(good, to: card, in: office)
    #expect(late == "\(card.dropLast())2?not=1")
    #expect(try await page(late).contains("原来那份正在交回归档，没有替换"))
    try holder.letGo()
    #expect(try await handing.value.status == .seeOther)
    // The first came back as it was; the other takes its place when somebody says so.
    #expect(try await page(card).contains("退回"))
    #expect(try await page(late).contains("把这一份作为改好的，放到原来那份的位置"))
    let taken = try await OfficeWorkTests.send(
      [("card", "2")],
      to: address,
      as: .office,
      in: office
    )
    #expect(taken.address == card)
    #expect(try await page(card).contains("可以归档"))
  }

  /// Another program that writes to an archive until it is told to let go.
  private struct Holder {
    private let work: BackgroundWork<Void>
    private let end = DispatchSemaphore(value: 0)

    init(_ path: String) throws {
      let (begun, end) = (DispatchSemaphore(value: 0), end)
      work = BackgroundWork {
        let archive = try SQLiteArchive.open(path, mode: .existing, waitingTime: 60)
        _ = try archive.enter(as: FilingOptions(actor: "other")) { _ in
          begun.signal()
          end.wait()
          return Result<LedgerAct, HeldOnly>.failure(HeldOnly())
        }
      }
      begun.wait()
    }

    func letGo() throws {
      end.signal()
      try work.value()
    }

    private struct HeldOnly: Error {}
  }

  @Test func handsInOnlyWhatWasSeen() async throws {
    #expect(try await Self.bring(good, to: card, in: office) == card)
    let early = try await OfficeWorkTests.send(
      [("version", "1")],
      to: card + "/file",
      as: .office,
      in: office
    )
    #expect(early.address == card + "?newer=1")
    #expect(try await page(card + "?newer=1").contains("还没有交：这期间换上了另一份"))
    let seen = try await OfficeWorkTests.send(
      [("version", "2")],
      to: card + "/file",
      as: .office,
      in: office
    )
    #expect(seen.address == card)
    #expect(try await page(card).contains("class=\"archive-number\""))
  }

  @Test func callsNothingMendedOfAReturnThatIsAnotherForm() async throws {
    _ = try await office.ask(.post, "/api/file?name=f.md", as: .office, body: Array(faulty.utf8))
    let list = try await page("/returns")
    let start = try #require(list.firstRange(of: "action=\"/returns/")).upperBound
    let key = String(list[start...].prefix { $0 != "\"" })
    let text = good.replacing("沈阳曜北钢管有限公司", with: "沈阳曜南钢管有限公司")
    let address = try await Self.bring(text, to: "/returns/\(key)", in: office)
    #expect(address.hasSuffix("?return=\(key)"))
    let shown = try await page(address)
    #expect(shown.contains("这不是同一份表单，没有算作改好"))
    #expect(!shown.contains("已改好 <span"))
    let steps = address.prefix { $0 != "?" }.split(separator: "/").map(String.init)
    let taken = try await OfficeWorkTests.send(
      [("batch", steps[1]), ("card", steps[2])],
      to: "/returns/\(key)",
      as: .office,
      in: office
    )
    let own = try #require(taken.address)
    #expect(try await page(own).contains("已改好 <span class=\"count\">1</span>"))
  }

  @Test func showsWhoHandedAFormInThatItCameBack() async throws {
    let nobody = faulty.split(separator: "\n", omittingEmptySubsequences: false)
      .filter { !$0.contains("编制人") && !$0.contains("拜访人") }.joined(separator: "\n")
    _ = try await office.ask(.post, "/api/file?name=n.md", as: .handIn, body: Array(nobody.utf8))
    let own = try await office.ask(.get, "/returns?lang=zh", as: .handIn)
    #expect(own.text.contains("n.md"))
    let rows = try await office.ask(.get, "/api/returns", as: .handIn)
    #expect(rows.text.contains("n.md"))
  }
}
