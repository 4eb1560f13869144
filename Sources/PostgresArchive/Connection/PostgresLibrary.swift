import CLibPQ

/// The library by which archives on a server are reached.
public enum PostgresLibrary {
  /// Its name and version, such as `libpq 15.18`.
  public static var version: String {
    let number = PQlibVersion()
    return "libpq \(number / 10_000).\(number % 10_000)"
  }
}
