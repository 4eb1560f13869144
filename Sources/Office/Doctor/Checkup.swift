import Archive
import Bundles
import Filing
import Forms
import Foundation
import Intake
import Mail
import PostgresArchive
import Query
import Reports
import SQLiteArchive
import Values
import Wording

/// A look at all that an office's work stands on; nothing is changed by it.
public struct Checkup: Sendable {
  /// What stands for the program itself: its version, and of what it was built.
  public var program: String
  /// The definitions, in their layers.
  public var definitions: Definitions
  /// The archive's path or address.
  public var archive: String
  /// The environment in which the program runs.
  public var environment: [String: String]
  /// The clock with the day of processing.
  public var clock: OfficeClock
  /// How many columns the terminal has; nil where there is none.
  public var columns: Int?

  /// A look from where a program runs.
  public init(
    program: String,
    definitions: Definitions,
    archive: String,
    environment: [String: String],
    clock: OfficeClock,
    columns: Int?
  ) {
    self.program = program
    self.definitions = definitions
    self.archive = archive
    self.environment = environment
    self.clock = clock
    self.columns = columns
  }

  /// All that was looked at, in the order of the subjects.
  public func lines() -> [HealthLine] {
    [HealthLine(.program, LocalizedText(verbatim: program)), definitionsLine] + officeLines
      + archiveLines + [converterLine, librariesLine, clockLine, localeLine, terminalLine]
  }

  // MARK: Definitions

  private var definitionsLine: HealthLine {
    let folders = definitions.layers.map { $0.path(percentEncoded: false) }
    do {
      let library = try definitions.library()
      let (forms, variants) = (library.forms.count, library.variants.count)
      return HealthLine(
        .definitions,
        LocalizedText(
          zh: "\(forms) 种表单，\(variants) 种公司写法：\(folders.joined(separator: " → "))",
          en: "\(forms) forms, \(variants) variants: \(folders.joined(separator: " → "))"
        )
      )
    } catch {
      return HealthLine(
        .definitions,
        .mend,
        error.sentence,
        remedy: LocalizedText(
          zh: "用 guidang forms check 查看全部问题。",
          en: "guidang forms check tells all that is wrong."
        )
      )
    }
  }

  private var officeLines: [HealthLine] {
    let faults = definitions.officeFaults(on: clock.today())
    // What keeps the definitions from being read was said.
    if faults.contains(where: { if case .definition = $0.kind { true } else { false } }) {
      return []
    }
    let errors = faults.count { !$0.isWarning }
    guard !faults.isEmpty else {
      return [HealthLine(.office, LocalizedText(zh: "已设置", en: "set up"))]
    }
    return [
      HealthLine(
        .office,
        errors > 0 ? .mend : .note,
        LocalizedText(
          zh: "\(errors) 处必须修改，\(faults.count - errors) 处请确认",
          en: "\(errors) to mend, \(faults.count - errors) to check"
        ),
        remedy: LocalizedText(
          zh: "用 guidang office check 逐条查看。",
          en: "guidang office check tells each."
        )
      )
    ]
  }

  // MARK: The machine

  private var converterLine: HealthLine {
    let converter = DocumentConverter(policy: .auto, environment: environment)
    guard let fault = converter.hindrance else {
      return HealthLine(
        .converter,
        LocalizedText(zh: "LibreOffice，在沙箱中运行", en: "LibreOffice, in a sandbox")
      )
    }
    let what = LocalizedText(
      zh: ".doc、.wps、.rtf、.xls 等旧格式不能读取",
      en: ".doc, .wps, .rtf, .xls and the like are not read"
    )
    switch fault {
    case .noSandbox:
      return HealthLine(
        .converter,
        .note,
        LocalizedText(zh: "\(what.zh)：没有沙箱", en: "\(what.en): no sandbox can be had"),
        remedy: hasSandbox
          ? LocalizedText(
            zh:
              "bubblewrap 已安装，但系统、容器或服务不让它建立命名空间。服务请用 converter.conf；容器请放开命名空间；文件来源可靠时可用 --convert unsandboxed。",
            en:
              "bubblewrap is installed, and the system, the container or the service forbids it namespaces. In a service see converter.conf; allow them to the container; where the files can be trusted, say --convert unsandboxed."
          )
          : LocalizedText(
            zh: "安装 bubblewrap；服务中运行还要放宽 RestrictNamespaces（见 converter.conf）。",
            en:
              "Install bubblewrap; in a service, namespaces must be allowed too (see converter.conf)."
          )
      )
    case .unwanted, .notInstalled, .tooLong, .tooLarge, .noForm, .failed, .system:
      return HealthLine(
        .converter,
        .note,
        LocalizedText(
          zh: "\(what.zh)：没有安装 LibreOffice",
          en: "\(what.en): LibreOffice is not installed"
        ),
        remedy: LocalizedText(
          zh: "需要时安装 libreoffice-writer-nogui、libreoffice-calc-nogui 和 bubblewrap。",
          en:
            "Where it is wanted, install libreoffice-writer-nogui, libreoffice-calc-nogui and bubblewrap."
        )
      )
    }
  }

  /// Whether the sandbox's program is there, of use or not.
  private var hasSandbox: Bool {
    (environment["PATH"] ?? "/usr/bin").split(separator: ":")
      .contains { FileManager.default.isExecutableFile(atPath: $0 + "/bwrap") }
  }

  private var librariesLine: HealthLine {
    let names: [String]
    do {
      names = [
        try SQLiteLibrary.version(), PostgresLibrary.version, BundleLibrary.version,
        MailLibrary.version,
      ]
    } catch {
      return HealthLine(.libraries, .mend, LocalizedText(telling: error))
    }
    let list = names.joined(separator: "、")
    return HealthLine(
      .libraries,
      LocalizedText(zh: list, en: names.joined(separator: ", "))
    )
  }

  private var clockLine: HealthLine {
    let zone = TimeZone.current
    let moment = clock.moment.localText
    let text = LocalizedText(verbatim: "\(moment) \(zone.identifier)")
    // Nothing of this program is older.
    guard let first = Day(year: 2026, month: 1, day: 1), Day(of: clock.now()) >= first else {
      return HealthLine(
        .clock,
        .mend,
        text,
        remedy: LocalizedText(
          zh: "时钟不对，期限会算错。请校准系统时间。",
          en: "The clock is wrong, and so is all that is due. Set the system's time."
        )
      )
    }
    let isNamed = environment["TZ"].map { !$0.isEmpty } ?? false
    if !isNamed, !FileManager.default.fileExists(atPath: "/etc/localtime") {
      return HealthLine(
        .clock,
        .note,
        text,
        remedy: LocalizedText(
          zh: "没有设置时区，按 UTC 计算日期。请运行 timedatectl set-timezone Asia/Shanghai。",
          en: "No zone is set, and days are those of UTC. Run timedatectl set-timezone."
        )
      )
    }
    return HealthLine(.clock, text)
  }

  private var localeLine: HealthLine {
    let named = ["LC_ALL", "LC_CTYPE", "LANG"].lazy
      .compactMap { environment[$0] }.first { !$0.isEmpty }
    let isUTF8 = named.map { name in
      let folded = name.lowercased().filter { $0 != "-" }
      return folded.contains("utf8")
    }
    guard isUTF8 == true else {
      return HealthLine(
        .locale,
        .note,
        LocalizedText(zh: named ?? "没有设置", en: named ?? "none is set"),
        remedy: LocalizedText(
          zh: "输出一律是 UTF-8。汉字显示不对时，请设 LANG=C.UTF-8 或 zh_CN.UTF-8。",
          en:
            "All output is UTF-8. Where characters look wrong, set LANG to C.UTF-8 or zh_CN.UTF-8."
        )
      )
    }
    return HealthLine(.locale, LocalizedText(verbatim: named ?? "UTF-8"))
  }

  private var terminalLine: HealthLine {
    guard let columns else {
      return HealthLine(
        .terminal,
        LocalizedText(zh: "输出不是终端", en: "standard output is no terminal")
      )
    }
    let text = LocalizedText(zh: "\(columns) 列", en: "\(columns) columns")
    return columns >= 80
      ? HealthLine(.terminal, text)
      : HealthLine(
        .terminal,
        .note,
        text,
        remedy: LocalizedText(
          zh: "窄于 80 列时表格会省去几栏。请加宽窗口，或用 --format csv。",
          en: "Below 80 columns tables leave columns out. Widen the window, or take --format csv."
        )
      )
  }
}
