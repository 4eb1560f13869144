import CLibArchive

/// The library by which bundles are read.
public enum BundleLibrary {
  /// Its name and version, such as `libarchive 3.6.2`.
  public static var version: String {
    guard let text = archive_version_string() else { return "libarchive" }
    return String(cString: text)
  }
}
