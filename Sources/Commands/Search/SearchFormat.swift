import ArgumentParser

/// How hits are printed.
enum SearchFormat: String, ExpressibleByArgument, CaseIterable {
  case text
  case json
  case csv
  case paths
  case ids
}

/// The version of the objects that `search --format json` prints; it rises when a member changes
/// its meaning or goes away.
enum SearchSchema {
  static let version = 1
}
