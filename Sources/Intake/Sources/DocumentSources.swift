import Glibc

/// What stands at the paths that a person gives: files, and the documents in folders.
public struct DocumentSources: Sendable, Hashable {
  /// In the order of the paths; a folder's files in the order of their names.
  public var sources: [DocumentSource] = []
  /// What lies in folders beside the documents.
  public var passedOver = PassedOver()
  /// Where the files of other kinds lie that ``passedOver`` names.
  public var others: [DiskPath] = []
  /// What could not be looked at; the rest was.
  public var errors: [SourceError] = []

  /// Looks at every path; a file is taken whatever its name.
  ///
  /// Standard input goes under the name given, or else under `-`.
  public init(at places: [DiskPath], standardInputName: String? = nil) {
    for place in places {
      if place == DiskPath("-") {
        let name = standardInputName ?? place.text
        sources.append(
          DocumentSource(
            path: name,
            kind: SourceKind(path: name) ?? .bundle,
            isStandardInput: true
          )
        )
        continue
      }
      var status = stat()
      guard place.withCString({ stat($0, &status) }) == 0 else {
        errors.append(.missing(path: place.text))
        continue
      }
      if status.st_mode & S_IFMT == S_IFDIR {
        addFolder(place)
      } else {
        addFile(place, SourceKind(path: place.text) ?? .document)
      }
    }
  }

  /// Looks at paths that are text.
  public init(paths: [String], standardInputName: String? = nil) {
    self.init(at: paths.map { DiskPath($0) }, standardInputName: standardInputName)
  }

  /// Looks at a folder into which others put documents, but for some of what lies in it directly;
  /// a link is an error, whatever it leads to.
  public init(folder: DiskPath, leavingOut names: Set<String>) {
    addFolder(folder, leavingOut: names, followsLinks: false)
  }

  private mutating func addFile(
    _ place: DiskPath,
    _ kind: SourceKind,
    followsLink: Bool = true
  ) {
    sources.append(DocumentSource(at: place, kind: kind, followsLink: followsLink))
  }

  private mutating func addFolder(
    _ folder: DiskPath,
    leavingOut omitted: Set<String> = [],
    followsLinks: Bool = true,
    isMaildir: Bool = false
  ) {
    let names: [[UInt8]]
    do throws(SourceError) {
      names = try FolderListing.names(in: folder)
    } catch {
      errors.append(error)
      return
    }
    let holdsMaildir = DocumentSources.isMaildir(names)
    for written in names {
      let place = folder.appending(written)
      let name = DiskPath(bytes: written).text
      if omitted.contains(name) { continue }
      // In a Maildir files have no extension; a name begins with the time.
      let kind =
        SourceKind(named: name)
        ?? (isMaildir && SourceKind.isVisible(name) ? SourceKind.mail : nil)
      switch (DocumentSources.entry(at: place), kind) {
      case (.folder, _) where SourceKind.isVisible(name):
        addFolder(
          place,
          followsLinks: followsLinks,
          isMaildir: holdsMaildir && DocumentSources.mailFolders.contains(name)
        )
      case (.link, _) where !followsLinks: errors.append(.link(path: place.text))
      case (.file, let kind?): addFile(place, kind, followsLink: followsLinks)
      case (.link(toFile: true), let kind?): addFile(place, kind)
      case (.file, nil) where SourceKind.isVisible(name),
        (.link(toFile: true), nil) where SourceKind.isVisible(name):
        passedOver.others.append(place.text)
        others.append(place)
      case (.file, nil), (.folder, _), (.link, _), (.other, _):
        passedOver.skipped.append(place.text)
      }
    }
  }

  /// The folders of a Maildir; `tmp` holds what is still being delivered.
  private static let mailFolders: Set<String> = ["cur", "new"]

  /// Whether a folder of these names is a Maildir.
  private static func isMaildir(_ names: [[UInt8]]) -> Bool {
    ["cur", "new", "tmp"].allSatisfy { names.contains(Array($0.utf8)) }
  }

  private enum Entry {
    case file
    case folder
    /// A link to a file; or a broken one, or one to a folder, which might lead back here.
    case link(toFile: Bool)
    /// A pipe or device.
    case other
  }

  /// What stands at a place; what cannot be looked at is reported when it is read.
  private static func entry(at place: DiskPath) -> Entry {
    var own = stat()
    guard place.withCString({ lstat($0, &own) }) == 0 else { return .file }
    switch own.st_mode & S_IFMT {
    case S_IFREG: return .file
    case S_IFDIR: return .folder
    case S_IFLNK:
      var target = stat()
      let isThere = place.withCString { stat($0, &target) } == 0
      return .link(toFile: isThere && target.st_mode & S_IFMT == S_IFREG)
    case _: return .other
    }
  }
}
