import Archive
public import ArgumentParser
public import Forms
import Foundation
import Ledger
import Office
import Values
import Wording

/// `guidang office init`: writes what an office says of itself, by options or by asking.
struct OfficeInit: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "Set up an office: its name, departments, calendar, people and folders. 设置办公室。",
    discussion: LocalizedText(
      zh: """
        写出 DIR/Forms/filing.yaml（覆盖随程序安装的同名项）和 DIR/Forms/variants/，不覆盖已有的设置。\
        在终端上没有写 --name 时逐项询问。DIR 默认为 /etc/guidang，其他位置请用 GUIDANG_FORMS=DIR/Forms 指明。
        """,
      en: """
        Writes DIR/Forms/filing.yaml, which lies over what was installed, and DIR/Forms/variants/; \
        nothing is overwritten. On a terminal, without --name, it asks for everything. DIR is /etc/guidang by \
        default; say GUIDANG_FORMS=DIR/Forms for any other.
        """
    )[.onCommandLine]
  )

  @Argument(help: ArgumentHelp("The office's folder. 办公室文件夹。", valueName: "dir"))
  var folder = "/etc/guidang"

  @Option(help: ArgumentHelp("The company's name. 公司名称。", valueName: "name"))
  var name: String?

  @Option(
    help: ArgumentHelp(
      "The code of its fonds (default: the installed scheme's). 全宗号。",
      valueName: "code"
    ),
    transform: OfficeInit.fonds
  )
  var fonds: FondsCode?

  @Option(
    help: ArgumentHelp(
      "A department as CODE=NAME; the first files the forms; may be repeated. 部门代码和名称。",
      valueName: "code=name"
    ),
    transform: OfficeInit.department
  )
  var department: [OfficeSetup.Department] = []

  @Option(
    help: ArgumentHelp(
      "Whether periods count all days (calendar) or working days (working). 期限按日历日还是工作日。",
      valueName: "days"
    )
  )
  var counts: WorkCalendar.Counting?

  @Option(
    help: ArgumentHelp(
      "A day off, or a span of them (2026-10-01..2026-10-07); may be repeated. 放假日。",
      valueName: "days"
    ),
    transform: OfficeInit.days
  )
  var holiday: [String] = []

  @Option(
    help: ArgumentHelp(
      "A day on a weekend that is worked; may be repeated. 调休上班日。",
      valueName: "days"
    ),
    transform: OfficeInit.days
  )
  var workday: [String] = []

  @Option(
    help: ArgumentHelp(
      """
      What the department is to reach, as newKeyAccounts=5,stableKeyAccounts=30,growth=20,satisfaction=85,\
      sales=5000000: new key accounts a month; in the year key accounts that stay, growth and satisfaction in \
      percent, sales in yuan. Those left out have no goal; none (default: the installed goals). 目标。
      """,
      valueName: "goals"
    ),
    transform: OfficeInit.goals
  )
  var goals: OfficeSetup.Goals?

  @Option(
    help: ArgumentHelp(
      "Somebody as NAME,TITLE[,SUPERIOR[,MAIL]]; may be repeated. 人员：姓名,职务[,上级[,邮箱]]。",
      valueName: "person"
    ),
    transform: OfficeInit.person
  )
  var person: [OfficeSetup.Person] = []

  @Option(
    help: ArgumentHelp(
      "A folder into which documents come, as seen from DIR; may be repeated. 收件文件夹。",
      valueName: "dir"
    )
  )
  var intake: [String] = []

  @OptionGroup var global: GlobalOptions

  func validate() throws {
    let isBlank = name.map { $0.allSatisfy(\.isWhitespace) } ?? (isatty(STDIN_FILENO) == 0)
    if isBlank {
      throw ValidationError(
        zh: "请用 --name 写明公司名称。",
        en: "Say the company's name with --name."
      )
    }
  }

  func run() async throws {
    let language = global.language
    try await Failure.reported(in: language) {
      let setup = setup()
      let folder = URL(filePath: folder, directoryHint: .isDirectory)
        .appending(path: "Forms", directoryHint: .isDirectory)
      // What is written lies over what there is without it.
      let named = global.forms ?? ProcessInfo.processInfo.environment["GUIDANG_FORMS"]
      let isNamed = named.map {
        URL(filePath: $0, directoryHint: .isDirectory).standardizedFileURL
          == folder.standardizedFileURL
      }
      let base = DefinitionLayers(
        named: isNamed ?? false ? nil : named,
        beside: Program.folder,
        office: folder
      )
      let layers = base.folders.filter { $0.standardizedFileURL != folder.standardizedFileURL }
      guard !layers.isEmpty else {
        throw OfficeIsThere(path: folder.path(percentEncoded: false))
      }
      let made = try Definitions(layers: layers).setUp(setup, in: folder)
      for path in made {
        Console.note(LocalizedText(zh: "已写入 \(path)", en: "Wrote \(path)")[language])
      }
      let faults = Definitions(layers: layers + [folder]).officeFaults(on: global.day)
      OfficeCheck.print(faults, as: .text, in: language)
      for line in next(folder.path(percentEncoded: false), setup.departments) {
        Console.note(line[language])
      }
    }
  }

  /// What was given; without a name, what a terminal is asked for.
  private func setup() -> OfficeSetup {
    if let name {
      var setup = OfficeSetup(name: name, fonds: fonds)
      setup.departments = department
      setup.counting = counts ?? .calendarDays
      (setup.holidays, setup.workdays) = (holiday, workday)
      (setup.goals, setup.people, setup.intake) = (goals, person, intake)
      return setup
    }
    return OfficeQuestions(language: global.language).asked(
      fonds: fonds,
      departments: department,
      counting: counts,
      holidays: holiday,
      workdays: workday,
      goals: goals,
      people: person,
      intake: intake
    )
  }

  /// What comes next.
  private func next(
    _ folder: String,
    _ departments: [OfficeSetup.Department]
  ) -> [LocalizedText] {
    let isFound = folder.hasPrefix(DefinitionLayers.office.path(percentEncoded: false))
    return [
      isFound
        ? nil
        : LocalizedText(
          zh: "请设环境变量 GUIDANG_FORMS=\(folder)，各命令就使用这里的设置。",
          en: "Set GUIDANG_FORMS=\(folder), so that every command uses it."
        ),
      departments.count < 2
        ? nil
        : LocalizedText(
          zh:
            "表单和材料都归\(departments[0].name)；归别的部门的，在 \(folder)filing.yaml 的 classes、materials 里改。",
          en: """
            \(departments[0].name) files all forms and materials; what another files is said under classes and \
            materials of \(folder)filing.yaml.
            """
        ),
      LocalizedText(
        zh: "接下来：guidang office check 检查；guidang forms learn 学习公司自己的表单；guidang import 归档。",
        en:
          "Next: guidang office check; guidang forms learn, for the company's own forms; guidang import, to file."
      ),
    ].compactMap(\.self)
  }
}

// Reading what is given.
extension OfficeInit {
  static func fonds(_ text: String) throws -> FondsCode {
    guard OfficeSetup.isCode(text) else {
      throw ValidationError(
        zh: "--fonds 是 1 到 12 个字母和数字，例如 Q001。",
        en: "--fonds takes 1 to 12 letters and digits, such as Q001."
      )
    }
    return FondsCode(rawValue: text)
  }

  static func department(_ text: String) throws -> OfficeSetup.Department {
    try given(
      OfficeSetup.Department(text),
      zh: "--department 写成 代码=名称，例如 DKH=大客户部。",
      en: "--department takes CODE=NAME, such as DKH=大客户部."
    )
  }

  static func goals(_ text: String) throws -> OfficeSetup.Goals {
    try given(
      OfficeSetup.goals(text),
      zh: "--goals 写成 newKeyAccounts=5,sales=5000000（或 新增=5,销售额=5000000）；没有目标写 none。",
      en: "--goals takes newKeyAccounts=5,sales=5000000, or none."
    )
  }

  static func person(_ text: String) throws -> OfficeSetup.Person {
    try given(
      OfficeSetup.Person(text),
      zh: "--person 写成 姓名,职务[,上级[,邮箱]]，例如 陆一帆,大客户开发主管,沈砚秋。",
      en: "--person takes NAME,TITLE[,SUPERIOR[,MAIL]], such as 陆一帆,大客户开发主管,沈砚秋."
    )
  }

  /// What an option was read as; an error that says how it is written, where it is none.
  private static func given<Value>(_ value: Value?, zh: String, en: String) throws -> Value {
    guard let value else { throw ValidationError(zh: zh, en: en) }
    return value
  }

  static func days(_ text: String) throws -> String {
    let days = text.split(separator: "..", omittingEmptySubsequences: false)
      .map { Day(iso8601: String($0)) }
    guard (1...2).contains(days.count), !days.contains(nil) else {
      throw ValidationError(
        zh: "日期写成 2026-10-01，连续几天写成 2026-10-01..2026-10-07。",
        en: "A day is like 2026-10-01, several like 2026-10-01..2026-10-07."
      )
    }
    return text
  }
}

extension WorkCalendar.Counting: OptionWord {}
