import CLibZip
import Glibc

/// A package held open for reading, from bytes in memory.
///
/// Names never reach the file system. What an entry claims is checked against ``PackageLimits``
/// before a byte is inflated, and what it gives against its claim and its checksum after.
public struct PackageReader: ~Copyable {
  /// An entry of the package's directory.
  public struct Entry: Sendable, Hashable {
    /// The name as the directory has it, decoded where it is not UTF-8.
    public var name: String
    /// The inflated size that the directory claims.
    public var size: Int
    /// The size that the directory claims for the packed form.
    public var packedSize: Int
    /// Whether the entry's content needs a password.
    public var isEncrypted: Bool
    var index: UInt64
    var checksum: UInt32
    var method: UInt16

    /// Whether the entry is a folder.
    public var isFolder: Bool { name.utf8.last == UInt8(ascii: "/") }
  }

  /// The directory, in its own order.
  public let entries: [Entry]
  private let archive: OpaquePointer
  private let limits: PackageLimits
  private let positions: [String: Int]
  private var inflated = 0

  /// Opens a package; its bytes are copied once.
  public init(_ bytes: [UInt8], limits: PackageLimits = .standard) throws(PackageError) {
    // The library would take no bytes for a package without entries.
    guard !bytes.isEmpty else { throw PackageError(.damaged, reason: .empty) }
    let archive = try PackageReader.open(bytes)
    do throws(PackageError) {
      let directory = ZipDirectory(of: bytes)
      let entries = try PackageReader.entries(of: archive, directory, limits: limits)
      var positions: [String: Int] = [:]
      positions.reserveCapacity(entries.count)
      for (position, entry) in entries.enumerated() {
        guard positions.updateValue(position, forKey: entry.name) == nil else {
          throw PackageError(.duplicateEntry, entry: entry.name)
        }
      }
      // Of an office package two readers would open two documents.
      let isOffice = entries.contains {
        $0.name.utf8.count == 19 && $0.name.lowercased() == "[content_types].xml"
      }
      if isOffice, let name = directory.firstContradiction {
        throw PackageError(.damaged, entry: name, reason: .contradictoryDirectory)
      }
      self.archive = archive
      self.limits = limits
      self.entries = entries
      self.positions = positions
    } catch {
      zip_discard(archive)
      throw error
    }
  }

  deinit {
    zip_discard(archive)
  }

  /// The entry of that name, as ``Entry/name`` gives it.
  public func entry(_ name: String) -> Entry? {
    positions[name].map { entries[$0] }
  }

  /// Inflates the entry of that name.
  public mutating func read(_ name: String) throws(PackageError) -> [UInt8] {
    guard let entry = entry(name) else { throw PackageError(.missingEntry, entry: name) }
    return try read(entry)
  }

  /// Inflates an entry, which must be one of ``entries``.
  public mutating func read(_ entry: Entry) throws(PackageError) -> [UInt8] {
    guard !entry.isEncrypted else { throw PackageError(.encryptedEntry, entry: entry.name) }
    try check(entry)
    guard let file = zip_fopen_index(archive, entry.index, 0) else {
      throw PackageError(.damaged, entry: entry.name, reason: .init(of: archive))
    }
    defer { zip_fclose(file) }
    var count = 0
    var failed = false
    // One byte more than claimed: a size that lies shows, and the library reaches the end,
    // where it compares the checksum.
    let bytes = [UInt8](unsafeUninitializedCapacity: entry.size + 1) { buffer, used in
      while count <= entry.size {
        let got = zip_fread(
          file,
          buffer.baseAddress.map { $0 + count },
          UInt64(entry.size + 1 - count)
        )
        if got < 0 { failed = true }
        if got <= 0 { break }
        count += Int(got)
      }
      used = count
    }
    guard !failed else {
      throw PackageError(.damaged, entry: entry.name, reason: .init(ofFile: file))
    }
    guard count == entry.size else {
      throw PackageError(.damaged, entry: entry.name, reason: .wrongSize)
    }
    inflated += count
    return bytes
  }

  /// The entry of that name as it lies in the package, nothing inflated; nil if it is missing,
  /// encrypted or larger than a part that documents have in common.
  public func packed(_ name: String) throws(PackageError) -> PackedEntry? {
    guard let entry = entry(name), !entry.isEncrypted, entry.packedSize <= 64 << 10 else {
      return nil
    }
    try check(entry)
    guard
      let file = zip_fopen_index(archive, entry.index, zip_flags_t(ZIP_FL_COMPRESSED))
    else { return nil }
    defer { zip_fclose(file) }
    let bytes = [UInt8](unsafeUninitializedCapacity: entry.packedSize) { buffer, used in
      let got = zip_fread(file, buffer.baseAddress, UInt64(entry.packedSize))
      used = max(0, Int(got))
    }
    guard bytes.count == entry.packedSize else { return nil }
    return PackedEntry(
      size: entry.size,
      checksum: entry.checksum,
      method: entry.method,
      bytes: bytes
    )
  }

  private func check(_ entry: Entry) throws(PackageError) {
    if entry.size > limits.entrySize {
      throw PackageError(.overLimit(.entrySize), entry: entry.name)
    }
    if entry.size > limits.totalSize - inflated {
      throw PackageError(.overLimit(.totalSize), entry: entry.name)
    }
    if entry.size > 1 << 20, entry.size / limits.ratio > entry.packedSize {
      throw PackageError(.overLimit(.ratio), entry: entry.name)
    }
  }
}

/// An entry as it lies in its package: what is equal here inflates to the same.
public struct PackedEntry: Sendable, Hashable {
  let size: Int
  let checksum: UInt32
  let method: UInt16
  let bytes: [UInt8]
}

extension PackageReader {
  private static func open(_ bytes: [UInt8]) throws(PackageError) -> OpaquePointer {
    // The library reads from a copy of its own, which it frees with `free`.
    guard let copy = malloc(max(bytes.count, 1)) else {
      throw PackageError(.damaged, reason: .outOfMemory)
    }
    bytes.withUnsafeBytes { source in
      if let start = source.baseAddress { memcpy(copy, start, source.count) }
    }
    var error = zip_error_t()
    zip_error_init(&error)
    defer { zip_error_fini(&error) }
    guard let source = zip_source_buffer_create(copy, UInt64(bytes.count), 1, &error) else {
      free(copy)
      throw PackageError(.damaged, reason: .init(&error))
    }
    guard let archive = zip_open_from_source(source, ZIP_RDONLY, &error) else {
      zip_source_free(source)
      throw PackageError(.damaged, reason: .init(&error))
    }
    return archive
  }

  private static func entries(
    of archive: OpaquePointer,
    _ directory: ZipDirectory,
    limits: PackageLimits
  ) throws(PackageError) -> [Entry] {
    let count = zip_get_num_entries(archive, 0)
    guard count >= 0 else { throw PackageError(.damaged, reason: .init(of: archive)) }
    guard count <= limits.entries else { throw PackageError(.overLimit(.entries)) }
    var entries: [Entry] = []
    var names: [EntryName.Written] = []
    var isFromWindows = true
    entries.reserveCapacity(Int(count))
    for index in 0..<UInt64(count) {
      var status = zip_stat_t()
      zip_stat_init(&status)
      guard zip_stat_index(archive, index, zip_flags_t(ZIP_FL_ENC_RAW), &status) == 0,
        let rawName = status.name,
        let size = Int(exactly: status.size),
        let packedSize = Int(exactly: status.comp_size)
      else { throw PackageError(.damaged, reason: .init(of: archive)) }
      names.append(
        EntryName.Written(
          Array(UnsafeRawBufferPointer(start: rawName, count: strlen(rawName))),
          isMarked: directory.isMarked(Int(index))
        )
      )
      isFromWindows = isFromWindows && madeOnWindows(archive, index)
      entries.append(
        Entry(
          name: "",
          size: size,
          packedSize: packedSize,
          isEncrypted: status.encryption_method != UInt16(ZIP_EM_NONE),
          index: index,
          checksum: status.crc,
          method: status.comp_method
        )
      )
    }
    let decoded = EntryName.decode(all: names, isFromWindows: isFromWindows)
    for (index, name) in decoded.enumerated() {
      guard !EntryName.strays(name) else { throw PackageError(.strayingName, entry: name) }
      entries[index].name = name
    }
    return entries
  }

  /// Whether an entry was made on DOS or Windows (APPNOTE 4.4.2.2).
  private static func madeOnWindows(_ archive: OpaquePointer, _ index: UInt64) -> Bool {
    var system: UInt8 = 0
    var attributes: UInt32 = 0
    guard zip_file_get_external_attributes(archive, index, 0, &system, &attributes) == 0 else {
      return false
    }
    return system == UInt8(ZIP_OPSYS_DOS) || system == 10 || system == 11
  }
}
