import Glibc
import Processes

/// What a program sees that runs where it can reach nothing: the system's own programs and fonts to
/// read, a folder to work in, no network, nobody's home, no other process.
enum Sandbox {
  /// What of the system a converter reads, where it is there.
  private static let readable = [
    "/etc/fonts", "/etc/libreoffice", "/etc/alternatives", "/etc/ld.so.cache", "/opt",
    "/var/cache/fontconfig", "/var/lib/libreoffice",
  ]

  /// The arguments before a program's own, with the folder to work in and one to read.
  static func arguments(folder: String, reading program: String) -> [String] {
    var arguments = [
      "--unshare-all", "--die-with-parent", "--new-session", "--clearenv", "--ro-bind", "/usr",
      "/usr",
    ]
    for name in ["/bin", "/sbin", "/lib", "/lib32", "/lib64"] {
      arguments += root(name)
    }
    for path in readable { arguments += ["--ro-bind-try", path, path] }
    arguments += [
      "--proc", "/proc", "--dev", "/dev", "--size", String(256 << 20), "--tmpfs", "/tmp",
    ]
    if !program.hasPrefix("/usr/") { arguments += ["--ro-bind", program, program] }
    return arguments + ["--bind", folder, folder, "--chdir", folder]
  }

  /// Whether a sandbox can be had here.
  static func works(_ sandbox: String) -> Bool {
    let probe = ChildProcess(
      arguments: [sandbox] + ["--unshare-all", "--ro-bind", "/", "/", "--", "/bin/true"],
      environment: ["PATH=/usr/bin:/bin"]
    )
    return probe.run(atMost: 10) == .ended(status: 0)
  }

  /// A folder of the root as it is: a link into `/usr`, or a folder of its own.
  private static func root(_ name: String) -> [String] {
    var status = stat()
    guard lstat(name, &status) == 0 else { return [] }
    return status.st_mode & S_IFMT == S_IFLNK
      ? ["--symlink", "usr" + name, name] : ["--ro-bind", name, name]
  }
}
