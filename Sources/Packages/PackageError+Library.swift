import CLibZip

extension PackageError.Reason {
  /// What the library underneath says of its last call.
  init(_ error: inout zip_error_t) {
    self =
      switch zip_error_code_zip(&error) {
      case ZIP_ER_NOZIP: .noDirectory
      case ZIP_ER_INCONS: .contradictoryDirectory
      case ZIP_ER_CRC: .wrongChecksum
      case ZIP_ER_ZLIB, ZIP_ER_COMPRESSED_DATA: .unreadableData
      case ZIP_ER_EOF: .endsEarly
      case ZIP_ER_COMPNOTSUPP: .unknownCompression
      case ZIP_ER_MEMORY: .outOfMemory
      case _: .other(String(cString: zip_error_strerror(&error)))
      }
  }

  /// What it says of the last call on an archive.
  init(of archive: OpaquePointer) {
    self.init(&zip_get_error(archive).pointee)
  }

  /// What it says of the last call on an entry that is open.
  init(ofFile file: OpaquePointer) {
    self.init(&zip_file_get_error(file).pointee)
  }
}
