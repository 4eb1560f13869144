import Values
import Wording

/// Writes an OCFL 1.1 storage root (ocfl.io/1.1/spec), laid out by extension 0003.
struct OCFLWriter {
  let folder: ExportFolder

  static let itemPrefix = "urn:guidang:item:"
  static let archiveID = "urn:guidang:archive"

  /// An object for each item, a version for each revision, and one object for the archive itself.
  ///
  /// Gives what of it is not as it was filed.
  func write(_ source: ExportSource, on at: Timestamp) throws -> [ExportDamage] {
    var damage: [ExportDamage] = []
    let layout: JSON = [
      "extension": "0003-hash-and-id-n-tuple-storage-layout",
      "description": "Each object's folder: three tuples of its id's SHA-256, then its id.",
    ]
    let configuration: JSON = [
      "extensionName": "0003-hash-and-id-n-tuple-storage-layout", "digestAlgorithm": "sha256",
      "tupleSize": 3, "numberOfTuples": 3,
    ]
    try folder.write("ocfl_1.1\n", to: "0=ocfl_1.1")
    try folder.write("\(layout)\n", to: "ocfl_layout.json")
    try folder.write(
      "\(configuration)\n",
      to: "extensions/0003-hash-and-id-n-tuple-storage-layout/config.json"
    )
    try source.forEachItem { item in
      let versions = try source.versions(of: item)
      damage += versions.flatMap(\.damage)
      try write(
        versions,
        as: OCFLWriter.itemPrefix + ExportName.encoded(item.archiveNumber.rawValue)
      )
    }
    let files = try source.archiveFiles(&damage)
    let version = ExportSource.Version(
      number: 1,
      filedAt: at,
      who: "guidang",
      files: files
    )
    try write([version], as: OCFLWriter.archiveID)
    return damage
  }

  private func write(_ versions: [ExportSource.Version], as id: String) throws {
    let object = try root(of: id)
    try folder.write("ocfl_object_1.1\n", to: "\(object)/0=ocfl_object_1.1")
    var contents: [JSON.Member] = []
    var known: Set<String> = []
    var blocks: [JSON.Member] = []
    for (index, version) in versions.enumerated() {
      let name = "v\(index + 1)"
      var state: [String: [String]] = [:]
      for file in version.files {
        let digest = try Fixity.sha512(file.bytes)
        state[digest, default: []].append(file.path)
        guard known.insert(digest).inserted else { continue }
        let path = "\(name)/content/\(file.path)"
        try folder.write(file.bytes, to: "\(object)/\(path)")
        contents.append(JSON.Member(digest, [.string(path)]))
      }
      let user: JSON = [
        "name": .string(version.who),
        "address": .string("urn:guidang:user:\(ExportName.encoded(version.who))"),
      ]
      let block: JSON = [
        "created": .string(version.filedAt.rawValue),
        "state": .object(
          state.sorted { $0.key < $1.key }.map { digest, paths in
            JSON.Member(digest, .array(paths.map { .string($0) }))
          }
        ),
        "message": .string("revision \(version.number)"), "user": user,
      ]
      blocks.append(JSON.Member(name, block))
      try write(inventory(of: id, head: name, contents, blocks), to: [object, "\(object)/\(name)"])
    }
  }

  private func inventory(
    of id: String,
    head: String,
    _ contents: [JSON.Member],
    _ versions: [JSON.Member]
  ) -> String {
    let inventory: JSON = [
      "id": .string(id), "type": "https://ocfl.io/1.1/spec/#inventory",
      "digestAlgorithm": "sha512", "head": .string(head), "manifest": .object(contents),
      "versions": .object(versions),
    ]
    return "\(inventory)\n"
  }

  /// Writes an inventory and its sidecar; the root of the object has that of the head.
  private func write(_ inventory: String, to folders: [String]) throws {
    let digest = try Fixity.sha512(Array(inventory.utf8))
    for path in folders {
      try folder.write(inventory, to: "\(path)/inventory.json")
      try folder.write("\(digest) inventory.json\n", to: "\(path)/inventory.json.sha512")
    }
  }

  private func root(of id: String) throws -> String {
    let digest = Array(try Fixity.sha256(Array(id.utf8)))
    let tuples = stride(from: 0, to: 9, by: 3).map { String(digest[$0..<$0 + 3]) }
    return (tuples + [ExportName.encoded(id)]).joined(separator: "/")
  }
}
