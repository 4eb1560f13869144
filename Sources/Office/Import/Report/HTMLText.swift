import Findings
import Wording

/// Text and links in a page of HTML.
enum HTMLText {
  /// A link to a file beside the page.
  static func link(to path: String, _ text: String) -> String {
    let digits = Array("0123456789ABCDEF".utf8)
    var target: [UInt8] = Array("./".utf8)
    for byte in path.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"),
        UInt8(ascii: "."), UInt8(ascii: "/"):
        target.append(byte)
      case _:
        target += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return "<a href=\"\(String(decoding: target, as: UTF8.self))\">\(text.htmlEscaped)</a>"
  }

  /// Findings as a list, in their order.
  static func list(_ findings: [Finding], in language: Language) -> String {
    if findings.isEmpty { return "" }
    let items = findings.map { finding in
      let place = finding.place.map { place in
        "<span class=\"place\">\(place.description(in: language).htmlEscaped)</span> "
      }
      let words = [
        "<b>\(finding.severity.name(in: language))</b> ", place,
        finding.message(in: language).htmlEscaped,
        " <code>\(finding.code.rawValue.htmlEscaped)</code>",
      ]
      return "<li class=\"\(finding.severity.rawValue)\">"
        + words.compactMap(\.self).joined() + "</li>"
    }
    return "<ul>" + items.joined() + "</ul>"
  }

  /// The beginning of a page that fetches nothing and runs nothing but its own few lines.
  static func head(title: String, language: Language) -> String {
    """
    <!DOCTYPE html>
    <html lang="\(language == .zh ? "zh-CN" : "en")">
    <head>
    <meta charset="utf-8">
    <meta http-equiv="Content-Security-Policy" \
    content="default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>\(title.htmlEscaped)</title>
    <style>
    \(style)
    </style>
    </head>
    <body>
    <h1>\(title.htmlEscaped)</h1>

    """
  }

  private static let style = """
    :root { --ink: #1d2329; --quiet: #66717c; --line: #d9dee3; --paper: #fff; --band: #f5f7f9;
      --bad: #b3261e; --warn: #8a5a00; --good: #1b6e3c; }
    @media (prefers-color-scheme: dark) { :root { --ink: #e4e7ea; --quiet: #9aa5af; --line: #3a4249;
      --paper: #181b1f; --band: #22272c; --bad: #ff8a80; --warn: #ffc766; --good: #7fd8a0; } }
    body { font: 15px/1.55 "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Source Han Sans SC",
      "WenQuanYi Zen Hei", system-ui, sans-serif; color: var(--ink); background: var(--paper);
      margin: 2em auto; max-width: 90em; padding: 0 1.5em; }
    h1 { font-size: 1.5em; margin: 0 0 .4em; }
    h2 { font-size: 1.1em; margin: 1.8em 0 .5em; }
    dl { display: grid; grid-template-columns: max-content 1fr; gap: .1em 1.2em; margin: 0 0 1.2em; }
    dt { color: var(--quiet); } dd { margin: 0; overflow-wrap: anywhere; }
    .ending { border-left: 4px solid var(--bad); padding: .4em .8em; background: var(--band); }
    .figures { display: flex; flex-wrap: wrap; gap: .6em; padding: 0; margin: 1em 0; list-style: none; }
    .figures li { border: 1px solid var(--line); border-radius: 6px; padding: .4em .9em; min-width: 4.5em; }
    .figures b { display: block; font-size: 1.5em; line-height: 1.2; font-variant-numeric: tabular-nums; }
    .figures .refusal b { color: var(--bad); } .figures span { color: var(--quiet); font-size: .9em; }
    table { border-collapse: collapse; width: 100%; }
    th, td { border-bottom: 1px solid var(--line); padding: .4em .7em .4em 0; text-align: left;
      vertical-align: top; overflow-wrap: anywhere; }
    th { border-bottom: 2px solid var(--line); font-weight: 600; white-space: nowrap; }
    th button { all: unset; cursor: pointer; } th button::after { content: " ↕"; color: var(--quiet); }
    th[aria-sort=ascending] button::after { content: " ↑"; }
    th[aria-sort=descending] button::after { content: " ↓"; }
    th button:focus-visible { outline: 2px solid; }
    td.number { text-align: right; font-variant-numeric: tabular-nums; }
    .documents { table-layout: fixed; } .documents td > div + div { margin-top: .25em; }
    .rejected, .unreadable { color: var(--bad); } .filed, .revised { color: var(--good); }
    .duplicate, .place, .quiet { color: var(--quiet); }
    td ul { margin: 0; padding: 0; list-style: none; } li.error b { color: var(--bad); }
    li.warning b { color: var(--warn); } li.info b { color: var(--quiet); }
    td li + li { margin-top: .3em; }
    code { white-space: nowrap; font-size: .85em; color: var(--quiet); } summary { cursor: pointer; color: var(--quiet); }
    .filters { margin: 0 0 .8em; } .filters button { font: inherit; color: inherit; margin-right: .4em;
      padding: .15em .8em; border: 1px solid var(--line); border-radius: 1em; background: none; cursor: pointer; }
    .filters button[aria-pressed=true] { background: var(--ink); color: var(--paper); }
    @media print { @page { size: A4 landscape; margin: 12mm; } body { margin: 0; padding: 0; font-size: 10pt;
      max-width: none; } .filters, th button::after { display: none; } thead { display: table-header-group; }
      tr, .figures li { break-inside: avoid; } section + section { break-before: page; } a { color: inherit; } }
    """
}
