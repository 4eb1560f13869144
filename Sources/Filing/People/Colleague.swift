public import Forms
import Values
import Wording

/// Somebody who works in the office, as the filing scheme's `people` names him.
public struct Colleague: Sendable, Hashable {
  /// As forms name him.
  public var name: String
  /// What he is; its last word is his rank.
  public var title: String?
  /// The name of who stands above him.
  public var superior: String?
  /// Where he gets mail.
  public var mail: String?
  /// By which a robot of a chat finds him.
  public var mobile: String?
  /// The file that names him, and the line.
  public var file: String
  /// The line from 1.
  public var line: Int

  /// Reads one of the list `people`.
  init(_ node: DefinitionNode) throws(DefinitionError) {
    try node.allowKeys(["name", "title", "reportsTo", "mail", "mobile"])
    name = try node.requiredText("name")
    title = try node.text("title")
    superior = try node.text("reportsTo")
    mail = try node.text("mail")
    mobile = try node.text("mobile")
    file = node.file
    line = node.line
  }
}

/// A folder into which documents come, as the filing scheme's `intake` names it.
public struct IntakeFolder: Sendable, Hashable {
  /// As it is written.
  public var name: String
  /// The file that names it, and the line.
  public var file: String
  /// The line from 1.
  public var line: Int

  init(_ node: DefinitionNode) throws(DefinitionError) {
    name = try node.text()
    file = node.file
    line = node.line
  }
}

extension [Colleague] {
  /// The one of a name, with or without a title; nil where nobody bears it.
  public func named(_ name: String) -> Colleague? {
    let plain = PersonName.plain(name)
    return first { PersonName.plain($0.name) == plain }
  }
}
