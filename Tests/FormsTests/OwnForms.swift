import Foundation
import TestSupport
import Testing
import Values

@testable import Forms

/// The repository's own definitions, read once for all suites.
enum OwnForms {
  private static let read = Result { try FormLibrary(folder: Repository.forms) }

  /// The day on which pages are read.
  private static let today = Day(year: 2026, month: 11, day: 23)

  private static let pageReader = Result {
    FormReader(library: try read.get(), today: try #require(today))
  }

  static func library() throws -> FormLibrary { try read.get() }

  /// A reader of pages as they are on 2026-11-23.
  static func reader() throws -> FormReader { try pageReader.get() }
}
