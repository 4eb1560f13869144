/// A definition file as it lies on the disk.
struct DefinitionSource: Sendable {
  /// The path below the folder of definitions.
  var name: String
  /// The path by which faults name the file.
  var path: String
  var bytes: [UInt8]
}
