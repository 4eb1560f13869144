import Documents
import Foundation
import Mail
import Packages
import Processes
import Values
import Wording

/// Runs of the converter over files, each in a folder that is removed after it.
struct ConverterRun {
  let setting: ConverterSetting
  let limits: ConversionLimits

  /// A file as the converter is given it, under a name that its folder alone knows.
  private struct Given {
    var file: ForeignFile
    var name: String
    var bytes: [UInt8]

    var ending: String { file.format.route == .file ? file.format.id : "html" }
    var result: String { name + "." + file.format.target.id }
    /// What the converter is told of it, which is one for all files of a start.
    var way: [String] {
      (file.format.route == .file ? [] : ["--infilter=HTML (StarWriter)"])
        + ["--convert-to", ConverterRun.filter(of: file.format.target)]
    }
  }

  /// Converts files, as many a start as go the same way; what a start leaves undone goes again, and
  /// at last alone.
  func convert(_ files: [ForeignFile]) -> [ContentDigest: DocumentConverter.Outcome] {
    var outcomes: [ContentDigest: DocumentConverter.Outcome] = [:]
    var given: [Given] = []
    for file in files {
      if let bytes = source(of: file) {
        given.append(Given(file: file, name: "document", bytes: bytes))
      } else {
        outcomes[file.digest] = .failure(.failed)
      }
    }
    for group in Dictionary(grouping: given, by: \.way).values {
      var rest = group
      while rest.count > 1 {
        let some = together(rest)
        if some.isEmpty { break }
        outcomes.merge(some) { first, _ in first }
        rest.removeAll { some[$0.file.digest] != nil }
      }
    }
    for one in given where outcomes[one.file.digest] == nil {
      outcomes[one.file.digest] = alone(one)
    }
    return outcomes
  }

  /// Converts a file in a start of its own.
  private func alone(_ given: Given) -> DocumentConverter.Outcome {
    Result { () throws(ConversionError) in
      try inFolder { folder in
        switch try start([given], in: folder) {
        case .stopped: throw ConversionError.tooLong(seconds: limits.seconds)
        case .notStarted(let number): throw ConversionError.system(SystemCause(number: number))
        // LibreOffice ends well also where it could not read a file: the document tells.
        case .ended: return try document(at: folder.appending(path: "out/" + given.result))
        }
      }
    }
  }

  /// Converts files in one start, and gives what is certain of it: the documents that are whole, and,
  /// where it was stopped, which file it was at.
  private func together(_ group: [Given]) -> [ContentDigest: DocumentConverter.Outcome] {
    var numbered = group
    for index in numbered.indices { numbered[index].name = "document\(index + 1)" }
    do throws(ConversionError) {
      return try inFolder { folder in
        let ending = try start(numbered, in: folder)
        var outcomes: [ContentDigest: DocumentConverter.Outcome] = [:]
        for one in numbered {
          do throws(ConversionError) {
            let bytes = try document(at: folder.appending(path: "out/" + one.result))
            // What was broken off may lack its end, which is where a package has its list.
            if ending == .ended(status: 0) || ConverterRun.isWhole(bytes) {
              outcomes[one.file.digest] = .success(bytes)
            }
          } catch {
            // It goes again, and is told of then.
          }
        }
        if ending == .stopped,
          let hanging = numbered.first(where: { outcomes[$0.file.digest] == nil })
        {
          outcomes[hanging.file.digest] = .failure(.tooLong(seconds: limits.seconds))
        }
        return outcomes
      }
    } catch {
      return [:]
    }
  }

  /// Whether bytes are a package with its end.
  private static func isWhole(_ bytes: [UInt8]) -> Bool {
    do throws(PackageError) {
      _ = try PackageReader(bytes)
      return true
    } catch {
      return false
    }
  }

  private func inFolder<Value>(_ work: (URL) throws -> Value) throws(ConversionError) -> Value {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "guidang-\(UUID().uuidString)", directoryHint: .isDirectory)
    let result = Result { try work(folder) }
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

  /// Starts the converter over files that go the same way; the time is that of one document.
  private func start(_ group: [Given], in folder: URL) throws -> ChildProcess.Ending {
    let files = FileManager.default
    for name in ["in", "out", "home"] {
      try files.createDirectory(
        at: folder.appending(path: name),
        withIntermediateDirectories: true,
        attributes: [.posixPermissions: 0o700]
      )
    }
    var sources: [String] = []
    for one in group {
      let source = folder.appending(path: "in/\(one.name).\(one.ending)")
      try Data(one.bytes).write(to: source)
      sources.append(source.path(percentEncoded: false))
    }
    let results = group.map { folder.path(percentEncoded: false) + "/out/" + $0.result }
    let process = process(
      folder.path(percentEncoded: false),
      arguments: group.first.map(\.way) ?? [],
      sources
    )
    return process.run(atMost: limits.seconds) {
      results.count { access($0, F_OK) == 0 }
    }
  }

  /// What the converter wrote, if it is a file of its own and no larger than it may be.
  private func document(at file: URL) throws(ConversionError) -> [UInt8] {
    let path = file.path(percentEncoded: false)
    let descriptor = open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else { throw .failed }
    let handle = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG, status.st_size > 0
    else { throw .failed }
    guard status.st_size < limits.fileSize else { throw .tooLarge }
    do {
      return Array(try handle.readToEnd() ?? Data())
    } catch {
      throw .system(SystemCause(error))
    }
  }

  private func process(
    _ folder: String,
    arguments way: [String],
    _ sources: [String]
  ) -> ChildProcess {
    let folder = folder.hasSuffix("/") ? String(folder.dropLast()) : folder
    let office =
      [
        setting.converter, "-env:UserInstallation=file://\(folder)/home", "--headless",
        "--norestore", "--nolockcheck", "--nodefault", "--nofirststartwizard",
      ] + way + ["--outdir", folder + "/out"] + sources
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
  private func source(of file: ForeignFile) -> [UInt8]? {
    switch file.format.route {
    case .file, .page: return file.bytes
    case .pageInMail:
      do throws(MailError) {
        return try MailReader.read(file.bytes).files.first { $0.name.hasSuffix(".html") }?.bytes
      } catch {
        return nil
      }
    }
  }
}
