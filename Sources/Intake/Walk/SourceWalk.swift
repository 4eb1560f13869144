import Bundles
public import Documents
import Findings
import Mail
import Packages

/// Goes through sources document by document and opens the bundles and mails among them.
///
/// Files are left for a reader to load. A zip's files are inflated as they are asked for; of another
/// bundle, and of a mail, what is read is held until it is through.
public final class SourceWalk {
  /// What lies in bundles and mails beside the documents.
  public private(set) var passedOver = PassedOver()
  /// How many documents there are, counting what is not open yet for one.
  public private(set) var expected: Int
  private var sources: ArraySlice<DocumentSource>
  private let limits: DocumentLimits
  /// What is open, the outermost first.
  private var open: [OpenContainer] = []
  /// The file on the disk that is gone through.
  private var place: DiskPath?
  /// What may still be unpacked of what lies in the outermost container's containers.
  private var innerSizeLeft = 0

  /// Bundles in bundles, and mails in mails, that are opened.
  private static let (mostBundles, mostMails) = (2, 4)

  /// A walk through sources in their order.
  public init(_ sources: [DocumentSource], limits: DocumentLimits) {
    self.sources = sources[...]
    expected = sources.count
    self.limits = limits
  }

  /// The next document; nil at the end.
  public func next() -> SourceItem? {
    while true {
      guard let container = open.last else {
        guard let source = sources.popFirst() else { return nil }
        if let item = begin(source) { return item }
        continue
      }
      guard let file = container.next() else {
        if let ending = container.takeEnding() { return refused(container.path, ending) }
        open.removeLast()
        continue
      }
      if let item = take(file, of: container) { return item }
    }
  }

  /// A source from the disk; nil where it is gone through file by file.
  private func begin(_ source: DocumentSource) -> SourceItem? {
    place = source.isFile ? source.place : nil
    guard source.kind != .document else {
      return SourceItem(path: source.path, content: .file(source), place: place)
    }
    do throws(SourceError) {
      let bytes = try source.load()
      innerSizeLeft = limits.totalSize
      return enter(bytes, path: source.path, as: source.kind)
    } catch {
      return SourceItem(path: source.path, content: .unreadable(error), place: place)
    }
  }

  /// A file of a container; nil where it is passed over or gone through in its turn.
  private func take(_ file: OpenContainer.File, of container: OpenContainer) -> SourceItem? {
    let path = container.path + "/" + file.name
    guard SourceKind.isVisible(file.name) else {
      passedOver.skipped.append(path)
      return nil
    }
    guard let kind = file.kind else {
      passedOver.others.append(path)
      return nil
    }
    guard let result = container.read(file.name) else { return nil }
    let bytes: [UInt8]
    switch result {
    case .failure(let error): return refused(path, error.finding)
    case .success(let content): bytes = content
    }
    if open.count > 1 {
      innerSizeLeft -= bytes.count
      if innerSizeLeft < 0 {
        open.removeSubrange(1...)
        return refused(path, FolderZipError.tooMuchInside.finding)
      }
    }
    guard kind == .document else { return enter(bytes, path: path, as: kind) }
    guard file.isMailText else { return item(path, .bytes(bytes)) }
    let isAlone = !container.files.contains { $0.kind != nil && !$0.isMailText }
    return item(path, .mailText(bytes), onlyOf: isAlone ? container.path : nil)
  }

  /// Opens what is named like a bundle or a mail; the item where it is none, or cannot be opened.
  private func enter(_ bytes: [UInt8], path: String, as kind: SourceKind) -> SourceItem? {
    let container: OpenContainer
    do throws(FolderZipError) {
      guard let opened = try self.opened(bytes, path: path, as: kind) else {
        return item(path, .bytes(bytes))
      }
      container = opened
    } catch {
      return refused(path, error.finding)
    }
    let most = container.kind == .mail ? SourceWalk.mostMails : SourceWalk.mostBundles
    guard open.count(where: { $0.kind == container.kind }) < most else {
      return refused(path, FolderZipError.nestedTooDeeply.finding)
    }
    expected += container.documents - 1
    if container.files.isEmpty, container.kind == .mail { passedOver.others.append(path) }
    open.append(container)
    return nil
  }

  /// Opens a bundle or a mail; nil of what is neither, by its content.
  private func opened(
    _ bytes: [UInt8],
    path: String,
    as kind: SourceKind
  ) throws(FolderZipError) -> OpenContainer? {
    if kind == .mail {
      if Mailbox.isMailbox(bytes) {
        return OpenContainer(path: path, mails: Mailbox.mails(in: bytes))
      }
      do throws(MailError) {
        return OpenContainer(path: path, mail: try MailReader.read(bytes))
      } catch {
        throw FolderZipError(unreadable: error.sentence, isUnsafe: error != .noMail)
      }
    }
    if SourceKind.isVolume(path) { throw FolderZipError(PackageError(.volume)) }
    if BundleKind(bytes) != nil {
      var left = PackageLimits(limits)
      if !open.isEmpty { left.totalSize = min(left.totalSize, max(0, innerSizeLeft)) }
      do throws(PackageError) {
        let bundle = try BundleReader.read(bytes, limits: left) { SourceKind(named: $0) != nil }
        return OpenContainer(path: path, bundle: bundle)
      } catch {
        throw FolderZipError(error)
      }
    }
    guard let zip = FolderZip.open(bytes, name: path, limits: limits) else { return nil }
    return OpenContainer(path: path, zip: zip)
  }

  private func item(
    _ path: String,
    _ content: SourceItem.Content,
    onlyOf mail: String? = nil
  ) -> SourceItem {
    let origin = open.last { $0.origin != nil }?.origin
    return SourceItem(path: path, content: content, place: place, origin: origin, onlyOf: mail)
  }

  private func refused(_ path: String, _ finding: Finding) -> SourceItem {
    item(path, .refused(finding))
  }
}
