import Values
import Wording

/// Writes a bag (RFC 8493) with SHA-512 manifests.
struct BagWriter {
  let folder: ExportFolder

  /// The payload: `data/items/NUMBER/rREVISION/…` and `data/archive/…`.
  ///
  /// Gives what of it is not as it was filed.
  func write(_ source: ExportSource, on at: Timestamp) throws -> [ExportDamage] {
    var damage: [ExportDamage] = []
    var manifest = ""
    var count = 0
    var size = 0
    func add(_ file: ExportSource.File, in parent: String) throws {
      let path = "data/\(parent)/\(file.path)"
      try folder.write(file.bytes, to: path)
      manifest += "\(try Fixity.sha512(file.bytes))  \(path)\n"
      count += 1
      size += file.bytes.count
    }
    try source.forEachItem { item in
      for version in try source.versions(of: item) {
        damage += version.damage
        for file in version.files {
          try add(file, in: "items/\(item.archiveNumber)/r\(version.number)")
        }
      }
    }
    for file in try source.archiveFiles(&damage) { try add(file, in: "archive") }

    let tags = [
      ("bagit.txt", "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n"),
      (
        "bag-info.txt",
        """
        Source-Organization: \(source.scheme.fondsName.zh)
        External-Identifier: \(source.scheme.fonds)
        Bagging-Date: \(at.description.prefix(10))
        Bag-Software-Agent: guidang
        Payload-Oxum: \(size).\(count)

        """
      ),
      ("manifest-sha512.txt", manifest),
    ]
    var tagManifest = ""
    for (name, text) in tags {
      try folder.write(text, to: name)
      tagManifest += "\(try Fixity.sha512(Array(text.utf8)))  \(name)\n"
    }
    try folder.write(tagManifest, to: "tagmanifest-sha512.txt")
    return damage
  }
}
