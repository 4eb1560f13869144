import Documents
import Foundation
import Mail
import Wording

/// One run of the converter over one file, in a folder that is removed after it.
struct ConverterRun {
  let setting: ConverterSetting
  let limits: ConversionLimits

  /// Converts a file.
  func convert(_ bytes: [UInt8], as format: ForeignFormat) throws(ConversionError) -> [UInt8] {
    guard let bytes = source(bytes, of: format) else { throw .failed }
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "guidang-\(UUID().uuidString)", directoryHint: .isDirectory)
    let result = Result { try self.convert(bytes, as: format, in: folder) }
    do {
      try FileManager.default.removeItem(at: folder)
    } catch {
      // The system clears what is temporary; the document is there.
    }
    do {
      return try result.get()
    } catch let error as ConversionError {
      throw error
    } catch {
      throw .system(SystemCause(error))
    }
  }

  private func convert(
    _ bytes: [UInt8],
    as format: ForeignFormat,
    in folder: URL
  ) throws -> [UInt8] {
    let files = FileManager.default
    for name in ["in", "out", "home"] {
      try files.createDirectory(
        at: folder.appending(path: name),
        withIntermediateDirectories: true,
        attributes: [.posixPermissions: 0o700]
      )
    }
    let ending = format.route == .file ? format.id : "html"
    let source = folder.appending(path: "in/document.\(ending)")
    try Data(bytes).write(to: source)
    switch process(folder.path(percentEncoded: false), source, format).run(atMost: limits.seconds) {
    case .stopped: throw ConversionError.tooLong(seconds: limits.seconds)
    case .notStarted(let number): throw ConversionError.system(SystemCause(number: number))
    // LibreOffice ends well also where it could not read a file: the document tells.
    case .ended: break
    }
    return try document(at: folder.appending(path: "out/document.\(format.target.id)"))
  }

  /// What the converter wrote, if it is a file of its own and no larger than it may be.
  private func document(at file: URL) throws -> [UInt8] {
    let path = file.path(percentEncoded: false)
    let descriptor = open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else { throw ConversionError.failed }
    let handle = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG, status.st_size > 0
    else { throw ConversionError.failed }
    guard status.st_size < limits.fileSize else { throw ConversionError.tooLarge }
    return Array(try handle.readToEnd() ?? Data())
  }

  private func process(_ folder: String, _ source: URL, _ format: ForeignFormat) -> ChildProcess {
    let folder = folder.hasSuffix("/") ? String(folder.dropLast()) : folder
    let office =
      [
        setting.converter, "-env:UserInstallation=file://\(folder)/home", "--headless",
        "--norestore", "--nolockcheck", "--nodefault", "--nofirststartwizard",
      ] + (format.route == .file ? [] : ["--infilter=HTML (StarWriter)"]) + [
        "--convert-to", ConverterRun.filter(of: format.target), "--outdir", folder + "/out",
        source.path(percentEncoded: false),
      ]
    // The limits are set by the shell, which is everywhere; it counts in KiB and half KiB.
    let limited = [
      "/bin/sh", "-c",
      "ulimit -v \(limits.memory >> 10); ulimit -f \(limits.fileSize >> 9); ulimit -c 0; exec \"$@\"",
      "sh",
    ]
    let settings = ["HOME=\(folder)/home", "LANG=C.UTF-8", "PATH=/usr/bin:/bin"]
    guard let sandbox = setting.sandbox else {
      return ChildProcess(arguments: limited + office, environment: settings)
    }
    let program = setting.converter.split(separator: "/").dropLast().reduce("") { $0 + "/" + $1 }
    let inside = settings.flatMap { setting -> [String] in
      let parts = setting.split(separator: "=", maxSplits: 1).map(String.init)
      return ["--setenv"] + parts
    }
    return ChildProcess(
      arguments: [sandbox] + Sandbox.arguments(folder: folder, reading: program) + inside + ["--"]
        + limited + office,
      environment: settings
    )
  }

  /// The name of the filter that writes a format.
  private static func filter(of format: DocumentFormat) -> String {
    format == .xlsx ? "xlsx:Calc MS Excel 2007 XML" : "docx:MS Word 2007 XML"
  }

  /// What the converter is given: the file, or the web page in it.
  private func source(_ bytes: [UInt8], of format: ForeignFormat) -> [UInt8]? {
    switch format.route {
    case .file, .page: return bytes
    case .pageInMail:
      do throws(MailError) {
        return try MailReader.read(bytes).files.first { $0.name.hasSuffix(".html") }?.bytes
      } catch {
        return nil
      }
    }
  }
}
