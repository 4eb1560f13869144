import Archive
import Filing
import Forms
import Foundation
import Intake
import Values
import Wording

/// Imports what comes into a folder, and moves it to `done/` or `rejected/` with a report beside.
///
/// A file moves after what it holds is on the disk. One that was filed and not moved, because the
/// program was ended in between, is a duplicate at the next start and is moved then.
struct HotFolder {
  private let run: ImportRun
  /// Between two looks, in seconds.
  private let interval: Double
  /// Whether to end when what is there was looked at twice.
  private let isOnce: Bool
  private var folder: WatchedFolder

  /// Makes the folders to which files move; a place that may not be written is told at once.
  init(
    _ written: DiskPath,
    run: ImportRun,
    interval: Double,
    isOnce: Bool
  ) throws {
    var bytes = written.bytes
    while bytes.count > 1, bytes.last == UInt8(ascii: "/") { bytes.removeLast() }
    let place = DiskPath(bytes: bytes)
    let path = place.text
    var status = stat()
    guard place.withCString({ stat($0, &status) }) == 0 else {
      throw SourceError.missing(path: path)
    }
    guard status.st_mode & S_IFMT == S_IFDIR else {
      throw SourceError.unreadable(path: path, cause: .isNoFolder)
    }
    self.run = run
    self.interval = interval
    self.isOnce = isOnce
    folder = WatchedFolder(place)
    for name in [WatchedFolder.done, WatchedFolder.rejected] {
      let folder = path + "/" + name
      try OutputFolder.make(folder)
      _ = try Spool(for: folder + "/report")
    }
  }

  /// Looks and imports until a request to stop.
  mutating func watch() async throws {
    var looks = 0
    while !run.stop.isStopped() {
      let look = folder.look()
      looks += 1
      for error in look.errors { run.enter(.problem(error)) }
      if !look.others.isEmpty { run.enter(.others(look.others)) }
      if look.skipped > 0 { run.enter(.skipped(look.skipped)) }
      var rest = look.whole[...]
      while !rest.isEmpty, !run.stop.isStopped() {
        let chunk = HotFolder.chunk(of: &rest, count: run.options.batchCount)
        do {
          try await take(chunk)
        } catch let error as ArchiveError where !isOnce && error.isPassing {
          // Somebody else is writing for long; the files stay for the next look.
          run.tell(.waits(error))
          break
        }
      }
      if isOnce, looks > 1 { return }
      try await pause(for: interval)
    }
  }

  /// Imports some files and moves them.
  private mutating func take(_ chunk: [WatchedFolder.WholeSource]) async throws {
    var sources = DocumentSources(paths: [])
    sources.sources = chunk.map(\.source)
    let paths = Set(chunk.map(\.source.path))
    let taken = Taken()
    let unread = try await run.take(sources) { result, document in
      let isCopied = result.isRefused && paths.contains(result.path)
      taken.documents.append((result, isCopied ? document : nil))
    }
    for whole in chunk {
      let path = whole.source.path
      let documents = taken.documents.filter {
        $0.result.path == path || $0.result.path.hasPrefix(path + "/")
      }
      // A zip of which only some was taken before the stop stays for the next start.
      if run.stop.isStopped(), whole.source.kind != .document || documents.isEmpty { continue }
      if unread.contains(path) || documents.isEmpty && whole.source.kind == .document {
        folder.leave(whole)
      } else {
        try move(whole, documents)
      }
    }
  }

  /// What was taken, with the documents of which a copy with comments is to be made.
  private final class Taken {
    var documents: [(result: DocumentResult, document: ReadDocument?)] = []
  }

  /// Takes as many files from the front as are imported together.
  private static func chunk(
    of files: inout ArraySlice<WatchedFolder.WholeSource>,
    count: Int
  ) -> [WatchedFolder.WholeSource] {
    var chunk: [WatchedFolder.WholeSource] = []
    var size = 0
    while let file = files.first, chunk.isEmpty || chunk.count < count && size < 64 << 20 {
      chunk.append(file)
      size += file.stamp.size
      files.removeFirst()
    }
    return chunk
  }

  /// Moves a file under the first name that is free, its report before it.
  ///
  /// A file that has changed since it was seen stays, and is read again.
  private func move(
    _ whole: WatchedFolder.WholeSource,
    _ documents: [(result: DocumentResult, document: ReadDocument?)]
  ) throws {
    let (path, file) = (whole.source.path, whole.source.place)
    let isRefused = documents.isEmpty || documents.contains { $0.result.isRefused }
    let target =
      folder.path + "/" + (isRefused ? WatchedFolder.rejected : WatchedFolder.done) + "/"
    let below = path.dropFirst(folder.path.count).drop { $0 == "/" }
    let name = SafePath(String(below), arguments: [])
    try OutputFolder.make(for: target + name.description)
    var number = 1
    while true {
      guard FileStamp(of: file) == whole.stamp else { return }
      let place = target + name.numbered(number)
      number += 1
      if let taken = FileIdentity(of: DiskPath(place)) {
        guard taken == FileIdentity(of: file) else { continue }
        // The end of a move that was cut short.
        guard file.withCString({ unlink($0) }) == 0 || errno == ENOENT else {
          throw OutputError(path: path, cause: SystemCause(number: errno).text)
        }
        return
      }
      // Where the name is free, a report or copy beside it is that of a move that was cut short.
      try WholeFile.write(
        Array(run.page(of: documents.map(\.result), fromZip: path).utf8),
        to: place + ".report.html",
        replacing: true,
        asPrivateAs: file
      )
      if let only = documents.first, let document = only.document,
        let copy = try copy(of: document, only.result)
      {
        try WholeFile.write(
          copy,
          to: target + name.numbered(number - 1, marked: "annotated"),
          replacing: true,
          asPrivateAs: file
        )
      }
      switch try FreeName.move(file, to: place) {
      case .moved, .gone: return
      case .taken: continue
      }
    }
  }

  /// The copy with comments; nil of a document that takes none, and of one into which they could not
  /// be written, which is said.
  private func copy(of document: ReadDocument, _ result: DocumentResult) throws -> [UInt8]? {
    do {
      let copies = AnnotatedCopy(
        desk: run.check.desk,
        day: run.office.clock.today(),
        language: run.options.language
      )
      return try copies.bytes(of: document, original: document.bytes, result)
    } catch let error as UnwrittenComments {
      run.enter(error)
      return nil
    }
  }

  /// Waits, but no longer than until a request to stop.
  private func pause(for seconds: Double) async throws {
    let clock = ContinuousClock()
    let end = clock.now + .seconds(seconds)
    while clock.now < end, !run.stop.isStopped() {
      try await Task.sleep(for: min(.milliseconds(100), end - clock.now))
    }
  }
}

extension ArchiveError {
  /// Whether the same will work later.
  fileprivate var isPassing: Bool {
    if case .locked = self { true } else { false }
  }
}

/// What tells a file from every other on the machine.
private struct FileIdentity: Equatable {
  var device: UInt64
  var number: UInt64

  /// Nil where no file is.
  init?(of place: DiskPath) {
    var status = stat()
    guard place.withCString({ lstat($0, &status) }) == 0 else { return nil }
    device = UInt64(status.st_dev)
    number = UInt64(status.st_ino)
  }
}
