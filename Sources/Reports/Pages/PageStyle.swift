import Foundation

/// How a page of HTML looks, on a screen and on A4.
enum PageStyle {
  static let text = """
    @page { size: A4; margin: 16mm 14mm; }
    :root { --ink: #1c2733; --faint: #5f6b76; --line: #d0d7de; --blue: #1f4e79; --red: #b3261e; }
    * { box-sizing: border-box; }
    body { margin: 0; color: var(--ink); background: #f3f5f7; font: 14px/1.6 "Source Han Sans SC",
      "Noto Sans CJK SC", "Noto Sans SC", "PingFang SC", "Microsoft YaHei", "微软雅黑",
      "WenQuanYi Micro Hei", "SimHei", "黑体", sans-serif; }
    main { max-width: 900px; margin: 24px auto; padding: 36px 44px; background: #fff;
      box-shadow: 0 1px 4px rgba(0, 0, 0, .12); }
    header { border-bottom: 3px solid var(--blue); margin-bottom: 8px; }
    h1 { margin: 0; font-size: 26px; color: var(--blue); }
    .subtitle { margin: 4px 0 12px; color: var(--faint); }
    h2 { margin: 28px 0 8px; padding-left: 10px; border-left: 4px solid var(--blue);
      font-size: 18px; break-after: avoid; }
    h3 { margin: 18px 0 6px; font-size: 15px; break-after: avoid; }
    .lead { margin: 0 0 10px; }
    .none { margin: 0; color: var(--faint); }
    .scroll { overflow-x: auto; }
    .whole { break-inside: avoid; }
    table { width: 100%; border-collapse: collapse; font-size: 12.5px; line-height: 1.45; }
    thead { display: table-header-group; }
    tr { break-inside: avoid; }
    th, td { padding: 5px 8px; border-bottom: 1px solid var(--line); text-align: left;
      vertical-align: top; }
    th { background: #e8eff6; color: var(--blue); white-space: nowrap; }
    td { overflow-wrap: anywhere; }
    td.long { min-width: 11em; }
    td.short, td.day, td.trend, td.share { white-space: nowrap; }
    th.number, td.number { text-align: right; white-space: nowrap; }
    td.number, td.day, td.share { font-variant-numeric: tabular-nums; }
    td.trend { letter-spacing: 1px; color: var(--blue); }
    tr.urgent td { color: var(--red); background: #fdf1f0; }
    .share .track { display: inline-block; width: 70px; height: 9px; margin-right: 8px;
      background: #e8eff6; border-radius: 2px; overflow: hidden; }
    .share .track span { display: block; height: 100%; background: var(--blue); }
    figure { margin: 8px 0 12px; break-inside: avoid; }
    svg.chart { width: 100%; max-width: 680px; height: auto; font-size: 13px; }
    svg.chart text { fill: var(--ink); }
    svg.chart .track { fill: #e8eff6; }
    svg.chart .bar { fill: var(--blue); }
    svg.chart .number { font-variant-numeric: tabular-nums; }
    svg.chart .whole { stroke: var(--red); stroke-width: 1; stroke-dasharray: 3 3; }
    @media print {
      body { background: #fff; font-size: 10.5pt; }
      main { max-width: none; margin: 0; padding: 0; box-shadow: none; }
      table { font-size: 9pt; }
      .scroll { overflow: visible; }
      * { -webkit-print-color-adjust: exact; print-color-adjust: exact; }
    }
    """

  /// A share as a length, from 0 to 100.
  static func percent(_ share: Decimal) -> String {
    min(max(share, 0), 100).description
  }
}
