import Archive
import Filing
import Forms
import Query
import Values
import Wording

/// What is told a person of the forms that came back: a text to paste into a mail or a chat.
struct ReturnLetter {
  var person: String
  var count: Int
  var text: String

  /// A letter for each person, those of nobody last.
  static func letters(
    for forms: [ReturnedForm],
    library: FormLibrary,
    language: Language
  ) -> [ReturnLetter] {
    let persons = Dictionary(grouping: forms) { $0.subject.owner }
    let sorted = persons.sorted { one, other in
      guard let first = one.key, let second = other.key else { return one.key != nil }
      return PinyinOrder(first) < PinyinOrder(second)
    }
    return sorted.map { person, forms in
      let greeting = person.map { name in
        LocalizedText(
          zh: "\(name)：您有 \(forms.count) 份表单需要修改后再交：",
          en: "\(name), please mend and hand in again: \(forms.count)"
        )
      }
      let nobody = LocalizedText(
        zh: "以下 \(forms.count) 份表单没有写编制人，需要修改：",
        en: "Nobody is named on these forms, which are to be mended: \(forms.count)"
      )
      let entries = forms.enumerated().map { entry($1, number: $0 + 1, library, language) }
      return ReturnLetter(
        person: person ?? LocalizedText(zh: "（未填编制人）", en: "(nobody named)")[language],
        count: forms.count,
        text: ([(greeting ?? nobody)[language]] + entries).joined(separator: "\n")
      )
    }
  }

  private static func entry(
    _ form: ReturnedForm,
    number: Int,
    _ library: FormLibrary,
    _ language: Language
  ) -> String {
    let name = library.form(form.form)?.name[language] ?? form.form.rawValue
    let facts = [form.subject.account, name, form.subject.date, form.path].compactMap(\.self)
    let reasons = form.reasons.map { "   - \($0[language])" }
    return (["\(number). \(facts.joined(separator: language == .zh ? "，" : ", "))"] + reasons)
      .joined(separator: "\n")
  }
}

/// The texts that go out to those whose forms came back, a sheet a person when printed.
struct ReturnLettersPage {
  let letters: [ReturnLetter]
  let scene: Scene

  var html: HTML {
    let title = scene("退回清单，按人发送", "Returned forms, to be sent by person")
    let sections = letters.enumerated().map { index, letter -> HTML in
      let lines = letter.text.split(separator: "\n", omittingEmptySubsequences: false).count
      return """
        <section class="letter"><h2 id="letter-\(index)">\(letter.person) <span class="count">\(letter.count)</span></h2>
        <textarea readonly rows="\(min(lines + 3, 24))" aria-labelledby="letter-\(index)" data-copy>\(letter.text)</textarea>
        <pre class="printed" aria-hidden="true">\(letter.text)</pre>
        </section>

        """
    }
    let empty: HTML =
      "<p class=\"verdict good\">\(scene("没有等着改回的表单。", "No returned form is still owed."))</p>"
    return Page(
      title,
      scene,
      section: .returns,
      main: """
        <p class="crumbs"><a href="/returns">\(scene("退回待改", "Returned forms"))</a></p>
        <h1>\(title)</h1>
        <p class="lead">\(scene("每人一段，复制后用邮件、微信或钉钉发出；打印时每人一页。", "A text for each person, to copy into a mail or a chat; printed, each has a sheet of their own."))</p>
        \(empty, if: letters.isEmpty)
        \(sections)
        """
    ).html
  }
}
