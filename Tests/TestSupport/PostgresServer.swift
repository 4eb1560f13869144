public import Foundation
import Processes

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
  /// The megabytes of the disk that the database has to itself; nil where it is beside the rest.
  private let smallDisk: Int?

  /// The server that the tests of a process share.
  public static let shared = Result { try PostgresServer() }

  /// Makes a server, and waits until it answers.
  ///
  /// With a small disk the database lies in a tablespace of that many megabytes, a file system in
  /// memory that the server alone sees; log and WAL do not. It does not outlive a stop.
  public init(settings: [String] = [], smallDisk: Int? = nil) throws {
    guard FileManager.default.isExecutableFile(atPath: "\(PostgresServer.binaries)/initdb") else {
      throw Failure(description: "no \(PostgresServer.binaries)/initdb: make deps installs it")
    }
    account = getuid() == 0 ? "postgres" : NSUserName()
    self.smallDisk = smallDisk
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
    let host = "-h \(folder.path()) -U guidang"
    if smallDisk != nil {
      try run(
        """
        \(PostgresServer.binaries)/psql \(host) -q -d postgres \
          -c "CREATE TABLESPACE small LOCATION '\(folder.path())/small'"
        """
      )
    }
    let place = smallDisk == nil ? "" : "-D small"
    try run("\(PostgresServer.binaries)/createdb \(host) \(place) guidang")
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
      \(PostgresServer.binaries)/pg_ctl -D standby -l standby.log -o '-p 5433' -w -s start
      """
    )
  }

  /// Makes the second server one that is written to.
  public func promoteStandby() throws {
    try run("\(PostgresServer.binaries)/pg_ctl -D standby -w -s promote")
  }

  /// Takes a base backup without WAL, which the server must archive: ``archiving``.
  public func takeBaseBackup() throws {
    try run(
      """
      \(PostgresServer.binaries)/pg_basebackup -h \(folder.path()) -U guidang -D base -X none -c fast
      """
    )
  }

  /// The settings by which a server archives its WAL in its folder.
  public static let archiving = [
    "archive_mode = on", "archive_command = 'mkdir -p ../wal && cp %p ../wal/%f'",
  ]

  /// Archives what there is of WAL, loses the server with all its data, and has it again of the base
  /// backup and the archived WAL.
  public func restoreBaseBackup() throws {
    let last = try ask("SELECT pg_walfile_name(pg_switch_wal())")
    for _ in 0..<200 where try ask("SELECT last_archived_wal FROM pg_stat_archiver") < last {
      Thread.sleep(forTimeInterval: 0.05)
    }
    try stop()
    try run(
      """
      rm -rf data
      mv base data
      echo "restore_command = 'cp ../wal/%f %p'" >> data/postgresql.conf
      touch data/recovery.signal
      """
    )
    try start()
    for _ in 0..<200 where try ask("SELECT pg_is_in_recovery()") == "t" {
      Thread.sleep(forTimeInterval: 0.05)
    }
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
    let start = "\(PostgresServer.binaries)/pg_ctl -D data -l log -w -s start"
    guard let smallDisk else {
      try run(start)
      return
    }
    // In a namespace of mounts of its own; who is not root is there only in one of users too.
    let (enter, owner, leave) =
      getuid() == 0
      ? ("unshare -m", ",uid=$(id -u \(account))", "runuser -u \(account) --")
      : ("unshare -rm", "", "unshare -U --map-user=$(id -u) --map-group=$(id -g)")
    try run(
      """
      mkdir -p small; leave="\(leave)"
      \(enter) bash -ec "mount -t tmpfs -o size=\(smallDisk)m,mode=0700\(owner) small small
        exec $leave \(start)"
      """,
      asOwner: false
    )
  }

  /// Whether a server may have a small disk.
  public static var mayHaveSmallDisk: Bool {
    get throws {
      let own = getuid() == 0 ? "-m" : "-rm"
      let mount = ["/usr/bin/unshare", own, "mount", "-t", "tmpfs", "t", "/mnt"]
      return try ChildProcess(arguments: mount).start().get().wait() == 0
    }
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
    let output = folder.appending(path: ".\(UUID().uuidString).out").path()
    defer { unlink(output) }
    let owner = ["/usr/sbin/runuser", "-u", account, "--"]
    let status = try ChildProcess(
      arguments: (asOwner && getuid() == 0 ? owner : []) + ["/bin/bash", "-ec", script],
      folder: folder.path(),
      output: output,
      errors: output
    ).start().get().wait()
    let text = String(decoding: try Data(contentsOf: URL(filePath: output)), as: UTF8.self)
    guard status == 0 else {
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
      ( while kill -0 \(getpid()) 2>/dev/null; do sleep 1; done
        for lock in \(path)/*/postmaster.pid; do [ -f $lock ] && kill -QUIT $(head -1 $lock); done
        sleep 1
        rm -rf \(path)
      ) < /dev/null > /dev/null 2>&1 &
      """,
      asOwner: false
    )
  }
}
