public import ArgumentParser
import Foundation
import Glibc
public import Office
import Reports
import Web
import Wording

/// Where the users of a server are named.
struct UsersOption: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The file of users (default: beside the archive, with .users after its name). 用户文件。",
      valueName: "file"
    ),
    completion: .file()
  )
  var users: String?

  func path(beside archive: ArchiveOptions) throws -> String {
    try users ?? UsersFile.place(beside: ArchiveAddress.companion(of: archive.path))
  }
}

/// `guidang serve user`: who may use the server.
struct ServeUser: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "user",
    abstract: "Add, list and remove users of the server. 管理网页服务的用户。",
    subcommands: [Add.self, List.self, Remove.self]
  )

  struct Add: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "add",
      abstract: "Add a user, or give one a new password. 添加用户或改口令。",
      discussion: LocalizedText(
        zh: "口令在终端上输入两次；不在终端上时读标准输入的第一行。加 --token 则为程序生成一个口令并打印出来。",
        en:
          "The password is asked for twice on a terminal; elsewhere it is the first line of standard input. With --token a program's token is made and printed."
      )[.onCommandLine]
    )

    @Argument(help: ArgumentHelp("The name, as the journal will have it. 用户名。", valueName: "name"))
    var name: String

    @Option(help: "hand-in, office, manager or archivist; may be repeated. 角色。")
    var role: [Role]

    @Flag(help: "A token for a program, which is printed. 为程序生成口令。")
    var token = false

    @OptionGroup var users: UsersOption
    @OptionGroup var archiving: ArchiveOptions
    @OptionGroup var global: GlobalOptions

    func validate() throws {
      if name.allSatisfy(\.isWhitespace) || name.contains(where: \.isNewline) {
        throw ValidationError(zh: "用户名不能为空。", en: "The name must not be empty.")
      }
    }

    func run() async throws {
      try await Failure.reported(in: global.language) {
        let path = try users.path(beside: archiving)
        var file = try UsersFile(at: path)
        if token {
          let token = try file.addToken(name, roles: Set(role))
          try file.write(to: path)
          return Console.print(token)
        }
        try file.add(name, password: try password(), roles: Set(role))
        try file.write(to: path)
        Console.note(
          LocalizedText(zh: "已添加用户 \(name)。", en: "Added \(name).")[global.language]
        )
      }
    }

    private func password() throws -> String {
      let isTerminal = isatty(STDIN_FILENO) == 1
      let first = isTerminal ? asked(LocalizedText(zh: "口令：", en: "Password: ")) : readLine()
      guard let first, first.count >= 8 else {
        throw PasswordFault.tooShort
      }
      if isTerminal, asked(LocalizedText(zh: "再输一次：", en: "Again: ")) != first {
        throw PasswordFault.different
      }
      return first
    }

    private func asked(_ prompt: LocalizedText) -> String? {
      getpass(prompt[global.language]).map { String(cString: $0) }
    }
  }

  struct List: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "list",
      abstract: "List the users. 列出用户。"
    )

    @OptionGroup var users: UsersOption
    @OptionGroup var archiving: ArchiveOptions
    @OptionGroup var global: GlobalOptions

    func run() async throws {
      try await Failure.reported(in: global.language) {
        var table = TextTable()
        for user in try UsersFile(at: users.path(beside: archiving)).names {
          let kind =
            user.isToken ? LocalizedText(zh: "程序", en: "program")[global.language] : ""
          table.add([user.name, user.roles.map(\.rawValue).joined(separator: ","), kind])
        }
        for line in table.lines { Console.print(line) }
      }
    }
  }

  struct Remove: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "remove",
      abstract: "Remove a user. 删除用户。"
    )

    @Argument(help: ArgumentHelp("The user's name. 用户名。", valueName: "name"))
    var name: String

    @OptionGroup var users: UsersOption
    @OptionGroup var archiving: ArchiveOptions
    @OptionGroup var global: GlobalOptions

    func run() async throws {
      try await Failure.reported(in: global.language) {
        let path = try users.path(beside: archiving)
        var file = try UsersFile(at: path)
        guard file.remove(name) else {
          Console.note(
            LocalizedText(zh: "没有用户 \(name)。", en: "There is no user \(name).")[global.language]
          )
          throw ExitCode(ExitStatus.findings.rawValue)
        }
        try file.write(to: path)
      }
    }
  }
}

/// Why a password is not taken.
enum PasswordFault: SpokenError {
  case tooShort
  case different

  var sentence: LocalizedText {
    switch self {
    case .tooShort:
      LocalizedText(zh: "口令至少 8 个字。", en: "A password has eight characters or more.")
    case .different:
      LocalizedText(zh: "两次输入的口令不同。", en: "The two passwords differ.")
    }
  }
}

extension Role: OptionWord {}
