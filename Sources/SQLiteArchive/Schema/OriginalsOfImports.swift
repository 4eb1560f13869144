extension Schema.Migration {
  /// What became of a document is found by its bytes, under whatever path they came.
  static let originalsOfImports = Schema.Migration(
    name: "11 originals of imports",
    sql: "CREATE INDEX import_document_by_original ON import_document (original);"
  )
}
