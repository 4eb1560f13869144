import ArgumentParser
import Wording

/// A word on the command line that stands where a subcommand must, and is none.
struct UnknownCommand: Hashable {
  var word: String
  /// What leads to it, such as `guidang ledger`.
  var command: String
  /// The subcommands that there are.
  var known: [String]

  /// Goes down the tree of commands; nil where every word in it is known.
  init?(in arguments: [String], below root: any ParsableCommand.Type) {
    var command = root
    var path = [root._commandName]
    for word in arguments {
      if word.hasPrefix("-") { return nil }
      // The parser's own command, which every command has that has subcommands, goes down the tree itself.
      if word == "help" { continue }
      let subcommands = command.configuration.subcommands
      if subcommands.isEmpty { return nil }
      guard let next = subcommands.first(where: { $0._commandName == word }) else {
        self.word = word
        self.command = path.joined(separator: " ")
        known = subcommands.filter { $0.configuration.shouldDisplay }.map { $0._commandName }
        return
      }
      command = next
      path.append(word)
    }
    return nil
  }

  var sentence: LocalizedText {
    let word = word.printable
    let help = "\(command) --help"
    if let nearest = Spelling.nearest(to: word, among: known) {
      return LocalizedText(
        zh: "guidang: 没有“\(word)”这个命令，是不是 \(command) \(nearest)？全部命令见 \(help)。",
        en: "guidang: There is no command '\(word)'. Did you mean '\(command) \(nearest)'? "
          + "All commands are in '\(help)'."
      )
    }
    return LocalizedText(
      zh: "guidang: 没有“\(word)”这个命令，\(command) 之后可以写：\(known.joined(separator: "、"))。用法见 \(help)。",
      en: "guidang: There is no command '\(word)'; after \(command) stands one of "
        + "\(known.joined(separator: ", ")). Their use is in '\(help)'."
    )
  }
}
