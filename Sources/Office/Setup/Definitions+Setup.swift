import Archive
import Filing
import Forms
public import Foundation
public import Wording

extension Definitions {
  /// Writes an office's own filing scheme into a folder of definitions that lies over these, and makes
  /// the folders into which documents come; gives the paths of what was made.
  ///
  /// Nothing is overwritten: a scheme that says anything of its own already stops it, and one that says
  /// nothing, as the package brings it, is gone on with.
  public func setUp(_ setup: OfficeSetup, in folder: URL) throws -> [String] {
    let file = folder.appending(path: "filing.yaml")
    let path = file.path(percentEncoded: false)
    var text = """
      # 本办公室的归档方案，覆盖随程序安装的同名项。The office's own filing scheme, laid over the installed one.
      scheme: DA/T 22-2015

      """
    if FileManager.default.fileExists(atPath: path) {
      let known = try OfficeScheme(file)
      guard known.isBlank else { throw OfficeIsThere(path: path) }
      text = known.text.hasSuffix("\n") ? known.text : known.text + "\n"
    }
    text += "\n" + setup.yaml(over: try rules())
    // What cannot be read again is not written.
    _ = try WorkCalendar(DefinitionNode(yaml: text, file: path)["ledger"]?["calendar"])
    try OutputFolder.make(folder.appending(path: "variants").path(percentEncoded: false))
    try WholeFile.write(Array(text.utf8), to: path, replacing: true)
    var made = [path]
    for name in setup.intake {
      let place = IntakePlace(name, of: path)
      if FileManager.default.fileExists(atPath: place.path) { continue }
      let new = missing(upTo: place.path)
      try OutputFolder.make(place.path)
      // The services move what they have filed out of it, and write reminders beside it.
      if geteuid() == 0, let services = SystemUser.ofServices { new.forEach(services.own) }
      made.append(place.path)
    }
    return made
  }

  /// A folder and those above it, as far as they are not there.
  private func missing(upTo folder: String) -> [String] {
    var missing: [String] = []
    var place = URL(filePath: folder).absoluteURL.standardized
    while place.path != "/",
      !FileManager.default.fileExists(atPath: place.path(percentEncoded: false))
    {
      missing.append(place.path(percentEncoded: false))
      place.deleteLastPathComponent()
    }
    return missing
  }
}

/// A filing scheme that is there already.
private struct OfficeScheme {
  var text: String
  /// Whether it says nothing but that it is one.
  var isBlank: Bool

  init(_ file: URL) throws {
    let path = file.path(percentEncoded: false)
    do {
      text = try String(contentsOf: file, encoding: .utf8)
    } catch {
      throw DefinitionError(file: path, fault: .unreadable(SystemCause(error)))
    }
    isBlank = try DefinitionNode(yaml: text, file: path).members().allSatisfy {
      $0.key.text == "scheme"
    }
  }
}

/// A folder for what comes in, as its office's scheme names it: seen from the folder in which the
/// definitions lie.
struct IntakePlace {
  let path: String

  init(_ name: String, of file: String) {
    let office = URL(filePath: file).deletingLastPathComponent().deletingLastPathComponent()
    path = name.hasPrefix("/") ? name : office.appending(path: name).path(percentEncoded: false)
  }
}

/// An office that was set up already.
public struct OfficeIsThere: SpokenError {
  /// Its filing scheme.
  public var path: String

  /// The office whose scheme is at a path.
  public init(path: String) { self.path = path }

  /// The file, and how it is changed.
  public var sentence: LocalizedText {
    LocalizedText(
      zh: "\(path)：办公室已经设置过，没有改动。请直接修改该文件，再用 guidang office check 检查。",
      en:
        "\(path): the office is set up already; nothing was changed. Edit the file, and see what guidang office check says."
    )
  }
}
