import Foundation
import Office
import Wording

/// How mails go out: into files, to the system's mailer, or to standard output.
struct ReminderPost {
  let output: String?
  let sends: Bool
  let language: Language

  func deliver(_ mails: [ReminderMail]) throws {
    if sends { return try send(mails) }
    guard let output, output != "-" else {
      for mail in mails { Console.print(bytes: Array((mail.text + "\r\n").utf8)) }
      return
    }
    try OutputFolder.make(output)
    for mail in mails {
      let path = URL(filePath: output, directoryHint: .isDirectory)
        .appending(path: SafePath("\(mail.name).eml", arguments: []).description)
        .path(percentEncoded: false)
      try WholeFile.write(Array(mail.text.utf8), to: path)
    }
    Console.note(
      LocalizedText(
        zh: "已在 \(output) 写入 \(mails.count) 封邮件。",
        en: "Wrote \(mails.count) mails into \(output)."
      )[language]
    )
  }

  /// Sends what has an address; says of the rest that it has none.
  private func send(_ mails: [ReminderMail]) throws {
    for mail in mails where mail.address == nil {
      Console.note(
        LocalizedText(
          zh: "\(mail.name)：filing.yaml 的 people 里没有邮箱，没有发出。",
          en: "\(mail.name): has no mail under people in filing.yaml; not sent."
        )[language]
      )
    }
    let addressed = mails.filter { $0.address != nil }
    for mail in addressed { try send(mail) }
    Console.note(
      LocalizedText(zh: "已发出 \(addressed.count) 封邮件。", en: "Sent \(addressed.count) mails.")[
        language
      ]
    )
  }

  private func send(_ mail: ReminderMail) throws {
    let program = "/usr/sbin/sendmail"
    let process = Process()
    process.executableURL = URL(filePath: program)
    process.arguments = ["-t", "-i"]
    let pipe = Pipe()
    process.standardInput = pipe
    do {
      try process.run()
      // A mailer takes lines as its system ends them.
      let text = mail.text.replacing("\r\n", with: "\n")
      try pipe.fileHandleForWriting.write(contentsOf: Data(text.utf8))
      try pipe.fileHandleForWriting.close()
    } catch {
      throw OutputError(path: program, cause: SystemCause(error).text)
    }
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      throw OutputError(
        path: program,
        cause: LocalizedText(
          zh: "退出状态 \(process.terminationStatus)",
          en: "exit status \(process.terminationStatus)"
        )
      )
    }
  }
}
