import Office

extension FrontDesk {
  /// The position after all that has happened.
  func newsPosition(as visitor: Visitor) throws -> NewsPosition {
    try office().newsPosition(as: visitor.actor)
  }

  /// What happened after a position.
  func news(
    after position: NewsPosition,
    as visitor: Visitor
  ) throws -> [(news: News?, position: NewsPosition)] {
    try office().news(after: position, as: visitor.actor)
  }

  /// What falls due, and what is overdue.
  func dueNews(as visitor: Visitor) throws -> [News] {
    try office().dueNews(as: visitor.actor)
  }
}
