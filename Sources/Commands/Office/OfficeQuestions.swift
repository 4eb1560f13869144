import Archive
import Forms
import Foundation
import Ledger
import Office
import Values
import Wording

/// Asks on a terminal for what an office says of itself; what was given on the command line is not
/// asked for.
struct OfficeQuestions {
  let language: Language

  func asked(
    fonds: FondsCode?,
    departments: [OfficeSetup.Department],
    counting: WorkCalendar.Counting?,
    holidays: [String],
    workdays: [String],
    goals: OfficeSetup.Goals?,
    people: [OfficeSetup.Person],
    intake: [String]
  ) -> OfficeSetup {
    let name = required(LocalizedText(zh: "公司名称：", en: "The company's name: "))
    let code: FondsCode? =
      fonds
      ?? one(
        LocalizedText(
          zh: "全宗号（回车沿用已安装的）：",
          en: "Code of the fonds (Enter: as installed): "
        )
      ) { text -> FondsCode?? in
        if text.isEmpty { return .some(nil) }
        return OfficeSetup.isCode(text) ? FondsCode(rawValue: text) : .none
      }
    var setup = OfficeSetup(name: name, fonds: code)
    setup.departments =
      departments.isEmpty
      ? list(
        LocalizedText(
          zh: "部门（代码=名称，如 DKH=大客户部；第一个部门归档各种表单；回车结束）：",
          en:
            "A department (CODE=NAME, such as DKH=大客户部; the first files the forms; Enter to go on): "
        ),
        OfficeSetup.Department.init
      ) : departments
    setup.counting =
      counting
      ?? one(
        LocalizedText(
          zh: "期限按 1 日历日 还是 2 工作日 计算 [1]：",
          en: "Do periods count 1 all days or 2 working days [1]: "
        )
      ) { ["": .calendarDays, "1": .calendarDays, "2": .workingDays][$0] }
    setup.holidays = holidays
    setup.workdays = workdays
    if setup.counting == .workingDays {
      if holidays.isEmpty {
        setup.holidays = days(
          LocalizedText(
            zh: "放假日（2026-10-01..2026-10-07；回车结束）：",
            en: "Days off (2026-10-01..2026-10-07; Enter to go on): "
          )
        )
      }
      if workdays.isEmpty {
        setup.workdays = days(
          LocalizedText(zh: "调休上班日（回车结束）：", en: "Weekend days that are worked (Enter to go on): ")
        )
      }
    }
    setup.goals =
      goals
      ?? one(
        LocalizedText(
          zh: "目标（新增按月，其余按年，销售额以元计，如 新增=5 稳定=30 增长=20 满意度=85 销售额=5000000；没有写的不设，无 为都不设；回车沿用已安装的）：",
          en:
            "Goals (a month's newKeyAccounts=5, a year's stableKeyAccounts=30 growth=20 satisfaction=85 sales=5000000; those left out are none; none; Enter: as installed): "
        )
      ) { text -> OfficeSetup.Goals?? in
        text.isEmpty ? .some(nil) : OfficeSetup.goals(text).map { .some($0) }
      }
    setup.people =
      people.isEmpty
      ? list(
        LocalizedText(
          zh: "人员（姓名,职务,上级,邮箱，后两项可不写；回车结束）：",
          en: "Somebody (NAME,TITLE,SUPERIOR,MAIL, the last two may lack; Enter to go on): "
        ),
        OfficeSetup.Person.init
      ) : people
    setup.intake =
      intake.isEmpty
      ? list(
        LocalizedText(
          zh: "收件文件夹（回车结束）：",
          en: "A folder into which documents come (Enter to go on): "
        )
      ) { $0 } : intake
    return setup
  }

  private func days(_ question: LocalizedText) -> [String] {
    list(question) { text in
      do { return try OfficeInit.days(text) } catch { return nil }
    }
  }

  private func required(_ question: LocalizedText) -> String {
    one(question) { $0.isEmpty ? nil : $0 }
  }

  /// Asks until there is an answer that can be read; the end of the input ends the program.
  private func one<Answer>(_ question: LocalizedText, _ read: (String) -> Answer?) -> Answer {
    while true {
      if let answer = read(line(question)) { return answer }
      Console.note(
        LocalizedText(zh: "没有看懂，请再写一次。", en: "That was not understood; once more.")[language]
      )
    }
  }

  /// Asks until the line is empty.
  private func list<Answer>(_ question: LocalizedText, _ read: (String) -> Answer?) -> [Answer] {
    var answers: [Answer] = []
    while true {
      let text = line(question)
      if text.isEmpty { return answers }
      if let answer = read(text) {
        answers.append(answer)
      } else {
        Console.note(
          LocalizedText(zh: "没有看懂，请再写一次。", en: "That was not understood; once more.")[language]
        )
      }
    }
  }

  private func line(_ question: LocalizedText) -> String {
    Console.note(question[language])
    guard let line = readLine() else {
      Console.note(
        LocalizedText(zh: "填写中断，没有写文件。", en: "Broken off; nothing was written.")[language]
      )
      Foundation.exit(ExitStatus.failed.rawValue)
    }
    return line.trimmingCharacters(in: .whitespaces)
  }
}
