package import Query

extension Standing {
  /// The standing of an account of a status.
  package init(_ status: Account.Status) {
    self =
      switch status {
      case .prospect: .prospect
      case .developing: .developing
      case .key: .key
      case .lost: .lost
      }
  }
}
