import Archive
public import ArgumentParser
import Forms
import Foundation
import Office
import Synchronization
public import Values
import Wording

/// The options that every command takes.
struct GlobalOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The language of messages: zh or en (default: the environment's, else zh). 消息语言。"
    )
  )
  var lang: Language?

  @Option(
    help: ArgumentHelp(
      "The day of processing, such as 2026-11-23 (default: the clock). 处理当日。",
      valueName: "date"
    )
  )
  var today: Day?

  @Option(
    help: ArgumentHelp(
      "The folder of form definitions (default: GUIDANG_FORMS, else share/guidang/Forms beside "
        + "the program with the office's own of /etc/guidang/Forms over it, else ./Forms). "
        + "表单定义所在文件夹。",
      valueName: "dir"
    ),
    completion: .directory
  )
  var forms: String?

  /// The language in which to speak.
  var language: Language {
    lang ?? GlobalOptions.environmentsLanguage
  }

  private static let environmentsLanguage = Language(
    environment: ProcessInfo.processInfo.environment
  )

  /// The day of processing.
  var day: Day {
    today ?? Day(of: Date())
  }

  /// The clock with the day of processing.
  var clock: OfficeClock { .machine(today: today) }

  /// The definitions, read when they are needed.
  var definitions: Definitions {
    Definitions(layers: formsLayers, cache: GlobalOptions.definitionCache)
  }

  /// Where definitions are kept between two starts.
  private static let definitionCache = DefinitionCache(
    environment: ProcessInfo.processInfo.environment
  )

  /// The office over an archive.
  func office(over archive: any ArchiveCare, _ definitions: Definitions? = nil) -> Office {
    Office(definitions: definitions ?? self.definitions, archive: archive, clock: clock)
  }

  /// The form definitions.
  func library() throws -> FormLibrary {
    let library = try FormLibrary(layers: formsLayers, cache: GlobalOptions.definitionCache)
    // To the command's end: taking it apart would cost a short one a tenth of its time.
    GlobalOptions.held.withLock { $0 = library }
    return library
  }

  private static let held = Mutex<FormLibrary?>(nil)

  /// The folders of the form definitions, each laid over the one before.
  var formsLayers: [URL] { GlobalOptions.layers(named: forms).folders }

  /// Where definitions lie: below a folder that is named, by an option or else by the environment.
  static func layers(named forms: String?) -> DefinitionLayers {
    let environment = ProcessInfo.processInfo.environment["GUIDANG_FORMS"]
    return DefinitionLayers(
      named: (forms ?? environment).flatMap { $0.isEmpty ? nil : $0 },
      beside: Program.folder
    )
  }
}

extension Language: ExpressibleByArgument {
  /// The language that the environment asks for; Chinese where it asks for none.
  init(environment: [String: String]) {
    let wanted = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy
      .compactMap { environment[$0] }.first { !$0.isEmpty }
    self = wanted?.hasPrefix("en") == true ? .en : .zh
  }
}

extension Day: ExpressibleByArgument {
  /// The day of an argument of the form `2024-03-05`, and of no other.
  public init?(argument: String) {
    self.init(iso8601: argument)
  }
}

extension Actor {
  /// Who runs the command: the machine has let in who may do everything.
  static let localUser = Actor(name: NSUserName(), roles: Set(Role.allCases))
}

/// The running program.
enum Program {
  /// The folder in which the program's file lies, links followed.
  static var folder: URL {
    URL(filePath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
  }
}
