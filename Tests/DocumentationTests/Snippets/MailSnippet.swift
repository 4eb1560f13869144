// snippet.mail
import Mail
// snippet.end
import Testing

@Suite struct MailSnippet {
  @Test func readsAMail() throws {
    let bytes = Array("From: Wang <wang@example.com>\r\nSubject: x\r\n\r\nhello\r\n".utf8)
    // snippet.mail
    let mail = try MailReader.read(bytes)
    let names = mail.files.map(\.name)
    // snippet.end
    #expect(names == ["正文.txt"])
    #expect(mail.origin.sender == "Wang <wang@example.com>")
  }
}
