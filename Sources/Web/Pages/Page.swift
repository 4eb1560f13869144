import Office
import Wording

/// A page: its title, where it stands among the others, and what it says.
struct Page {
  /// The part of the house to which a page belongs, in the order of the menu.
  enum Section: CaseIterable {
    case handIn
    case returns
    case search
    case ledger
    case blanks
    case archive
  }

  var title: String
  var scene: Scene
  var section: Section?
  /// The archive number that stands in the margin of each sheet when the page is printed.
  var margin: String?
  var main: HTML

  init(
    _ title: String,
    _ scene: Scene,
    section: Section? = nil,
    margin: String? = nil,
    main: HTML
  ) {
    self.title = title
    self.scene = scene
    self.section = section
    self.margin = margin
    self.main = main
  }

  var html: HTML {
    let name = scene("归档", "Guidang")
    return """
      <!DOCTYPE html>
      <html lang="\(scene("zh-Hans", "en"))">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>\(title) · \(name)</title>
      <link rel="stylesheet" href="\(Assets.style.address)">\(marginStyle)
      <link rel="icon" href="\(Assets.icon.address)" type="image/svg+xml">
      <script type="module" src="\(Assets.script.address)"></script>
      </head>
      <body>
      <a class="skip" href="#main">\(scene("跳到正文", "Skip to the content"))</a>
      <header class="top">
      <a class="brand" href="/"><span class="seal" aria-hidden="true">档</span>\(name)</a>
      \(menu)
      <div class="who">\(who)</div>
      </header>
      <main id="main">
      \(main)
      </main>
      </body>
      </html>

      """
  }

  /// What puts the archive number into the margin of each sheet.
  private var marginStyle: HTML {
    guard let margin else { return .none }
    return """

      <link rel="stylesheet" media="print" href="\(Assets.margin(saying: margin))">
      """
  }

  private var menu: HTML {
    let sections = Section.allCases.filter { section in section.isOpen(to: scene) }
    if sections.isEmpty { return .none }
    let links = sections.map { section -> HTML in
      let current: HTML = section == self.section ? " aria-current=\"page\"" : ""
      return "<li><a href=\"\(section.address)\"\(current)>\(section.name(in: scene))</a></li>"
    }
    return "<nav aria-label=\"\(scene("主菜单", "Main menu"))\"><ul>\(links)</ul></nav>"
  }

  private var who: HTML {
    let other: Language = scene.language == .zh ? .en : .zh
    let language: HTML = """
      <a href="\(scene.address(in: other))" hreflang="\(scene("en", "zh"))" \
      lang="\(scene("en", "zh-Hans"))">\(scene("English", "中文"))</a>
      """
    guard let visitor = scene.visitor else { return language }
    let out: HTML = """
      <form method="post" action="/sign-out"><button class="link">\(scene("退出", "Sign out"))</button></form>
      """
    return "<span class=\"name\">\(visitor.name)</span>\(language)\(out, if: scene.hasSession)"
  }
}

extension Page.Section {
  var address: String {
    switch self {
    case .handIn: "/"
    case .returns: "/returns"
    case .search: "/search"
    case .ledger: "/ledger"
    case .blanks: "/forms"
    case .archive: "/archive"
    }
  }

  func name(in scene: Scene) -> String {
    switch self {
    case .handIn: scene("交表", "Hand in")
    case .returns: scene("退回", "Returns")
    case .search: scene("检索", "Search")
    case .ledger: scene("台账", "Ledger")
    case .blanks: scene("空白表", "Blank forms")
    case .archive: scene("档案库", "Archive")
    }
  }

  func isOpen(to scene: Scene) -> Bool {
    switch self {
    case .handIn: scene.may(.handIn)
    case .blanks: scene.may(.blanks)
    case .returns: scene.may(.ownReturns)
    case .search: scene.may(.search)
    case .ledger: scene.may(.ledger)
    case .archive: scene.may(.care)
    }
  }
}
