extension ArchiveStore {
  /// Files a batch of documents in one transaction: all of it is filed, or nothing.
  ///
  /// Each form is filed on its own. A form is a duplicate when the same bytes or the same content
  /// were filed before; it is the next revision of the item of the same identity when its control
  /// fields have moved on; otherwise changed content is rejected (`FindingCode.revisionUnmarked`).
  /// Forms of one identity in a batch are filed in the order of their control fields.
  public func file(
    _ documents: [DocumentFiling],
    scheme: FilingScheme,
    options: FilingOptions
  ) throws(ArchiveError) -> [Receipt] {
    try filing(keeping: !options.isDryRun) { writer in
      var run = try FilingRun(writer: writer, scheme: scheme, options: options)
      return try run.file(documents)
    }
  }
}
