import CLibZip
import Glibc

/// Makes packages of names and bytes, in memory.
public enum PackageWriter {
  /// A file to put into a package.
  public struct File: Sendable, Hashable {
    /// The entry's name, with `/` between folders.
    public var name: String
    /// The content, before packing.
    public var bytes: [UInt8]

    /// A file of a name and its content.
    public init(_ name: String, _ bytes: [UInt8]) {
      self.name = name
      self.bytes = bytes
    }
  }

  /// The package's bytes: the same files give the same bytes, for every entry bears one date.
  public static func write(_ files: [File]) throws(PackageError) -> [UInt8] {
    var error = zip_error_t()
    zip_error_init(&error)
    defer { zip_error_fini(&error) }
    guard let target = zip_source_buffer_create(nil, 0, 0, &error) else {
      throw PackageError(.unwritable, reason: .init(&error))
    }
    defer { zip_source_free(target) }
    // The archive takes one reference and frees it when closed or discarded.
    zip_source_keep(target)
    guard let archive = zip_open_from_source(target, ZIP_TRUNCATE, &error) else {
      zip_source_free(target)
      throw PackageError(.unwritable, reason: .init(&error))
    }
    do throws(PackageError) {
      for file in files { try add(file, to: archive) }
    } catch {
      zip_discard(archive)
      throw error
    }
    guard zip_close(archive) == 0 else {
      let reason = PackageError.Reason(of: archive)
      zip_discard(archive)
      throw PackageError(.unwritable, reason: reason)
    }
    return try contents(of: target)
  }

  private static func add(_ file: File, to archive: OpaquePointer) throws(PackageError) {
    let failure = { (reason: PackageError.Reason) in
      PackageError(.unwritable, entry: file.name, reason: reason)
    }
    guard let copy = malloc(max(file.bytes.count, 1)) else { throw failure(.outOfMemory) }
    file.bytes.withUnsafeBytes { source in
      if let start = source.baseAddress { memcpy(copy, start, source.count) }
    }
    guard let source = zip_source_buffer(archive, copy, UInt64(file.bytes.count), 1) else {
      free(copy)
      throw failure(.init(of: archive))
    }
    let index = zip_file_add(archive, file.name, source, zip_flags_t(ZIP_FL_ENC_UTF_8))
    guard index >= 0 else {
      zip_source_free(source)
      throw failure(.init(of: archive))
    }
    // 1980-01-01, the first day that a package can bear.
    guard zip_file_set_dostime(archive, UInt64(index), 0, 0x21, 0) == 0 else {
      throw failure(.init(of: archive))
    }
  }

  private static func contents(of source: OpaquePointer) throws(PackageError) -> [UInt8] {
    var status = zip_stat_t()
    zip_stat_init(&status)
    guard zip_source_stat(source, &status) == 0, let size = Int(exactly: status.size) else {
      throw PackageError(.unwritable)
    }
    // A package without entries is never written: the library leaves nothing.
    guard size > 0 else { return [] }
    guard zip_source_open(source) == 0 else { throw PackageError(.unwritable) }
    defer { zip_source_close(source) }
    var count = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, used in
      while count < size {
        let got = zip_source_read(
          source,
          buffer.baseAddress.map { $0 + count },
          UInt64(size - count)
        )
        guard got > 0 else { break }
        count += Int(got)
      }
      used = count
    }
    guard count == size else { throw PackageError(.unwritable) }
    return bytes
  }
}
