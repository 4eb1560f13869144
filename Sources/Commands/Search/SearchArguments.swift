/// The arguments of `guidang search` before they are parsed.
enum SearchArguments {
  /// The arguments as the parser takes them.
  ///
  /// `search save` is a command of its own, because a command that takes any words has no
  /// subcommands; the query of one word, `save`, is written in quotation marks or after `--`. The
  /// sign of `-合同` is written in full width, which a query takes for the same, so that it is not
  /// taken for an option; no option of a search has a short name but `-h` and `-o`. A number below 0 is
  /// written into the option that takes a number, which refuses it.
  static func parsed(_ arguments: [String]) -> [String] {
    guard arguments.first == "search" else { return arguments }
    if arguments.count > 1, arguments[1] == "save" {
      return [SearchSave.name] + arguments.dropFirst(2)
    }
    var parsed: [String] = []
    for argument in arguments {
      let before = parsed.last
      if argument == "save", before == "--" {
        parsed.append("\"save\"")
      } else if argument.hasPrefix("-"), !argument.hasPrefix("--"), argument.count > 1,
        !["-h", "-o"].contains(argument)
      {
        if let option = before, ["--limit", "--offset"].contains(option), Int(argument) != nil {
          parsed[parsed.count - 1] = "\(option)=\(argument)"
        } else {
          parsed.append("－" + argument.dropFirst())
        }
      } else {
        parsed.append(argument)
      }
    }
    return parsed
  }
}
