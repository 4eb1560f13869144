import Foundation
import Office
import Processes
import Wording

/// How mails go out: into files, to the system's mailer, or to standard output.
struct ReminderPost {
  let output: String?
  /// Whether files that are no mails of before may be replaced.
  let replacing: Bool
  let sends: Bool
  let language: Language

  func deliver(_ mails: [ReminderMail]) throws {
    if sends { return try send(mails) }
    guard let output, output != "-" else {
      for mail in mails { Console.print(bytes: Array((mail.text + "\r\n").utf8)) }
      return
    }
    try OutputFolder.make(output)
    try ReminderPost.clear(output)
    for mail in mails {
      let path = URL(filePath: output, directoryHint: .isDirectory)
        .appending(path: SafePath("\(mail.name).eml", arguments: []).description)
        .path(percentEncoded: false)
      try WholeFile.write(Array(mail.text.utf8), to: path, replacing: replacing)
    }
    Console.note(
      LocalizedText(
        zh: "已在 \(output) 写入 \(mails.count) 封邮件。",
        en: "Wrote \(mails.count) mails into \(output)."
      )[language]
    )
  }

  /// Removes the mails that were written into a folder before; whatever else lies there stays.
  static func clear(_ folder: String) throws {
    guard FileManager.default.fileExists(atPath: folder) else { return }
    let place = URL(filePath: folder, directoryHint: .isDirectory)
    for name in try FileManager.default.contentsOfDirectory(atPath: folder)
    where name.hasSuffix(".eml") {
      let file = place.appending(path: name)
      let head = try FileHandle(forReadingFrom: file).read(upToCount: 2000) ?? Data()
      // The line by which a reminder says that nobody wrote it.
      guard head.range(of: Data("\r\nAuto-Submitted: auto-generated\r\n".utf8)) != nil else {
        continue
      }
      try FileManager.default.removeItem(at: file)
    }
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
    guard FileManager.default.isExecutableFile(atPath: program) else {
      throw MailerFault.notInstalled(program)
    }
    // A mailer takes lines as its system ends them.
    let text = mail.text.replacing("\r\n", with: "\n")
    let process = ChildProcess(arguments: [program, "-t", "-i"], input: Array(text.utf8))
    // One that may not write its queue tries for ever.
    switch process.run(atMost: MailerFault.limit) {
    case .ended(status: 0): return
    case .ended(let status):
      throw MailerFault.refused(
        program,
        cause: LocalizedText(zh: "退出状态 \(status)", en: "exit status \(status)")
      )
    case .stopped: throw MailerFault.tooLong(program)
    case .notStarted(let number):
      throw MailerFault.refused(program, cause: SystemCause(number: number).text)
    }
  }
}

/// Why the system's mailer has not taken a mail.
private enum MailerFault: SpokenError {
  case notInstalled(String)
  case refused(String, cause: LocalizedText)
  case tooLong(String)

  /// How many seconds it has for a mail.
  static let limit = 60.0

  var sentence: LocalizedText {
    switch self {
    case .notInstalled(let program):
      LocalizedText(
        zh: "没有 \(program)：本机没有安装邮件程序。请安装一个（如 postfix、msmtp-mta），或改用 --to mail -o 文件夹。",
        en:
          "There is no \(program): this machine has no mailer. Install one, such as postfix or msmtp-mta, or write the mails with --to mail -o."
      )
    case .refused(let program, let cause):
      LocalizedText(
        zh: "\(program) 没有收下邮件（\(cause.zh)）。",
        en: "\(program) has not taken the mail (\(cause.en))."
      )
    case .tooLong(let program):
      LocalizedText(
        zh: "\(program) \(Int(MailerFault.limit)) 秒内没有收下邮件，已停止。在服务中运行时，请看 sendmail.conf。",
        en:
          "\(program) has not taken the mail within \(Int(MailerFault.limit)) seconds and was stopped. In a service, see sendmail.conf."
      )
    }
  }
}
