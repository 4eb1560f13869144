import Foundation
import Wording

/// The files of a folder of definitions, each read to nodes when it is asked for: from a cache where it
/// has them all as they are, else from the YAML.
struct DefinitionShelf {
  /// The folders of definitions, with what stands before a file's name in each.
  enum Room: String, CaseIterable {
    case parts = "parts/"
    case forms = ""
    case variants = "variants/"
  }

  private let cache: DefinitionCache?
  /// The files of each room, in the order of the rooms, or why they cannot be listed.
  private var listed: [(files: [URL], fault: DefinitionError?)] = []
  /// Everything that there is, in the order of the rooms; nil where something cannot be read or nobody
  /// keeps it.
  private var sources: [DefinitionSource]?
  private var kept: [DefinitionTree]?
  /// What was read from the YAML, by the path.
  private var read: [String: DefinitionTree] = [:]

  /// The definitions in a folder, which lies over another or must be there.
  init(folder: URL, isOverAnother: Bool, cache: DefinitionCache?) {
    self.cache = cache
    for room in Room.allCases {
      let place = room == .forms ? folder : folder.appending(path: room.rawValue)
      do throws(DefinitionError) {
        let mayLack = room != .forms || isOverAnother
        listed.append((try FormLibrary.files(in: place, mayLack: mayLack), nil))
      } catch {
        listed.append(([], error))
      }
    }
    guard let cache else { return }
    do throws(DefinitionError) {
      var sources: [DefinitionSource] = []
      for room in Room.allCases {
        for file in try files(room) {
          sources.append(try DefinitionSource(file, in: room))
        }
      }
      self.sources = sources
      kept = cache.trees(of: sources)
    } catch {
      // Whoever asks for the file is told.
      sources = nil
    }
  }

  /// The definitions of a room, in the order of their files' names.
  mutating func nodes(_ room: Room) throws(DefinitionError) -> [DefinitionNode] {
    var nodes: [DefinitionNode] = []
    for file in try files(room) { nodes.append(try node(of: file)) }
    return nodes
  }

  /// The files of a room, in the order of their names.
  private func files(_ room: Room) throws(DefinitionError) -> [URL] {
    for (other, listing) in zip(Room.allCases, listed) where other == room {
      if let fault = listing.fault { throw fault }
      return listing.files
    }
    return []
  }

  /// The root of a file.
  private mutating func node(of file: URL) throws(DefinitionError) -> DefinitionNode {
    guard let sources else { return try FormLibrary.node(of: file) }
    let path = file.path(percentEncoded: false)
    guard let index = sources.firstIndex(where: { $0.path == path }) else {
      return try FormLibrary.node(of: file)
    }
    if let kept { return DefinitionNode(root: kept[index]) }
    guard let text = String(bytes: sources[index].bytes, encoding: .utf8) else {
      return try FormLibrary.node(of: file)
    }
    let tree = try DefinitionTree(yaml: text, file: path)
    read[path] = tree
    return DefinitionNode(root: tree)
  }

  /// Keeps what was read, if that was everything.
  func keep() {
    guard let cache, let sources, kept == nil else { return }
    let trees = sources.compactMap { read[$0.path] }
    if trees.count == sources.count { cache.keep(trees, of: sources) }
  }
}

extension DefinitionSource {
  fileprivate init(_ file: URL, in room: DefinitionShelf.Room) throws(DefinitionError) {
    path = file.path(percentEncoded: false)
    name = room.rawValue + file.lastPathComponent
    do {
      bytes = Array(try Data(contentsOf: file))
    } catch {
      throw DefinitionError(file: path, fault: .unreadable(SystemCause(error)))
    }
  }
}
