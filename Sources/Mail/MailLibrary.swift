import CGMime

/// The library by which mails are read.
public enum MailLibrary {
  /// Its name and version, such as `GMime 3.2.13`.
  public static var version: String {
    "GMime \(gmime_major_version).\(gmime_minor_version).\(gmime_micro_version)"
  }
}
