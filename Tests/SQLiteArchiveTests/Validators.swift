import TestSupport

/// The validators of others for exports, bagit-py and ocfl-py.
enum Validators {
  static let absence =
    "bagit-py and ocfl-py cannot be had here: python3 -m venv and pip install failed"

  private static let environment = PythonEnvironment(
    "archive-validators",
    packages: ["bagit==1.9.0", "ocfl-py==2.1.0"],
    imports: "bagit, ocfl"
  )

  /// Whether they are there; the first question installs them where it can.
  static var areThere: Bool { environment.isThere }

  /// What bagit-py says of a bag.
  static func bag(_ path: String) -> (status: Int32, output: String)? {
    environment.script("bagit.py", ["--validate", path])
  }

  /// What ocfl-py says of a storage root and all its objects.
  static func storageRoot(_ path: String) -> (status: Int32, output: String)? {
    environment.script(
      "ocfl-root.py",
      ["validate", "--root", path, "--validate-objects", "--check-digests"]
    )
  }
}
