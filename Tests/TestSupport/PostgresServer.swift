public import Foundation

/// A PostgreSQL server of the tests' own, which lies in a folder under /tmp, listens on a socket there
/// alone, and ends with the process that started it.
public final class PostgresServer: Sendable {
  /// What kept a server from starting.
  public struct Failure: Error, CustomStringConvertible {
    public let description: String
  }

  /// The folder of the socket and of all that the server keeps.
  public let folder: URL
  private static let binaries = "/usr/lib/postgresql/15/bin"
  /// Who owns the data, and asks: the server refuses to run as root.
  private let account: String

  /// Closes what was inherited by what stays behind a script.
  ///
  /// By a descriptor that is open in it Foundation tells whether a command runs, also another one that
  /// was started at the same moment; it must be open as long as the command itself runs, and no longer.
  private static let closing =
    "for fd in /proc/self/fd/*; do n=${fd##*/}; [ $n -le 2 ] || eval \"exec $n>&-\"; done"

  /// The server that the tests of a process share.
  public static let shared = Result { try PostgresServer() }

  /// Makes a server, and waits until it answers.
  public init(settings: [String] = []) throws {
    guard FileManager.default.isExecutableFile(atPath: "\(PostgresServer.binaries)/initdb") else {
      throw Failure(description: "no \(PostgresServer.binaries)/initdb: make deps installs it")
    }
    account = getuid() == 0 ? "postgres" : NSUserName()
    // Short, because the path of a socket must be.
    folder = URL(filePath: "/tmp/guidang-\(UUID().uuidString.prefix(8))")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    if getuid() == 0 { try run("chown \(account) \(folder.path())", asOwner: false) }
    try run(
      """
      \(PostgresServer.binaries)/initdb -D data -U guidang -A trust -E UTF8 --locale=C.UTF-8 \
        --no-sync --no-instructions
      cat >> data/postgresql.conf <<'END'
      listen_addresses = ''
      unix_socket_directories = '\(folder.path())'
      max_connections = 200
      shared_buffers = 64MB
      fsync = off
      \(settings.joined(separator: "\n"))
      END
      """
    )
    try start()
    try run("\(PostgresServer.binaries)/createdb -h \(folder.path()) -U guidang guidang")
    try watch()
  }

  /// The address of an office's archive; of one that nobody else has where none is named.
  public func address(office: String = UUID().uuidString, user: String = "guidang") -> String {
    "postgresql://\(user)@/guidang?host=\(folder.path())&office=\(office)"
  }

  /// Makes a second server that follows the first, under port 5433 in the same folder.
  public func startStandby() throws {
    try run(
      """
      \(PostgresServer.binaries)/pg_basebackup -h \(folder.path()) -U guidang -D standby -R -X stream \
        -c fast
      ( \(PostgresServer.closing)
        \(PostgresServer.binaries)/pg_ctl -D standby -l standby.log -o '-p 5433' -w -s start )
      """
    )
  }

  /// Makes the second server one that is written to.
  public func promoteStandby() throws {
    try run("\(PostgresServer.binaries)/pg_ctl -D standby -w -s promote")
  }

  /// Copies the database into another by a dump.
  public func dump(into database: String) throws {
    let host = "-h \(folder.path()) -U guidang"
    try run(
      """
      \(PostgresServer.binaries)/pg_dump \(host) -Fc -f dump guidang
      \(PostgresServer.binaries)/createdb \(host) \(database)
      \(PostgresServer.binaries)/pg_restore \(host) -d \(database) dump
      """
    )
  }

  /// Starts the server, and waits until it answers.
  public func start() throws {
    try run(
      "( \(PostgresServer.closing); \(PostgresServer.binaries)/pg_ctl -D data -l log -w -s start )"
    )
  }

  /// Stops the server at once, as where it breaks down; what was committed is there afterwards.
  public func stop() throws {
    try run("\(PostgresServer.binaries)/pg_ctl -D data -m immediate -w -s stop")
  }

  /// Runs a statement, and gives what it prints, a row a line.
  @discardableResult
  public func ask(_ sql: String) throws -> String {
    let file = folder.appending(path: "\(UUID().uuidString).sql")
    try Data(sql.utf8).write(to: file)
    defer { unlink(file.path()) }
    return try run(
      """
      \(PostgresServer.binaries)/psql -h \(folder.path()) -U guidang -v ON_ERROR_STOP=1 -Atq \
        -f \(file.path()) guidang
      """
    )
  }

  /// Runs a command of the server's in its folder, as its owner, and gives what it prints.
  @discardableResult
  public func run(_ script: String, asOwner: Bool = true) throws -> String {
    let process = Process()
    let output = folder.appending(path: ".\(UUID().uuidString).out")
    FileManager.default.createFile(atPath: output.path(), contents: nil)
    defer { unlink(output.path()) }
    let handle = try FileHandle(forWritingTo: output)
    let isOther = asOwner && getuid() == 0
    process.executableURL = URL(filePath: isOther ? "/usr/sbin/runuser" : "/bin/bash")
    process.arguments =
      (isOther ? ["-u", account, "--", "/bin/bash"] : []) + [
        "-ec", script,
      ]
    process.currentDirectoryURL = folder
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = handle
    process.standardError = handle
    try process.run()
    process.waitUntilExit()
    let text = String(decoding: try Data(contentsOf: output), as: UTF8.self)
    guard process.terminationStatus == 0 else {
      throw Failure(description: "\(script): \(text)")
    }
    return text.trimmingCharacters(in: .newlines)
  }

  /// Leaves a watcher that stops the server and removes its folder when this process has ended,
  /// however it ended.
  private func watch() throws {
    let path = folder.path()
    try run(
      """
      ( \(PostgresServer.closing)
        while kill -0 \(getpid()) 2>/dev/null; do sleep 1; done
        for lock in \(path)/*/postmaster.pid; do [ -f $lock ] && kill -QUIT $(head -1 $lock); done
        sleep 1
        rm -rf \(path)
      ) < /dev/null > /dev/null 2>&1 &
      """,
      asOwner: false
    )
  }
}
