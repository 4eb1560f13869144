import Documents
import Findings
import Testing

@Suite struct MailTextTests {
  private static func tree(_ text: String, withSender: Bool = false) throws -> String {
    let reading = DocumentReader.readMailText(Array(text.utf8), withSender: withSender)
    let document = try #require(reading.document)
    return document.parts.map { part in
      let lines = part.blocks.map { block -> String in
        if case .paragraph(let paragraph) = block { return paragraph.text }
        return "table"
      }
      return "\(part.kind.rawValue): " + lines.joined(separator: " / ")
    }.joined(separator: "\n")
  }

  @Test(arguments: [
    ("甲\n乙\n\n-- \n李敏\n电话：138", "body: 甲 / 乙\nendnote: 李敏 / 电话：138"),
    ("甲\n乙\n--\n李敏", "body: 甲 / 乙\nendnote: 李敏"), ("甲\n乙\n--", "body: 甲 / 乙 / --"),
    ("您好\n--\n甲\n乙\n丙", "body: 您好 / -- / 甲 / 乙 / 丙"), ("甲\n--- \n李敏", "body: 甲 / --- / 李敏"),
    ("甲\n--\n乙\n丙\n--\n李敏", "body: 甲 / -- / 乙 / 丙\nendnote: 李敏"),
    ("<html><body><p>甲</p><p>乙</p><p>--<br>李敏</p></body></html>", "body: 甲 / 乙\nendnote: 李敏"),
  ])
  func setsTheSenderApart(text: String, parts: String) throws {
    #expect(try MailTextTests.tree(text) == parts)
  }

  @Test func readsTheSenderWithTheRestWhereThatIsAsked() throws {
    #expect(try MailTextTests.tree("甲\n--\n李敏", withSender: true) == "body: 甲 / -- / 李敏")
  }
}
