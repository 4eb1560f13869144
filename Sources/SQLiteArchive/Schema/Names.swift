extension Schema.Migration {
  /// The names of accounts and persons, by which they are found in pinyin; made of the stored texts.
  static let names = Schema.Migration(
    name: "5 names",
    sql: "DROP TABLE IF EXISTS search_name; \(NameIndex.layout);",
    fill: { db in try NameIndex.fill(in: db) }
  )
}
