import ArgumentParser
import Forms
import Foundation
import Office
import Values
import Web
import Wording

/// `guidang remind`: tells people what is due and what came back, in the way in which they read it.
struct Remind: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "remind",
    abstract: "Remind people of what is due and what is to be mended. 提醒待办和退回待改的表单。",
    discussion: LocalizedText(
      zh: """
        列出逾期的、--days 天内到期的和退回待改的，按人分列。--to text 打印；mail 用 -o 写成每人一封邮件，\
        或用 --sendmail 直接发出（地址取自 filing.yaml 的 people，有逾期时抄送上级）；ics 是日历；\
        wecom、dingtalk、feishu 是企业微信、钉钉、飞书机器人的消息，用 --robots 发到文件里的地址，\
        不用时只打印消息。没有要提醒的，什么也不发。-o 的文件夹里上次写的邮件先删去。
        """,
      en: """
        What is overdue, falls due within --days, or came back, person by person. --to text prints it; \
        mail writes a mail for each with -o, or sends them with --sendmail (addresses are those of \
        people in filing.yaml, with a copy to the superior where something is overdue); ics is a \
        calendar; wecom, dingtalk and feishu are messages to the robots of these chats, sent to the \
        addresses in the file of --robots, and printed without it. Where there is nothing to say, \
        nothing is sent. The mails of the last time are removed from the folder of -o.
        """
    )[.onCommandLine]
  )

  /// To what it goes.
  enum Target: String, OptionWord {
    case text
    case mail
    case ics
    case wecom
    case dingtalk
    case feishu

    var robot: Robot.Kind? {
      switch self {
      case .text, .mail, .ics: nil
      case .wecom: .wecom
      case .dingtalk: .dingtalk
      case .feishu: .feishu
      }
    }
  }

  @Option(help: "text, mail, ics, wecom, dingtalk or feishu. 发往何处。")
  var to = Target.text

  @Option(
    help: ArgumentHelp(
      "Also what falls due within so many days (default: 3). 几天内到期的。",
      valueName: "n"
    )
  )
  var days = 3

  @Option(help: ArgumentHelp("Only of one person. 只提醒某人。", valueName: "name"))
  var owner: String?

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "Of mail the folder to write to, a file a person; else the file. 邮件写入的文件夹，或输出文件。",
      valueName: "path"
    )
  )
  var output: String?

  @Flag(
    help:
      "Only on days on which the office works, by its calendar. 只在工作日提醒（按办公室的日历）。"
  )
  var workdays = false

  @Flag(help: "Send each mail with the system's sendmail. 用系统的 sendmail 发出。")
  var sendmail = false

  @Option(
    help: ArgumentHelp(
      "A file of mode 0600: a line for each robot, its address and the secret for signing. 机器人地址和密钥文件。",
      valueName: "file"
    ),
    completion: .file()
  )
  var robots: String?

  @OptionGroup var overwriting: OverwriteOption

  @OptionGroup var archiving: ArchiveOptions
  @OptionGroup var global: GlobalOptions

  func validate() throws {
    guard (0...366).contains(days) else {
      throw ValidationError(
        zh: "--days 须在 0 到 366 之间。",
        en: "--days takes a number from 0 to 366."
      )
    }
    if robots != nil, output != nil {
      throw ValidationError(
        zh: "--robots 直接发出，不与 -o 同用。",
        en: "--robots sends the messages, and does not go with -o."
      )
    }
    if robots != nil, to.robot == nil {
      throw ValidationError(
        zh: "--robots 与 --to wecom、dingtalk 或 feishu 同用。",
        en: "--robots goes with --to wecom, dingtalk or feishu."
      )
    }
    if sendmail, to != .mail || output != nil {
      throw ValidationError(
        zh: "--sendmail 与 --to mail 同用，不与 -o 同用。",
        en: "--sendmail goes with --to mail, and not with -o."
      )
    }
  }

  func run() async throws {
    let language = global.language
    try await Failure.reported(in: language) {
      if workdays, !(try global.definitions.library().calendar.isWorkday(global.day)) {
        return Console.note(
          LocalizedText(
            zh: "\(global.day) 不是工作日，不提醒。",
            en: "\(global.day) is no working day; nobody is reminded."
          )[language]
        )
      }
      let office = global.office(over: try archiving.openForReading(in: language))
      var request = ReminderRequest()
      request.days = days
      request.owner = owner
      let reminders = try office.reminders(request, as: .localUser)
      if reminders.isEmpty {
        if to == .mail, let output, output != "-" { try ReminderPost.clear(output) }
        guard let owner, try !office.knows(owner, as: .localUser) else {
          let nobody = LocalizedText(zh: "没有要提醒的。", en: "Nobody is to be reminded.")
          return Console.note(nobody[language])
        }
        Console.note(
          LocalizedText(
            zh: "没有叫“\(owner.printable)”的人：filing.yaml 的 people、台账和退回的表单里都没有。请检查 --owner。",
            en:
              "Nobody is called \(owner.printable): neither people of filing.yaml, nor the ledger, nor what came back has the name. Check --owner."
          )[language]
        )
        return
      }
      switch to {
      case .text:
        let blocks = reminders.map { $0.lines(in: language).joined(separator: "\n") }
        try write(blocks.joined(separator: "\n\n") + "\n")
      case .ics: try write(office.calendar(of: reminders, in: language))
      case .mail:
        try ReminderPost(
          output: output,
          replacing: overwriting.force,
          sends: sendmail,
          language: language
        )
        .deliver(reminders.map { ReminderMail($0, at: office.clock.now(), in: language) })
      case .wecom, .dingtalk, .feishu: try await tell(reminders)
      }
    }
  }

  private func write(_ text: String) throws {
    guard let output, output != "-" else {
      return Console.print(bytes: Array(text.utf8))
    }
    try WholeFile.write(Array(text.utf8), to: output, replacing: overwriting.force)
  }

  private func tell(_ reminders: [Reminder]) async throws {
    guard let kind = to.robot else { return }
    let messages = Robot.messages(of: reminders, to: kind, in: global.language)
    guard let robots else {
      return try write(messages.map { $0.description + "\n" }.joined())
    }
    // One that refuses keeps nothing from the others.
    var refusal: (any Error)?
    for robot in try Robot.all(kind, at: robots) {
      do {
        for message in messages { try await robot.tell(message, at: Date()) }
      } catch {
        refusal = refusal ?? error
      }
    }
    if let refusal { throw refusal }
    Console.note(
      LocalizedText(
        zh: "已发出 \(messages.count) 条消息，提醒 \(reminders.count) 人。",
        en:
          "Sent \(messages.count) \(messages.count == 1 ? "message" : "messages") about \(reminders.count) people."
      )[global.language]
    )
  }
}
