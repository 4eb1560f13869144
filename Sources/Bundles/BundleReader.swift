import CLibArchive
import Glibc
public import Packages

/// Reads bundles from bytes in memory; names never reach the file system.
///
/// A bundle is read once from its beginning to its end, as its formats want, and what is wanted of
/// it is held. What the limits do not let through ends the reading: what came before stands.
public enum BundleReader {
  /// How many times the limit of what is kept may be unpacked of files that are not.
  private static let passedOver = 4

  /// Takes the wanted files out of a bundle.
  ///
  /// - Throws: What is wrong with the bundle where nothing can be read of it.
  public static func read(
    _ bytes: [UInt8],
    limits: PackageLimits = .standard,
    isWanted: (_ name: String) -> Bool = { _ in true }
  ) throws(PackageError) -> Bundle {
    switch RarSign(bytes) {
    case .encrypted: throw PackageError(.encryptedEntry)
    case .volume: throw PackageError(.volume)
    case nil: break
    }
    // The library decodes names by the locale of the thread that calls it.
    let locale = newlocale(1 << LC_CTYPE, "C.UTF-8", nil)
    let former = locale.map { uselocale($0) }
    defer {
      if let former { uselocale(former) }
      if let locale { freelocale(locale) }
    }
    let result = bytes.withUnsafeBytes { source -> Result<Bundle, PackageError> in
      do throws(PackageError) {
        var open = try OpenBundle(source, limits: limits)
        return .success(try open.read(isWanted))
      } catch {
        return .failure(error)
      }
    }
    return try result.get()
  }

  /// A bundle while it is read.
  private struct OpenBundle: ~Copyable {
    private let archive: OpaquePointer
    private let limits: PackageLimits
    private let packedSize: Int
    /// What was unpacked, kept or not.
    private var unpacked = 0
    private var kept = 0

    /// Borrows the bytes until the bundle is let go.
    init(_ source: UnsafeRawBufferPointer, limits: PackageLimits) throws(PackageError) {
      archive = try OpenBundle.open(source)
      self.limits = limits
      packedSize = source.count
    }

    private static func open(_ source: UnsafeRawBufferPointer) throws(PackageError) -> OpaquePointer
    {
      guard let archive = archive_read_new() else {
        throw PackageError(.damaged, reason: .outOfMemory)
      }
      let formats = [
        archive_read_support_format_rar(archive), archive_read_support_format_rar5(archive),
        archive_read_support_format_7zip(archive), archive_read_support_format_tar(archive),
        archive_read_support_filter_gzip(archive), archive_read_support_filter_bzip2(archive),
        archive_read_support_filter_xz(archive), archive_read_support_filter_zstd(archive),
        archive_read_open_memory(archive, source.baseAddress, source.count),
      ]
      guard formats.allSatisfy({ $0 == ARCHIVE_OK }) else {
        let fault = BundleReader.fault(of: archive, isOpen: false)
        archive_read_free(archive)
        throw fault
      }
      return archive
    }

    deinit {
      archive_read_free(archive)
    }

    mutating func read(_ isWanted: (String) -> Bool) throws(PackageError) -> Bundle {
      var names: [[UInt8]] = []
      var contents: [Bundle.Content] = []
      var ending: PackageError?
      do throws(PackageError) {
        while let entry = try next() {
          guard names.count < limits.entries else { throw PackageError(.overLimit(.entries)) }
          guard let name = BundleReader.name(of: entry) else { continue }
          // Extensions are ASCII in every encoding.
          let isKept = isWanted(String(decoding: name, as: UTF8.self))
          let isFile = archive_entry_filetype(entry) & S_IFMT == S_IFREG
          if archive_entry_is_encrypted(entry) != 0 {
            contents.append(.refused(PackageError(.encryptedEntry)))
            names.append(name)
          } else if archive_entry_filetype(entry) & S_IFMT != S_IFDIR {
            names.append(name)
            contents.append(.unread)
            let content = try content(isKept: isKept && isFile)
            contents[contents.count - 1] = content
          }
        }
      } catch {
        guard !names.isEmpty else { throw error }
        ending = error
      }
      return try bundle(EntryName.decode(all: names), contents, ending: ending)
    }

    private func bundle(
      _ names: [String],
      _ contents: [Bundle.Content],
      ending: PackageError?
    ) throws(PackageError) -> Bundle {
      var bundle = Bundle(files: [], ending: ending)
      var known: [String: Int] = [:]
      for (name, content) in zip(names, contents) {
        guard !EntryName.strays(name) else { throw PackageError(.strayingName, entry: name) }
        if let twin = known[name] {
          // Two readers would take two files for it.
          bundle.files[twin].content = .refused(PackageError(.duplicateEntry))
          continue
        }
        known[name] = bundle.files.count
        bundle.files.append(Bundle.File(name: name, content: content))
      }
      return bundle
    }

    /// The header of the next entry; nil at the end.
    private func next() throws(PackageError) -> OpaquePointer? {
      var entry: OpaquePointer?
      switch archive_read_next_header(archive, &entry) {
      case ARCHIVE_EOF: return nil
      // A warning tells of a name or time that does not fit; the content does.
      case ARCHIVE_OK, ARCHIVE_WARN: return entry
      case _: throw BundleReader.fault(of: archive)
      }
    }

    /// Unpacks the entry at hand, whether it is kept or not, so that what it costs is counted.
    private mutating func content(isKept: Bool) throws(PackageError) -> Bundle.Content {
      var bytes: [UInt8] = []
      var size = 0
      while true {
        var block: UnsafeRawPointer?
        var length = 0
        var offset: Int64 = 0
        switch archive_read_data_block(archive, &block, &length, &offset) {
        case ARCHIVE_EOF: return isKept ? .bytes(bytes) : .unread
        case ARCHIVE_OK, ARCHIVE_WARN: break
        case ARCHIVE_FAILED: return .refused(BundleReader.fault(of: archive))
        case _: throw BundleReader.fault(of: archive)
        }
        guard offset >= Int64(size), length >= 0, offset <= Int64(limits.entrySize) || !isKept
        else {
          throw PackageError(.overLimit(.entrySize))
        }
        unpacked += length
        if isKept { kept += Int(offset) - size + length }
        size = isKept ? Int(offset) + length : size
        try check(size: isKept ? size : 0)
        guard isKept else { continue }
        // A file with gaps reads as if zeros stood in them.
        bytes.append(contentsOf: repeatElement(0, count: size - length - bytes.count))
        bytes.append(contentsOf: UnsafeRawBufferPointer(start: block, count: length))
      }
    }

    private func check(size: Int) throws(PackageError) {
      if size > limits.entrySize { throw PackageError(.overLimit(.entrySize)) }
      if kept > limits.totalSize || unpacked / BundleReader.passedOver > limits.totalSize {
        throw PackageError(.overLimit(.totalSize))
      }
      if unpacked > 1 << 20, unpacked / limits.ratio > packedSize {
        throw PackageError(.overLimit(.ratio))
      }
    }
  }

  /// What the library says of its last call.
  ///
  /// Of an archive that is not open it must not be asked about encryption: where no format fits, it
  /// is left with a pointer behind the last.
  private static func fault(of archive: OpaquePointer, isOpen: Bool = true) -> PackageError {
    let words = archive_error_string(archive).map { String(cString: $0) } ?? "unknown"
    let lower = words.lowercased()
    if isOpen && archive_read_has_encrypted_entries(archive) > 0 || lower.contains("encrypt") {
      return PackageError(.encryptedEntry)
    }
    if lower.contains("volume") { return PackageError(.volume) }
    if words.hasPrefix("Unrecognized archive format") {
      return PackageError(.damaged, reason: .noBundle)
    }
    return PackageError(.damaged, reason: lower.contains("truncated") ? .endsEarly : .other(words))
  }

  /// An entry's name as it was written, without `./` before it; nil of the folder itself.
  private static func name(of entry: OpaquePointer) -> [UInt8]? {
    guard let text = archive_entry_pathname(entry) ?? archive_entry_pathname_utf8(entry) else {
      return Array("?".utf8)
    }
    var name = Array(UnsafeRawBufferPointer(start: text, count: strlen(text)))[...]
    while name.starts(with: Array("./".utf8)) { name = name.dropFirst(2) }
    while name.first == UInt8(ascii: "/") { name.removeFirst() }
    return name.isEmpty || name.elementsEqual([UInt8(ascii: ".")]) ? nil : Array(name)
  }
}
