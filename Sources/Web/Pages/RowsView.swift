/// The rows of a repeating table of a form, in the little room that a field has.
///
/// Where the columns do not find room, the style sheet makes a list of the rows, each value under its
/// column's name.
struct RowsView {
  var name: String
  var heads: [String]
  var rows: [[HTML]]

  var html: HTML {
    let columns = heads.map { "<th scope=\"col\">\($0)</th>" as HTML }
    let lines = rows.map { row -> HTML in
      let cells = zip(heads, row).map { head, cell in
        "<td data-label=\"\(head)\">\(cell)</td>" as HTML
      }
      return "<tr>\(cells)</tr>"
    }
    return """
      <div class="table" role="region" tabindex="0" aria-label="\(name)">\
      <table class="small\(" rows" as HTML, if: heads.count > 2)"><thead><tr>\(columns)</tr></thead>\
      <tbody>\(lines)</tbody></table></div>
      """
  }
}
