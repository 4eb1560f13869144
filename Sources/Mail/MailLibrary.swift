import CGMime

/// The library by which mails are read.
public enum MailLibrary {
  /// Its name and version, such as `GMime 3.2.13`, by the headers that the program was built with.
  ///
  /// The library tells its version by variables alone, and those load it at the start.
  public static var version: String {
    "GMime \(GMIME_MAJOR_VERSION).\(GMIME_MINOR_VERSION).\(GMIME_MICRO_VERSION)"
  }
}
