/// A person as a form names one.
public struct Person: Sendable, Hashable {
  public var name: String
  public var title: String?

  public init(name: String, title: String? = nil) {
    self.name = name
    self.title = title
  }
}

extension Person {
  /// The person as an office writes one: 王建国（大客户开发主管）.
  public var written: String {
    title.map { "\(name)（\($0)）" } ?? name
  }
}
