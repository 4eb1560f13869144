import ArgumentParser
import Foundation
import Intake
import Office
import Web
import Wording

/// `guidang serve`: the pages and the API.
struct Serve: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve",
    abstract: "Serve the web pages and the JSON API. 提供网页和接口。",
    discussion: LocalizedText(
      zh: """
        不另设置时只给本机使用：启动后打印一个地址，在浏览器中打开即可。给办公室的人用，要有证书\
        （--tls-cert、--tls-key）或前面有代理（--proxy-peer），并先用 guidang serve user add 添加用户。\
        详见 Docs/server.zh.md。
        """,
      en: """
        Without more it serves this machine alone: it prints an address to open in a browser. For an \
        office it needs a certificate (--tls-cert, --tls-key) or a proxy in front (--proxy-peer), and \
        users, whom guidang serve user add adds. Docs/server.md has it all.
        """
    )[.onCommandLine],
    subcommands: [ServeUser.self]
  )

  @Option(
    help: ArgumentHelp(
      "The address and port (port 0: a free one). 监听的地址和端口。",
      valueName: "address:port"
    ),
    transform: Serve.address
  )
  var listen = ListenAddress(host: "127.0.0.1", port: 8080)

  @Option(
    help: ArgumentHelp(
      "A file of mode 0600 with a bearer token of an archivist, for scripts, on loopback alone. 脚本用的口令文件。",
      valueName: "file"
    ),
    completion: .file()
  )
  var tokenFile: String?

  @Option(
    help: ArgumentHelp("The certificate and those above it, in PEM. 证书。", valueName: "file"),
    completion: .file()
  )
  var tlsCert: String?

  @Option(
    help: ArgumentHelp("The certificate's key, in PEM. 证书的密钥。", valueName: "file"),
    completion: .file()
  )
  var tlsKey: String?

  @Option(
    help: ArgumentHelp(
      "The address of the proxy in front; may be repeated. 前面代理的地址。",
      valueName: "address"
    )
  )
  var proxyPeer: [String] = []

  @Option(
    help: ArgumentHelp(
      "The header in which the proxy names who has signed in there. 代理用来写明用户名的头部。",
      valueName: "name"
    )
  )
  var proxyHeader: String?

  @Option(
    help: ArgumentHelp(
      "A file of mode 0600 with the secret that the proxy sends as X-Guidang-Proxy-Secret. 代理口令文件。",
      valueName: "file"
    ),
    completion: .file()
  )
  var proxySecretFile: String?

  @Option(
    help: ArgumentHelp(
      "A file of mode 0600 with a line for each address that is told what is filed, returned and due: address, secret, events. 通知外部系统的地址和口令文件。",
      valueName: "file"
    ),
    completion: .file()
  )
  var webhooks: String?

  @Flag(help: "Tell each request on standard error, without names and queries. 逐条记录请求（不含个人信息）。")
  var log = false

  @Option(
    help:
      "auto: read .doc, .wps, .rtf, .xls and the like through LibreOffice in a sandbox where it is installed; or never. 旧格式是否经 LibreOffice 转换后读取。"
  )
  var convert = DocumentConverter.Policy.auto

  @OptionGroup var users: UsersOption
  @OptionGroup var archiving: ArchiveOptions
  @OptionGroup var global: GlobalOptions

  static func address(_ text: String) throws -> ListenAddress {
    guard let address = ListenAddress(text) else {
      throw ValidationError(
        zh: "--listen 要写成 127.0.0.1:8080 这样。",
        en: "--listen takes an address such as 127.0.0.1:8080."
      )
    }
    return address
  }

  func validate() throws {
    if (tlsCert == nil) != (tlsKey == nil) {
      throw ValidationError(
        zh: "--tls-cert 和 --tls-key 须一起用。",
        en: "--tls-cert and --tls-key go together."
      )
    }
    if (proxyHeader == nil) != (proxySecretFile == nil)
      || proxyHeader != nil && proxyPeer.isEmpty
    {
      throw ValidationError(
        zh: "--proxy-header 须与 --proxy-peer、--proxy-secret-file 一起用。",
        en: "--proxy-header goes with --proxy-peer and --proxy-secret-file."
      )
    }
  }

  func run() async throws {
    let language = global.language
    try await Failure.reported(in: language) {
      var settings = WebSettings(listen: listen, archive: archiving.path, language: language)
      settings.waitingTime = archiving.wait
      settings.today = global.today
      settings.tokenFile = tokenFile
      settings.logsRequests = log
      if let webhooks { settings.webhooks = try Webhook.all(at: webhooks) }
      settings.usersFile = try users.path(beside: archiving)
      settings.converter = DocumentConverter(
        policy: convert,
        environment: ProcessInfo.processInfo.environment
      )
      if let tlsCert, let tlsKey { settings.tls = TLSFiles(certificate: tlsCert, key: tlsKey) }
      if !proxyPeer.isEmpty {
        settings.proxy = try NamedProxy(
          peers: proxyPeer,
          header: proxyHeader,
          secretFile: proxySecretFile
        )
      }
      let server = try WebServer(
        definitions: global.definitions,
        settings: settings
      )
      try await server.run { line in Console.note(line) }
    }
  }
}
