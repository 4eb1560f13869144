import Foundation
import Mail
import TestSupport
import Testing
import Wording

@Suite struct MailReaderTests {
  private func read(_ lines: String) throws -> Mail {
    try MailReader.read(Array(lines.replacing("\n", with: "\r\n").utf8))
  }

  private static let head = """
    From: =?UTF-8?B?546L5bu65Zu9?= <wang@example.com>
    To: a@example.com
    Subject: =?gb2312?B?ytDE2rDdt8Ox7Q==?=
    Date: Mon, 23 Nov 2026 09:15:00 +0800
    MIME-Version: 1.0

    """

  @Test func tellsWhoSentItAndWhen() throws {
    let mail = try read(Self.head + "Content-Type: text/plain; charset=utf-8\n\n您好\n")
    #expect(
      mail
        == Mail(
          origin: MailOrigin(sender: "王建国 <wang@example.com>", sentAt: "2026-11-23T01:15:00Z"),
          files: [.init(name: "正文.txt", role: .text, bytes: Array("您好\r\n".utf8))]
        )
    )
  }

  @Test(arguments: [
    #"filename="=?UTF-8?B?5ouc6K6/6KGoLmRvY3g=?=""#,
    "filename*=UTF-8''%E6%8B%9C%E8%AE%BF%E8%A1%A8.docx",
    "filename*0*=GB18030''%B0%DD;\n filename*1*=%B7%C3%B1%ED.docx",
    #"filename="拜访表.docx""#,
  ])
  func readsNamesAsSendersWriteThem(parameter: String) throws {
    let mail = try read(
      Self.head + """
        Content-Type: multipart/mixed; boundary=b

        --b
        Content-Type: application/octet-stream
        Content-Disposition: attachment; \(parameter)
        Content-Transfer-Encoding: base64

        AQID
        --b--

        """
    )
    #expect(mail.files == [.init(name: "拜访表.docx", role: .attachment, bytes: [1, 2, 3])])
  }

  @Test func readsANameInGBKBytes() throws {
    let before = Self.head + "Content-Type: application/octet-stream; name=\""
    let after = "\"\nContent-Transfer-Encoding: base64\n\nAQID\n"
    let name: [UInt8] = [0xB0, 0xDD, 0xB7, 0xC3, 0xB1, 0xED] + Array(".md".utf8)
    let mail = try MailReader.read(Array(before.utf8) + name + Array(after.utf8))
    #expect(mail.files == [.init(name: "拜访表.md", role: .attachment, bytes: [1, 2, 3])])
  }

  @Test func takesTheWebPageOfAlternativesAndNumbersNamesThatComeTwice() throws {
    let mail = try read(
      Self.head + """
        Content-Type: multipart/mixed; boundary=b

        --b
        Content-Type: multipart/alternative; boundary=c

        --c
        Content-Type: text/plain

        x
        --c
        Content-Type: text/html; charset=gbk
        Content-Transfer-Encoding: base64

        PHA+uqs8L3A+
        --c--
        --b
        Content-Type: image/png; name=a.png

        1
        --b
        Content-Type: image/png; name=a.png

        2
        --b--

        """
    )
    #expect(mail.files.map(\.name) == ["a.png", "a (2).png", "正文.html"])
    #expect(mail.files.last?.bytes == Array("<p>韩</p>".utf8))
  }

  @Test func givesAForwardedMailAsAFile() throws {
    let mail = try read(
      Self.head + """
        Content-Type: multipart/mixed; boundary=b

        --b
        Content-Type: message/rfc822

        From: b@example.com
        Subject: inner
        Content-Type: text/plain

        hello
        --b--

        """
    )
    let inner = try #require(mail.files.first)
    #expect(inner.name == "inner.eml")
    #expect(inner.role == .mail)
    #expect(try MailReader.read(inner.bytes).origin == MailOrigin(sender: "b@example.com"))
  }

  @Test func opensWhatOutlookWraps() throws {
    let wrapped = OutlookFixture.bytes(name: "拜访表.docx", content: [1, 2, 3])
    let mail = try read(
      Self.head + """
        Content-Type: application/ms-tnef; name=winmail.dat
        Content-Transfer-Encoding: base64

        \(Data(wrapped).base64EncodedString())

        """
    )
    #expect(mail.files == [.init(name: "拜访表.docx", role: .attachment, bytes: [1, 2, 3])])
  }

  @Test func refusesWhatIsNoMail() {
    #expect(throws: MailError.noMail) { try MailReader.read(Array("hello\n".utf8)) }
    #expect(throws: MailError.noMail) { try MailReader.read([]) }
  }

  @Test func refusesPartsInPartsWithoutEnd() throws {
    var text = Self.head
    for depth in 0..<100_000 {
      text += "Content-Type: multipart/mixed; boundary=b\(depth)\n\n--b\(depth)\n"
    }
    #expect(throws: MailError.tooDeep) { try MailReader.read(Array(text.utf8)) }
    let some =
      Self.head
      + (0..<700).map {
        "Content-Type: multipart/mixed; boundary=b\($0)\n\n--b\($0)\n"
      }.joined()
    #expect(throws: MailError.tooDeep) { try MailReader.read(Array(some.utf8)) }
  }

  @Test func splitsAMailbox() {
    let bytes = Array("From a\nSubject: 1\n\n>From x\nFrom y\n\nFrom b\nSubject: 2\n".utf8)
    #expect(Mailbox.isMailbox(bytes))
    #expect(
      Mailbox.mails(in: bytes).map { String(decoding: $0, as: UTF8.self) }
        == ["Subject: 1\n\nFrom x\nFrom y\n\n", "Subject: 2\n\n"]
    )
  }

  @Test(arguments: 0..<LongRun.mutations(500))
  func endsInAMailOrAFault(seed: Int) {
    var generator = SeededGenerator(seed: UInt64(seed))
    let outlook = OutlookFixture.bytes(name: "表.docx", content: [1, 2, 3])
    let wrapped = Data(seed % 3 == 1 ? Mutation.of(outlook, &generator) : outlook)
      .base64EncodedString()
    let text =
      Self.head + """
        Content-Type: multipart/mixed; boundary=b

        --b
        Content-Type: multipart/alternative; boundary=c

        --c
        Content-Type: text/html; charset=gbk
        Content-Transfer-Encoding: quoted-printable

        =D6=D0 <table>
        --c--
        --b
        Content-Type: message/rfc822; name*0*=GB18030''%B0; name*1*=%DD

        Subject: =?gb2312?Q?=B0=DD?=

        hello
        --b
        Content-Type: application/ms-tnef
        Content-Transfer-Encoding: base64

        \(wrapped)
        --b--

        """
    let mails: [[UInt8]]
    switch seed % 3 {
    case 0: mails = [Mutation.of(Array(text.utf8), &generator)]
    case 1: mails = [Array(text.utf8)]
    case _:
      let two = "From a\n\(text)\n>From b\n\nFrom c\n\(text)"
      mails = Mailbox.mails(in: Mutation.of(Array(two.utf8), &generator))
    }
    for bytes in mails {
      do throws(MailError) {
        let mail = try MailReader.read(bytes)
        #expect(Set(mail.files.map(\.name)).count == mail.files.count)
      } catch {
        #expect(!error.sentence.en.isEmpty)
      }
    }
  }
}
