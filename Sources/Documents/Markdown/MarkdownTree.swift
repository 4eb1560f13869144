import CCMarkGFM

/// A parsed Markdown text: the owner of the library's tree.
struct MarkdownTree: ~Copyable {
  private let parser: OpaquePointer
  private let document: OpaquePointer

  /// Parses a text as CommonMark with GitHub's tables, task lists and footnotes.
  ///
  /// Strikethrough and autolinks are left to the reader: their extensions change tables that all
  /// parsers of the process share, and show nothing that the text does not.
  init?(_ text: String) {
    guard MarkdownTree.libraryIsReady,
      let parser = cmark_parser_new(CMARK_OPT_DEFAULT | CMARK_OPT_FOOTNOTES)
    else { return nil }
    for name in ["table", "tasklist"] {
      if let found = cmark_find_syntax_extension(name) {
        cmark_parser_attach_syntax_extension(parser, found)
      }
    }
    var text = text
    text.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) {
        cmark_parser_feed(parser, $0.baseAddress, $0.count)
      }
    }
    guard let document = cmark_parser_finish(parser) else {
      cmark_parser_free(parser)
      return nil
    }
    self.parser = parser
    self.document = document
  }

  deinit {
    cmark_node_free(document)
    cmark_parser_free(parser)
  }

  var root: MarkdownNode { MarkdownNode(pointer: document) }

  private static let libraryIsReady: Bool = {
    cmark_gfm_core_extensions_ensure_registered()
    return true
  }()
}

/// A node of a tree, which must not outlive it.
struct MarkdownNode {
  enum Kind {
    case document
    case quotation
    case list
    case item
    case codeBlock
    case htmlBlock
    case paragraph
    case heading
    case thematicBreak
    case footnote
    case table
    case tableRow(isHeader: Bool)
    case tableCell
    case text
    case softBreak
    case lineBreak
    case strong
    case code
    case inlineHTML
    case image
    case other
  }

  fileprivate let pointer: OpaquePointer

  var kind: Kind {
    switch cmark_node_get_type(pointer) {
    case CMARK_NODE_DOCUMENT: .document
    case CMARK_NODE_BLOCK_QUOTE: .quotation
    case CMARK_NODE_LIST: .list
    case CMARK_NODE_ITEM: .item
    case CMARK_NODE_CODE_BLOCK: .codeBlock
    case CMARK_NODE_HTML_BLOCK: .htmlBlock
    case CMARK_NODE_PARAGRAPH: .paragraph
    case CMARK_NODE_HEADING: .heading
    case CMARK_NODE_THEMATIC_BREAK: .thematicBreak
    case CMARK_NODE_FOOTNOTE_DEFINITION: .footnote
    case CMARK_NODE_TEXT: .text
    case CMARK_NODE_SOFTBREAK: .softBreak
    case CMARK_NODE_LINEBREAK: .lineBreak
    case CMARK_NODE_STRONG: .strong
    case CMARK_NODE_CODE: .code
    case CMARK_NODE_HTML_INLINE: .inlineHTML
    case CMARK_NODE_IMAGE: .image
    default: extensionKind
    }
  }

  private var extensionKind: Kind {
    switch cmark_node_get_type_string(pointer).map({ String(cString: $0) }) {
    case "table": .table
    case "table_header": .tableRow(isHeader: true)
    case "table_row": .tableRow(isHeader: false)
    case "table_cell": .tableCell
    case "tasklist": .item
    default: .other
    }
  }

  /// The state of a task list's item; nil for any other node.
  var isChecked: Bool? {
    guard let name = cmark_node_get_type_string(pointer), String(cString: name) == "tasklist"
    else { return nil }
    return cmark_gfm_extensions_get_tasklist_item_checked(pointer)
  }

  var literal: String {
    cmark_node_get_literal(pointer).map { String(cString: $0) } ?? ""
  }

  var isEmpty: Bool { cmark_node_first_child(pointer) == nil }
  var headingLevel: Int { Int(cmark_node_get_heading_level(pointer)) }
  var line: Int { Int(cmark_node_get_start_line(pointer)) }
  var column: Int { Int(cmark_node_get_start_column(pointer)) }

  /// The number and the sign after it with which an ordered list begins; nil for other lists.
  var firstNumber: (number: Int, sign: String)? {
    guard cmark_node_get_list_type(pointer) == CMARK_ORDERED_LIST else { return nil }
    let sign = cmark_node_get_list_delim(pointer) == CMARK_PAREN_DELIM ? ")" : "."
    return (Int(cmark_node_get_list_start(pointer)), sign)
  }

  var children: MarkdownChildren {
    MarkdownChildren(upcoming: cmark_node_first_child(pointer))
  }

  /// Visits the nodes within this one in reading order, itself left out: each when it begins and,
  /// where it may hold others, when it ends.
  func walkDescendants(_ visit: (MarkdownNode, _ isEntering: Bool) -> Void) {
    guard let iterator = cmark_iter_new(pointer) else { return }
    defer { cmark_iter_free(iterator) }
    while true {
      let event = cmark_iter_next(iterator)
      guard event != CMARK_EVENT_DONE, event != CMARK_EVENT_NONE else { return }
      guard let node = cmark_iter_get_node(iterator), node != pointer else { continue }
      visit(MarkdownNode(pointer: node), event == CMARK_EVENT_ENTER)
    }
  }
}

/// The children of a node, one after the other.
struct MarkdownChildren: Sequence, IteratorProtocol {
  fileprivate var upcoming: OpaquePointer?

  mutating func next() -> MarkdownNode? {
    guard let node = upcoming else { return nil }
    upcoming = cmark_node_next(node)
    return MarkdownNode(pointer: node)
  }
}
