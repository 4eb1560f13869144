import Findings
import Forms
import Foundation
import Office
import Values
import Wording

/// Asks at the terminal about what is not sure in a company's form.
struct LearnConversation {
  var language: Language
  /// Shows a line.
  var say: (String) -> Void = { Console.note($0) }
  /// The next line that the person types; nil where there is no more.
  var input: () -> String? = { readLine() }

  /// Whether somebody is there to be asked.
  static var isPossible: Bool { isatty(STDIN_FILENO) == 1 && isatty(STDERR_FILENO) == 1 }

  /// Shows the form as it was read, asks, and takes in the answers; false where the input ended
  /// before the last question.
  func conduct(_ lesson: inout Lesson) -> Bool {
    let known = lesson.labels.filter { !$0.targets.isEmpty }
    say(
      text(
        "读到 \(lesson.labels.count) 个栏目名称，认出 \(known.count) 个：",
        "\(lesson.labels.count) labels were found, \(known.count) of them understood:"
      )
    )
    for line in LearningReport(lesson: lesson, language: language).lines { say(line) }
    for label in lesson.unknown {
      guard let decisions = ask(about: label, in: lesson) else { return false }
      lesson.decide(decisions)
    }
    for field in lesson.unknownWords {
      guard let decisions = ask(about: field) else { return false }
      lesson.decide(decisions)
    }
    for path in lesson.missing {
      guard let decisions = ask(about: path, in: lesson) else { return false }
      lesson.decide(decisions)
    }
    return true
  }

  // MARK: Labels

  private func ask(about label: FoundLabel, in lesson: Lesson) -> LearningDecisions? {
    say("")
    let sample = label.samples.first.map { $0.oneLine(24) }
    say(
      text(
        "“\(label.label.printable)”" + (sample.map { "（填的是：\($0)）" } ?? "") + "是哪一栏？",
        "What is “\(label.label.printable)”" + (sample.map { " (answered: \($0))" } ?? "") + "?"
      )
    )
    var offered = lesson.offers(for: label)
    show(offered, of: lesson.form)
    say(
      text(
        "  回车 表单没有这一栏，原样保留   x 不是栏目   ? 全部栏目；也可以直接写栏目名称",
        "  Enter: no field of the form, keep it as it is   x: no field at all   ?: every field; or type a field's name"
      )
    )
    while let line = input() {
      var decisions = LearningDecisions()
      let answer = line.filter { !$0.isWhitespace }
      switch answer {
      case "", "0": return decisions
      case "x", "X", "×":
        decisions.ignored = [label.label]
        return decisions
      case "?", "？":
        offered = lesson.form.targets
        show(offered, of: lesson.form)
        continue
      case _: break
      }
      if let targets = targets(answer, offered: offered, of: lesson.form) {
        decisions.add(label.label, targets)
        return decisions
      }
      say(
        text(
          "没有“\(line.printable)”。请写编号、栏目名称，或直接回车。",
          "There is no “\(line.printable)”. Type a number, a field's name, or Enter alone."
        )
      )
    }
    return nil
  }

  private func show(_ targets: [LabelTarget], of form: FormDefinition) {
    for (index, target) in targets.enumerated() {
      say("  \(index + 1) \(form.words(for: target, in: language))")
    }
  }

  /// What numbers or names mean, several joined by `+`, `、` or a comma.
  private func targets(
    _ answer: String,
    offered: [LabelTarget],
    of form: FormDefinition
  ) -> [LabelTarget]? {
    var targets: [LabelTarget] = []
    for name in answer.split(whereSeparator: { "+、,，".contains($0) }) {
      if let number = Int(name), offered.indices.contains(number - 1) {
        targets.append(offered[number - 1])
      } else if let target = form.target(named: String(name)) {
        targets.append(target)
      } else {
        return nil
      }
    }
    return targets.isEmpty ? nil : targets
  }

  // MARK: Words of choices

  private func ask(about words: UnknownWord) -> LearningDecisions? {
    say("")
    say(
      text(
        "“\(words.field.label.zh)”里的“\(words.word.printable)”是哪一项？",
        "Which choice of “\(words.field.label.en)” is “\(words.word.printable)”?"
      )
    )
    let choices = words.field.choices
    for (index, choice) in choices.enumerated() {
      say("  \(index + 1) \(choice.label[language])")
    }
    say(text("  回车 都不是", "  Enter: none of them"))
    while let line = input() {
      var decisions = LearningDecisions()
      let answer = line.filter { !$0.isWhitespace }
      if answer.isEmpty { return decisions }
      let number = Int(answer).flatMap { choices.indices.contains($0 - 1) ? choices[$0 - 1] : nil }
      let named = choices.first { $0.label.zh == answer || $0.code.rawValue == answer }
      if let choice = number ?? named {
        decisions.add(words.word, words.path, choice.code)
        return decisions
      }
      say(text("请写编号，或直接回车。", "Type a number, or Enter alone."))
    }
    return nil
  }

  // MARK: Required fields

  private func ask(about path: FieldPath, in lesson: Lesson) -> LearningDecisions? {
    guard let field = lesson.form.field(at: path) else { return LearningDecisions() }
    let canLack = lesson.canLack(path)
    let canBeGiven = lesson.canBeGiven(path)
    say("")
    say(
      text(
        "“\(field.label.zh)”必须填写，公司的表里没有找到这一栏。怎么办？",
        "“\(field.label.en)” is required, and the company's form does not seem to ask for it."
      )
    )
    if canLack {
      say(text("  1 公司的表没有这一栏，不再要求", "  1 the form has no such field: do without"))
    }
    if canBeGiven {
      say(text("  2 每份都一样，现在填写", "  2 it is always the same: enter it now"))
    }
    say(
      canLack
        ? text(
          "  回车 仍然要求（没有这一栏的文档会退回）；或者写出它在表里的名称",
          "  Enter: still ask for it; or type what the form calls it"
        )
        : text(
          "  没有它无法归档。请写出它在表里的名称",
          "  Nothing is filed without it: type what the form calls it"
        )
    )
    while let line = input() {
      var decisions = LearningDecisions()
      let answer = line.filter { !$0.isWhitespace }
      switch answer {
      case "" where canLack: return decisions
      case "1" where canLack:
        decisions.lacking = [path]
        return decisions
      case "2" where canBeGiven: return given(field, of: lesson.form)
      case _: break
      }
      if lesson.labels.contains(where: { $0.label.filter { !$0.isWhitespace } == answer }) {
        decisions.add(answer, [LabelTarget(path)])
        return decisions
      }
      say(
        canLack
          ? text(
            "表里没有“\(line.printable)”。请写编号、表里的名称，或直接回车。",
            "The form has no “\(line.printable)”. Type a number, one of its labels, or Enter alone."
          )
          : text(
            "没有它无法归档。请写表里有的名称，Ctrl-D 中断。",
            "Nothing is filed without it. Type one of the form's labels; Ctrl-D breaks off."
          )
      )
    }
    return nil
  }

  /// Asks for the answer that holds for every document until it is one.
  private func given(_ field: FieldDefinition, of form: FormDefinition) -> LearningDecisions? {
    for (index, choice) in field.choices.enumerated() {
      say("  \(index + 1) \(choice.label[language])")
    }
    say(text("\(field.label.zh)：", "\(field.label.en):"))
    while let line = input() {
      var decisions = LearningDecisions()
      let number = Int(line).flatMap { field.choices.indices.contains($0 - 1) ? $0 - 1 : nil }
      let answer = number.map { field.choices[$0].label.zh } ?? line
      if let answer = GivenAnswer(answer, of: field, in: form) {
        decisions.given[field.id] = answer
        return decisions
      }
      let expected = field.valueKind?.expected
      say(
        text(
          "不能这样填。" + (expected.map { "应为\($0.zh)。" } ?? ""),
          "That is no value." + (expected.map { " Enter \($0.en)." } ?? "")
        )
      )
    }
    return nil
  }

  private func text(_ zh: String, _ en: String) -> String {
    LocalizedText(zh: zh, en: en)[language]
  }
}

extension String {
  /// The beginning of the text on one line, as a terminal shows it.
  fileprivate func oneLine(_ length: Int) -> String {
    let line = split(whereSeparator: \.isNewline).joined(separator: " ").printable
    return line.count > length ? String(line.prefix(length)) + "…" : line
  }
}
