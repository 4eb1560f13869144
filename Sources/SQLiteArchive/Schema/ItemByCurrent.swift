extension Schema.Migration {
  /// Items are found by their present revision.
  ///
  /// An item names its revision before that is there, so that the engine looks for the items that
  /// name each new revision; without an index it reads them all.
  static let itemByCurrent = Schema.Migration(
    name: "6 items by present revision",
    sql: "CREATE INDEX item_by_current ON item (current);"
  )
}
