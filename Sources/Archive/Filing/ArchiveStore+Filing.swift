extension ArchiveStore {
  /// Files a batch of documents in one transaction: all of it is filed, or nothing.
  ///
  /// Each form is filed on its own, as ``FilingDecision`` says. Forms of a batch that may be of one
  /// item are filed in the order of their control fields, and before those that complete them.
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
