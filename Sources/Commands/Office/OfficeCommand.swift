import ArgumentParser

/// `guidang office`: what an office says of itself, and whether that is right.
struct OfficeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "office",
    abstract: "Set up an office, and check what it says of itself. 设置办公室并检查。",
    subcommands: [OfficeInit.self, OfficeCheck.self]
  )
}
