import Filing
public import Forms
public import Values
public import Wording

/// What an import writes beside the archive: a report, and a folder of what was refused.
///
/// It is begun before anything is read, so that what may not be written is told at once.
public struct ImportOutputs {
  var report: ReportWriter?
  var rejects: RejectsFolder?

  /// Nothing beside the archive.
  public init() {}

  /// Begins the files; below `arguments`, the paths that were given to be imported, documents keep
  /// their places in the folder.
  public init(
    report: ReportFile?,
    rejects: String?,
    arguments: [String],
    check: DocumentCheck,
    library: FormLibrary,
    day: Day,
    language: Language
  ) throws(OutputError) {
    // The report may be meant for the folder of what is rejected, which is made first.
    if let rejects {
      self.rejects = try RejectsFolder(
        rejects,
        arguments: arguments,
        report: report?.path,
        copies: AnnotatedCopy(desk: check.desk, day: day, language: language),
        library: library
      )
    }
    if let report {
      let page = report.format.page(library: library, language: language)
      self.report = try ReportWriter(report.path, page: page, replacing: report.replacing)
    }
  }

  /// Whether what an earlier import refused is asked for again.
  var tellsRefusals: Bool { report != nil || rejects != nil }
}
