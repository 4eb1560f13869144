import ArgumentParser

/// How hits are printed.
enum SearchFormat: String, ExpressibleByArgument, CaseIterable {
  case text
  case json
  case csv
  case paths
  case ids
}
