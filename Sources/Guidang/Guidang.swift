// The whole library under one name: what a program needs that reads, validates, files, finds and
// reckons forms. A program that needs less imports the rooms that it needs.
@_exported public import Archive
@_exported public import Documents
@_exported public import Filing
@_exported public import Findings
@_exported public import Forms
@_exported public import Intake
@_exported public import Ledger
@_exported public import PostgresArchive
@_exported public import Query
@_exported public import SQLiteArchive
@_exported public import Values
@_exported public import Wording
