/// A person as a form names one.
public struct Person: Sendable, Hashable {
  /// The name as written.
  public var name: String
  /// The title, rank or office as written; nil where none is.
  public var title: String?

  /// A person by name, with the title where one is written.
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
