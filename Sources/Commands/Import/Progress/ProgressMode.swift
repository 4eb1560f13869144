import ArgumentParser

/// How an import tells how far it is.
enum ProgressMode: String, OptionWord {
  /// A line drawn anew on a terminal, nothing elsewhere.
  case auto
  /// Lines one after the other, wherever they go.
  case plain
  case none
}
