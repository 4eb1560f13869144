import Foundation
import Values
import Wording

/// The files of an export, whichever its layout, each with the digest that it must have.
struct ExportReading {
  /// A file of a version of an item, or of the archive itself.
  struct File {
    /// Where it lies, under the root.
    var path: String
    /// Its name in the version.
    var name: String
    var sha512: String
  }

  let root: String
  /// What belongs to no item alone.
  private(set) var archive: [File] = []
  /// The files of each version of each item.
  private(set) var versions: [[File]] = []

  /// Lists what an export holds, after checking its manifests.
  init(_ root: String) throws {
    self.root = root
    if FileManager.default.fileExists(atPath: root + "/bagit.txt") {
      try readBag()
    } else if FileManager.default.fileExists(atPath: root + "/0=ocfl_1.1") {
      try readStorageRoot()
    } else {
      throw ArchiveError.notAnExport(path: root, cause: "bagit.txt, 0=ocfl_1.1")
    }
  }

  /// Reads a file, which must be what its manifest says.
  func bytes(of file: File) throws -> [UInt8] {
    let bytes = try content(of: file.path)
    guard try Fixity.sha512(bytes) == file.sha512 else {
      throw ArchiveError.exportDamaged(file: "\(root)/\(file.path)")
    }
    return bytes
  }

  private func content(of path: String) throws -> [UInt8] {
    // A manifest must not lead out of the export.
    guard !path.hasPrefix("/"), !path.split(separator: "/").contains("..") else {
      throw ArchiveError.notAnExport(path: root, cause: path)
    }
    do {
      return Array(try Data(contentsOf: URL(filePath: "\(root)/\(path)")))
    } catch {
      throw ArchiveError.unreadableExport(file: "\(root)/\(path)", cause: SystemCause(error).text)
    }
  }
}

extension ExportReading {
  private mutating func readBag() throws {
    for file in try manifest("tagmanifest-sha512.txt") { _ = try bytes(of: file) }
    var groups: [String: [File]] = [:]
    var order: [String] = []
    for file in try manifest("manifest-sha512.txt") {
      let parts = file.path.split(separator: "/", maxSplits: 4).map(String.init)
      guard parts.count > 2, parts[0] == "data" else {
        throw ArchiveError.notAnExport(path: root, cause: file.path)
      }
      if parts[1] == "archive" {
        archive.append(named(file, parts.dropFirst(2)))
      } else if parts[1] == "items", parts.count == 5 {
        let group = parts[2] + "/" + parts[3]
        if groups[group] == nil { order.append(group) }
        groups[group, default: []].append(named(file, parts.dropFirst(4)))
      } else {
        throw ArchiveError.notAnExport(path: root, cause: file.path)
      }
    }
    versions = order.compactMap { groups[$0] }
    try refuseUnlisted(beside: Set(archive.map(\.path) + versions.joined().map(\.path)))
  }

  /// A payload file that no manifest lists makes the bag invalid (RFC 8493, 3).
  private func refuseUnlisted(beside listed: Set<String>) throws {
    guard let walk = FileManager.default.enumerator(atPath: root + "/data") else { return }
    while let name = walk.nextObject() as? String {
      let path = "data/" + name
      var isFolder: ObjCBool = false
      guard FileManager.default.fileExists(atPath: "\(root)/\(path)", isDirectory: &isFolder),
        !isFolder.boolValue, !listed.contains(path)
      else { continue }
      throw ArchiveError.notAnExport(path: root, cause: path)
    }
  }

  private func named(_ file: File, _ parts: ArraySlice<String>) -> File {
    File(path: file.path, name: parts.joined(separator: "/"), sha512: file.sha512)
  }

  private func manifest(_ name: String) throws -> [File] {
    let text = String(decoding: try content(of: name), as: UTF8.self)
    return try text.split(separator: "\n").map { line in
      guard let gap = line.firstIndex(of: " ") else {
        throw ArchiveError.notAnExport(path: root, cause: name)
      }
      let path = String(line[gap...].drop { $0 == " " || $0 == "*" })
      return File(path: path, name: path, sha512: String(line[..<gap]))
    }
  }
}

extension ExportReading {
  private struct Inventory: Decodable {
    var id: String
    var head: String
    var manifest: [String: [String]]
    var versions: [String: Version]

    struct Version: Decodable {
      var state: [String: [String]]
    }
  }

  private mutating func readStorageRoot() throws {
    guard let walk = FileManager.default.enumerator(atPath: root) else {
      throw ArchiveError.notAnExport(path: root, cause: root)
    }
    var objects: [String] = []
    while let path = walk.nextObject() as? String {
      if path.hasSuffix("/0=ocfl_object_1.1") {
        objects.append(String(path.dropLast("/0=ocfl_object_1.1".count)))
      }
    }
    for object in objects.sorted() { try readObject(object) }
  }

  private mutating func readObject(_ object: String) throws {
    let path = "\(object)/inventory.json"
    let bytes = try content(of: path)
    let sidecar = String(decoding: try content(of: path + ".sha512"), as: UTF8.self)
    guard let digest = sidecar.split(whereSeparator: \.isWhitespace).first.map(String.init),
      try Fixity.sha512(bytes) == digest
    else { throw ArchiveError.exportDamaged(file: "\(root)/\(path)") }
    let inventory: Inventory
    do {
      inventory = try JSONDecoder().decode(Inventory.self, from: Data(bytes))
    } catch {
      throw ArchiveError.notAnExport(path: path, cause: "\(error)")
    }
    for number in 1...max(1, inventory.versions.count) {
      guard let version = inventory.versions["v\(number)"] else {
        throw ArchiveError.notAnExport(path: path, cause: "v\(number)")
      }
      var files: [File] = []
      for (digest, names) in version.state {
        guard let content = inventory.manifest[digest]?.first else {
          throw ArchiveError.notAnExport(path: path, cause: digest)
        }
        files += names.map { File(path: "\(object)/\(content)", name: $0, sha512: digest) }
      }
      if inventory.id == OCFLWriter.archiveID {
        archive = files
      } else {
        versions.append(files)
      }
    }
  }
}
