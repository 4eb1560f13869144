import Documents
import Findings

/// A document on its way to a reader.
struct SourceItem: Sendable {
  /// How its bytes are come by.
  enum Content: Sendable {
    case file(DocumentSource)
    case bytes([UInt8])
    /// A file in a zip that cannot be taken out of it.
    case refused(Finding)
    case unreadable(SourceError)
  }

  /// As given, with the place inside folders and zips after it, joined by `/`.
  var path: String
  var content: Content
}

/// Goes through sources document by document and opens the zips among them.
///
/// Files are left for a reader to load. A zip's files are inflated as they are asked for, so that
/// two zips at most are held, the second inside the first.
final class SourceWalk {
  fileprivate struct OpenZip: ~Copyable {
    let path: String
    var zip: FolderZip
    /// How many of its names have been taken.
    var position = 0
  }

  /// What lies in zips beside the documents.
  private(set) var passedOver = PassedOver()
  /// How many documents there are, counting a zip that is not open yet for one.
  private(set) var expected: Int
  private var sources: ArraySlice<DocumentSource>
  private let limits: DocumentLimits
  private var outer: OpenZip?
  private var inner: OpenZip?
  /// What may still be inflated of the zips in the outer one, all told.
  private var innerSizeLeft = 0

  init(_ sources: [DocumentSource], limits: DocumentLimits) {
    self.sources = sources[...]
    expected = sources.count
    self.limits = limits
  }

  /// The next document; nil at the end.
  func next() -> SourceItem? {
    while true {
      if let step = SourceWalk.step(&inner, &passedOver) {
        innerSizeLeft -= step.bytes?.count ?? 0
        if innerSizeLeft < 0 {
          inner = nil
          return SourceItem(
            path: step.path,
            content: .refused(FolderZipError.tooMuchInside.finding)
          )
        }
        return step.isPackage ? open(step, in: .innerZip) ?? step.item : step.item
      }
      inner = nil
      if let step = SourceWalk.step(&outer, &passedOver) {
        guard step.isPackage else { return step.item }
        if let item = open(step, in: .outerZip) { return item }
        continue
      }
      outer = nil
      guard let source = sources.popFirst() else { return nil }
      guard source.isPackage || source.isStandardInput else {
        return SourceItem(path: source.path, content: .file(source))
      }
      if let item = open(source) { return item }
    }
  }

  /// Opens a source that may be a zip; nil where it is a folder of documents.
  private func open(_ source: DocumentSource) -> SourceItem? {
    do throws(SourceError) {
      let step = Step(path: source.path, result: .success(try source.load()), isPackage: true)
      return open(step, in: .folder)
    } catch {
      return SourceItem(path: source.path, content: .unreadable(error))
    }
  }

  /// Where a zip lies.
  private enum Surroundings {
    case folder
    case outerZip
    case innerZip
  }

  /// Opens what is named like a zip; nil where it is a folder of documents.
  private func open(_ step: Step, in surroundings: Surroundings) -> SourceItem? {
    guard let bytes = step.bytes,
      let zip = FolderZip.open(bytes, name: step.path, limits: limits)
    else { return step.item }
    switch surroundings {
    case .folder:
      outer = OpenZip(path: step.path, zip: zip)
      innerSizeLeft = limits.totalSize
    case .outerZip:
      inner = OpenZip(path: step.path, zip: zip)
    case .innerZip:
      let refused = FolderZipError.nestedTooDeeply
      return SourceItem(path: step.path, content: .refused(refused.finding))
    }
    expected += openedDocuments(in: surroundings) - 1
    return nil
  }

  /// How many documents the zip holds that was opened last.
  private func openedDocuments(in surroundings: Surroundings) -> Int {
    switch surroundings {
    case .folder: outer?.documents ?? 0
    case .outerZip, .innerZip: inner?.documents ?? 0
    }
  }

  /// A file of a zip, inflated.
  private struct Step {
    var path: String
    var result: Result<[UInt8], FolderZipError>
    var isPackage: Bool

    var bytes: [UInt8]? {
      switch result {
      case .success(let bytes): bytes
      case .failure: nil
      }
    }

    var item: SourceItem {
      switch result {
      case .success(let bytes): SourceItem(path: path, content: .bytes(bytes))
      case .failure(let error): SourceItem(path: path, content: .refused(error.finding))
      }
    }
  }

  /// Inflates a zip's next document or zip; nil at its end.
  private static func step(_ open: inout OpenZip?, _ passedOver: inout PassedOver) -> Step? {
    while open != nil {
      guard let name = open?.nextName(), let base = open?.path else { return nil }
      let path = base + "/" + name
      let isPackage = DocumentSources.isPackage(named: name)
      guard DocumentSources.isVisible(name) else {
        passedOver.skipped.append(path)
        continue
      }
      guard isPackage || DocumentSources.isDocument(named: name) else {
        passedOver.others.append(path)
        continue
      }
      guard let result = open?.read(name) else { return nil }
      return Step(path: path, result: result, isPackage: isPackage)
    }
    return nil
  }
}

extension SourceWalk.OpenZip {
  /// How many of its names are taken for documents and zips.
  fileprivate var documents: Int {
    zip.names.count {
      DocumentSources.isDocument(named: $0) || DocumentSources.isPackage(named: $0)
    }
  }

  fileprivate mutating func nextName() -> String? {
    guard position < zip.names.count else { return nil }
    position += 1
    return zip.names[position - 1]
  }

  fileprivate mutating func read(_ name: String) -> Result<[UInt8], FolderZipError> {
    do throws(FolderZipError) {
      return .success(try zip.read(name))
    } catch {
      return .failure(error)
    }
  }
}
