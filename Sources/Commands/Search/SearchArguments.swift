/// The arguments of `guidang search` before they are parsed.
enum SearchArguments {
  /// The arguments as the parser takes them.
  ///
  /// `search save` is a command of its own, because a command that takes any words has no
  /// subcommands; the query of one word, `save`, is written in quotation marks or after `--`. The
  /// sign of `-合同` is written in full width, which a query takes for the same, so that it is not
  /// taken for an option; no option of a search has a short name but `-h`.
  static func parsed(_ arguments: [String]) -> [String] {
    guard arguments.first == "search" else { return arguments }
    if arguments.count > 1, arguments[1] == "save" {
      return [SearchSave.name] + arguments.dropFirst(2)
    }
    return arguments.indices.map { index in
      let argument = arguments[index]
      if argument == "save", arguments[index - 1] == "--" { return "\"save\"" }
      guard argument.hasPrefix("-"), !argument.hasPrefix("--"), argument.count > 1,
        argument != "-h", !argument.dropFirst().allSatisfy(\.isNumber)
      else { return argument }
      return "－" + argument.dropFirst()
    }
  }
}
