import Archive
import Findings
import Forms
import Query
import Values
import Wording

/// Says how a query is read and run: `search --explain`.
struct SearchOutline {
  let library: FormLibrary
  let language: Language

  func lines(of query: SearchQuery, run: SearchExplanation) -> [String] {
    var lines = [LocalizedText(zh: "检索式", en: "query")[language]]
    append(query, prefix: "", isLast: true, to: &lines)
    lines.append("")
    lines.append(LocalizedText(zh: "执行", en: "plan")[language])
    if let index = run.index {
      lines.append(LocalizedText(zh: "  索引：\(index)", en: "  index: \(index)")[language])
    }
    if let candidates = run.candidates {
      lines.append(
        LocalizedText(
          zh: "  候选：\(run.revisions) 个版本中的 \(candidates) 个，逐一核对原文",
          en: "  candidates: \(candidates) of \(run.revisions) revisions, each verified on its text"
        )[language]
      )
    } else {
      lines.append(
        LocalizedText(
          zh: "  候选：全部 \(run.revisions) 个版本",
          en: "  candidates: all \(run.revisions) revisions"
        )[language]
      )
    }
    return lines + run.steps.map { "  " + $0 }
  }

  private func append(
    _ query: SearchQuery,
    prefix: String,
    isLast: Bool,
    to lines: inout [String]
  ) {
    let (title, parts) = node(query)
    lines.append(prefix + (isLast ? "└─ " : "├─ ") + title[language])
    for (index, part) in parts.enumerated() {
      append(
        part,
        prefix: prefix + (isLast ? "   " : "│  "),
        isLast: index == parts.count - 1,
        to: &lines
      )
    }
  }

  private func node(_ query: SearchQuery) -> (LocalizedText, [SearchQuery]) {
    switch query {
    case .all(let parts): (LocalizedText(zh: "全部满足 (AND)", en: "all of (AND)"), parts)
    case .any(let parts): (LocalizedText(zh: "任一满足 (OR)", en: "any of (OR)"), parts)
    case .not(let part): (LocalizedText(zh: "不满足 (NOT)", en: "not (NOT)"), [part])
    case .text(let term):
      (LocalizedText(zh: "文中有 \(words(term).zh)", en: "text contains \(words(term).en)"), [])
    case .field(let condition): (text(condition), [])
    }
  }

  private func words(_ term: SearchTerm) -> LocalizedText {
    LocalizedText(
      zh: "“\(term.text)”" + (term.isPrefix ? "（词头）" : ""),
      en: "“\(term.text)”" + (term.isPrefix ? " (prefix)" : "")
    )
  }

  private func text(_ condition: FieldCondition) -> LocalizedText {
    switch condition {
    case .contains(let fields, let term):
      let (names, words) = (names(fields), words(term))
      return LocalizedText(zh: "\(names) 中有 \(words.zh)", en: "\(names) contains \(words.en)")
    case .named(let fields, let term):
      let (names, words) = (names(fields), words(term))
      return LocalizedText(
        zh: "\(names) 中有 \(words.zh)，或拼音为此",
        en: "\(names) contains \(words.en), or is a name with that pinyin"
      )
    case .names(let fields, let found):
      return LocalizedText(
        zh: "\(names(fields)) 为 \(found.sorted().joined(separator: "、"))",
        en: "\(names(fields)) is \(found.sorted().joined(separator: ", "))"
      )
    case .values(let values):
      let parts = values.sorted { $0.key.name < $1.key.name }
        .map { "\($0.key.name) \(text($0.value))" }
      return LocalizedText(verbatim: parts.joined(separator: " | "))
    case .has(let fields):
      return LocalizedText(zh: "填有 \(names(fields))", en: "has \(names(fields))")
    case .hasUnmapped:
      return LocalizedText(zh: "有未归入栏目的文字", en: "has unmapped text")
    case .date(let range):
      return LocalizedText(zh: "日期 \(text(range))", en: "date \(text(range))")
    case .form(let forms):
      let names = forms.map { library.name(of: $0, in: language) }.joined(separator: " | ")
      return LocalizedText(zh: "表单 \(names)", en: "form \(names)")
    case .archiveNumber(let text):
      return LocalizedText(zh: "档号 \(text)", en: "archive number \(text)")
    case .id(let id): return LocalizedText(zh: "编号 \(id)", en: "id \(id)")
    case .items(let ids):
      return LocalizedText(zh: "\(ids.count) 件之一", en: "one of \(ids.count) items")
    case .state(let state):
      return LocalizedText(zh: "状态 \(state.rawValue)", en: "state \(state.rawValue)")
    case .revision(let range):
      return LocalizedText(zh: "版本 \(text(range))", en: "revision \(text(range))")
    case .revised: return LocalizedText(zh: "有修订", en: "has been revised")
    case .standing(let standing):
      return LocalizedText(zh: "台账：\(standing.rawValue)", en: "ledger: \(standing.rawValue)")
    case .account(let condition):
      let told = text(condition)
      return LocalizedText(zh: "台账：\(told.zh)", en: "ledger: \(told.en)")
    }
  }

  private func names(_ fields: [FormField]) -> String {
    Set(fields.map(\.path.description)).sorted().joined(separator: " | ")
  }

  private func text(_ condition: ValueCondition) -> String {
    switch condition {
    case .codes(let codes): "= " + codes.map(\.rawValue).sorted().joined(separator: " | ")
    case .days(let range), .numbers(let range): text(range)
    }
  }

  private func text(_ range: ValueRange) -> String {
    switch (range.from, range.to) {
    case (nil, nil): "*"
    case (let from?, nil): (range.excludesFrom ? "> " : ">= ") + from
    case (nil, let to?): (range.excludesTo ? "< " : "<= ") + to
    case (let from?, let to?): from == to ? "= \(from)" : "\(from)..\(to)"
    }
  }
}

extension FormField {
  fileprivate var name: String { "\(form.rawValue).\(path)" }
}
