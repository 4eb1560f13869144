import Glibc

/// The programs by which files are converted on this machine.
struct ConverterSetting: Sendable, Hashable {
  /// LibreOffice, links followed.
  var converter: String
  /// Bubblewrap; nil where no sandbox is wanted.
  var sandbox: String?

  /// Looks for the programs.
  static func found(
    for policy: DocumentConverter.Policy,
    in environment: [String: String]
  ) -> Result<ConverterSetting, ConversionError> {
    let folders = environment["PATH"]?.split(separator: ":").map(String.init) ?? ["/usr/bin"]
    func program(_ names: String...) -> String? {
      for folder in folders {
        for name in names where access(folder + "/" + name, X_OK) == 0 {
          return realpath(of: folder + "/" + name)
        }
      }
      return nil
    }
    switch policy {
    case .never: return .failure(.unwanted)
    case .auto, .unsandboxed: break
    }
    guard let converter = program("soffice", "libreoffice") else { return .failure(.notInstalled) }
    switch policy {
    case .never, .unsandboxed: return .success(ConverterSetting(converter: converter))
    case .auto:
      // Where namespaces are forbidden it is installed and of no use.
      guard let sandbox = program("bwrap"), Sandbox.works(sandbox) else {
        return .failure(.noSandbox)
      }
      return .success(ConverterSetting(converter: converter, sandbox: sandbox))
    }
  }

  /// Where a path leads when its links are followed.
  static func realpath(of path: String) -> String? {
    guard let resolved = Glibc.realpath(path, nil) else { return nil }
    defer { free(resolved) }
    return String(cString: resolved)
  }
}
