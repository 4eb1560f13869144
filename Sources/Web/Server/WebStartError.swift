public import Wording

/// Why a server does not start.
public enum WebStartError: Error, Sendable, Hashable {
  /// Others reach the address, and nothing keeps what passes from being read.
  case openAddress(String)
  /// Others reach the address, and nobody is named who may use it.
  case noUsers(file: String)
  /// A token's file may be read by others, or is none; what is wrong.
  case unsafeFile(String, mode: String)
  /// A file cannot be read.
  case unreadable(String, cause: String)
  /// A token gives every right, so it is for this machine alone.
  case tokenBeyondLoopback
  /// A token's file is empty, or holds more than a token.
  case noToken(String)
  /// A line of the users' file says nothing; its number.
  case badUsersLine(file: String, line: Int)
  /// A line of the webhooks' file names no address and secret; its number.
  case badWebhook(file: String, line: Int)
  /// A line of a robots' file names no address that is safe; its number.
  case badRobot(file: String, line: Int)
  /// The address cannot be had.
  case cannotListen(String, cause: String)
  /// The certificate or the key cannot be read.
  case badCertificate(String)
  /// libcrypto refused.
  case noSecret
}

extension WebStartError: SpokenError {
  /// What keeps the server from starting, and what to do.
  public var sentence: LocalizedText {
    switch self {
    case .openAddress(let address):
      LocalizedText(
        zh: """
          不能在 \(address) 上提供服务：别的机器也能连到这个地址。请用 --tls-cert 和 --tls-key 给出证书，\
          或用 --proxy-peer 写明前面的代理；只给本机用请监听 127.0.0.1。
          """,
        en: """
          Not served on \(address): other machines reach that address. Give a certificate with \
          --tls-cert and --tls-key, or name the proxy in front with --proxy-peer; for this machine \
          alone listen on 127.0.0.1.
          """
      )
    case .noUsers(let file):
      LocalizedText(
        zh: "没有用户，不能对外提供服务。请先用 guidang serve user add 添加用户（文件 \(file)）。",
        en: "Nobody may sign in. Add users with guidang serve user add first (file \(file))."
      )
    case .unsafeFile(let file, let mode):
      LocalizedText(
        zh: "\(file)：别人也能读（权限 \(mode)），请先执行 chmod 600。",
        en: "\(file): others may read it (mode \(mode)); run chmod 600 first."
      )
    case .unreadable(let file, let cause):
      LocalizedText(zh: "\(file)：无法读取（\(cause)）。", en: "\(file): cannot be read (\(cause)).")
    case .tokenBeyondLoopback:
      LocalizedText(
        zh: "--token-file 只能在本机地址（127.0.0.1）上使用。",
        en: "--token-file goes with a loopback address (127.0.0.1) alone."
      )
    case .noToken(let file):
      LocalizedText(
        zh: "\(file)：应当只有一行口令，不含空格。",
        en: "\(file): should hold one token on one line, without blanks."
      )
    case .badUsersLine(let file, let line):
      LocalizedText(
        zh: "\(file) 第 \(line) 行不是用户。请用 guidang serve user 修改。",
        en: "\(file), line \(line): no user. Change the file with guidang serve user."
      )
    case .badWebhook(let file, let line):
      LocalizedText(
        zh:
          "\(file) 第 \(line) 行应为：地址 口令（16 个字符以上） [filed,revised,returned,withdrawn,reinstated,due]。",
        en:
          "\(file), line \(line): should be an address, a secret of 16 characters or more, and perhaps filed,revised,returned,withdrawn,reinstated,due."
      )
    case .badRobot(let file, let line):
      LocalizedText(
        zh: "\(file) 第 \(line) 行应为机器人的 https 地址，需要签名时空一格再写密钥。",
        en:
          "\(file), line \(line): should be the robot's https address, and after a blank the secret where it wants messages signed."
      )
    case .cannotListen(let address, let cause):
      LocalizedText(
        zh: "无法监听 \(address)（\(cause)）。请换一个端口。",
        en: "Cannot listen on \(address) (\(cause)). Try another port."
      )
    case .badCertificate(let cause):
      LocalizedText(
        zh: "证书或密钥无法使用（\(cause)）。",
        en: "The certificate or its key is of no use (\(cause))."
      )
    case .noSecret:
      LocalizedText(zh: "libcrypto 无法计算口令。", en: "libcrypto could not make a secret.")
    }
  }
}
