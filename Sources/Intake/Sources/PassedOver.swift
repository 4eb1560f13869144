/// What lies in folders, bundles and mails beside the documents.
public struct PassedOver: Sendable, Hashable {
  /// Files that nobody means: `~$…`, dot files, pipes, links that lead nowhere.
  public var skipped: [String] = []
  /// Files of other kinds, such as pictures and PDF.
  public var others: [String] = []

  /// What was passed over; by default nothing.
  public init(skipped: [String] = [], others: [String] = []) {
    self.skipped = skipped
    self.others = others
  }
}
