import ArgumentParser

/// Whether a file that is there may be replaced.
struct OverwriteOption: ParsableArguments {
  @Flag(help: "Replace a file that is there. 覆盖已有的文件。")
  var force = false
}
