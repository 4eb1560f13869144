import Foundation
package import Intake
import SQLiteArchive
import Wording

/// Where an import writes, so that it neither reads nor replaces what it should not.
package struct ImportPlaces {
  private let report: ReportFile?
  private let rejects: String?
  private let archive: String

  /// The places of an import's report, of its folder of what was refused, and of its archive, which
  /// may not be there as yet.
  package init(report: ReportFile?, rejects: String?, archive: String) {
    self.report = report
    self.rejects = rejects
    self.archive = archive
  }

  /// Refuses to write over what is named to be read, or to pass it over in silence.
  package func spare(_ paths: [String]) throws {
    if report == nil, rejects == nil { return }
    let reportPlace = report.map { ResolvedPath($0.path) }
    let rejectsPlace = rejects.map { ResolvedPath($0) }
    try spareArchive(reportPlace)
    for path in paths where path != "-" {
      let place = ResolvedPath(path)
      if let report, let reportPlace, try isOriginal(report, at: reportPlace, below: place) {
        throw OutputError(
          path: report.path,
          cause: LocalizedText(
            zh: "会覆盖原文件，请换一个文件名",
            en: "it is the original; name another file"
          )
        )
      }
      if let rejects, let rejectsPlace, rejectsPlace.contains(place) {
        throw OutputError(
          path: rejects,
          cause: LocalizedText(
            zh: "要导入的 \(path) 就在这个文件夹中，请用 --rejects 另指一个文件夹",
            en: "\(path), which is to be imported, lies in it; name another folder with --rejects"
          )
        )
      }
    }
  }

  /// The sources without what the import writes itself.
  package func others(of sources: DocumentSources) -> DocumentSources {
    var sources = sources
    let own = [report?.path, rejects].compactMap(\.self).map { ResolvedPath($0) }
    if own.isEmpty { return sources }
    sources.sources.removeAll { source in
      guard !source.isStandardInput else { return false }
      let place = ResolvedPath(source.path)
      return own.contains { $0.contains(place) }
    }
    sources.passedOver.others.removeAll { path in
      let place = ResolvedPath(path)
      return own.contains { $0.contains(place) }
    }
    return sources
  }

  /// Refuses to write over the archive.
  private func spareArchive(_ reportPlace: ResolvedPath?) throws(OutputError) {
    let archive = Set(ArchiveFile.places(of: archive).map { ResolvedPath($0) })
    if let report, let reportPlace, archive.contains(reportPlace) {
      throw OutputError.archive(report.path)
    }
    for list in rejects.map(RejectsFolder.lists) ?? [] where archive.contains(ResolvedPath(list)) {
      throw OutputError.archive(list)
    }
  }

  /// Whether the report would take the place of what a path names; of what it leads to, an earlier
  /// report may be replaced.
  private func isOriginal(
    _ report: ReportFile,
    at reportPlace: ResolvedPath,
    below place: ResolvedPath
  ) throws -> Bool {
    if place == reportPlace { return true }
    // Of the formats of a report, Markdown alone is one of documents.
    guard report.format == .markdown, place.contains(reportPlace),
      FileManager.default.fileExists(atPath: report.path)
    else { return false }
    return try !MarkdownReport.isReport(DocumentSource(path: report.path).load())
  }
}
