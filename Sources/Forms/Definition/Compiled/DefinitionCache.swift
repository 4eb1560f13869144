public import Foundation
import Glibc

/// Where definitions are kept as they were read, for the next start: in the cache folder of the user.
///
/// Nothing depends on it. What is kept counts only for the bytes from which it was read, which stand
/// beside it and are compared, and only for the program that kept it; what is damaged, of another owner
/// or open to the writing of others is passed over and made anew, and where nothing can be written,
/// nothing is kept.
public struct DefinitionCache: Sendable, Hashable {
  /// The folder's path, which need not be there yet.
  let folder: String
  /// The program that keeps and asks.
  private let builder: String

  /// How many folders' definitions are kept.
  private static let most = 16
  /// How many bytes are read at most.
  private static let mostBytes = 64 * 1024 * 1024
  private static let suffix = ".definitions"

  /// The cache in a folder, as the running program keeps it.
  public init(folder: URL) {
    self.init(folder: folder, builder: DefinitionCache.program)
  }

  /// The cache in a folder, as a program keeps it.
  init(folder: URL, builder: String) {
    let path = folder.path(percentEncoded: false)
    self.folder = path.hasSuffix("/") ? String(path.dropLast()) : path
    self.builder = builder
  }

  /// The user's own: `$XDG_CACHE_HOME/guidang`, else `~/.cache/guidang`; nil where the environment
  /// names neither by its whole path.
  public init?(environment: [String: String]) {
    if let folder = environment["XDG_CACHE_HOME"], folder.hasPrefix("/") {
      self.init(folder: URL(filePath: folder).appending(path: "guidang"))
    } else if let home = environment["HOME"], home.hasPrefix("/") {
      self.init(folder: URL(filePath: home).appending(path: ".cache/guidang"))
    } else {
      return nil
    }
  }

  /// What of the running program's file changes with each build.
  private static var program: String {
    var status = stat()
    guard stat("/proc/self/exe", &status) == 0 else { return "" }
    let time = status.st_mtim
    return "\(status.st_size) \(time.tv_sec).\(time.tv_nsec) \(status.st_ino)"
  }

  /// The trees of some files, in their order; nil where they are not kept as they are.
  func trees(of sources: [DefinitionSource]) -> [DefinitionTree]? {
    guard OwnFile.isOwn(folder: folder),
      let bytes = OwnFile.bytes(at: path(of: sources), most: DefinitionCache.mostBytes),
      let kept = CompiledDefinitions(bytes), kept.builder == builder,
      kept.files.count == sources.count
    else { return nil }
    var trees: [DefinitionTree] = []
    for (source, file) in zip(sources, kept.files) {
      guard source.name == file.name, source.bytes == file.source else { return nil }
      trees.append(DefinitionTree(file: source.path, records: file.records, texts: file.texts))
    }
    return trees
  }

  /// Keeps the trees of some files, in their order; what cannot be kept is not.
  func keep(_ trees: [DefinitionTree], of sources: [DefinitionSource]) {
    guard trees.count == sources.count, OwnFile.make(folder: folder) else { return }
    let files = zip(sources, trees).map { source, tree in
      CompiledDefinitions.File(
        name: source.name,
        source: source.bytes,
        records: tree.records,
        texts: tree.texts
      )
    }
    let kept = CompiledDefinitions(builder: builder, files: files)
    if OwnFile.write(kept.bytes, to: path(of: sources)) {
      OwnFile.prune(folder: folder, suffix: DefinitionCache.suffix, most: DefinitionCache.most)
    }
  }

  /// The file in which some sources are kept: another for each change of theirs.
  private func path(of sources: [DefinitionSource]) -> String {
    var sum = Checksum(of: Array(builder.utf8)[...])
    for source in sources {
      sum.take(Array(source.name.utf8)[...])
      sum.take(source.bytes[...])
    }
    return folder + "/" + String(sum.value, radix: 16) + DefinitionCache.suffix
  }
}
