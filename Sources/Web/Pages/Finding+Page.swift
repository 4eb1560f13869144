import Findings
import Wording

extension Finding {
  /// The finding in a sentence for a page, which speaks of pages and not of commands.
  func pageMessage(in language: Language) -> String {
    guard code == .noFormFound, template == nil else { return message(in: language) }
    var finding = self
    let teaching = CardView.teaching
    finding.template = LocalizedText(
      zh: "没有找到已知的表单（{forms}）。请检查表单标题和栏目名称是否保留；公司自己的表，请办公室的人用这一页的“\(teaching.zh)”学一次。",
      en:
        "No known form was found ({forms}). Check that the form's title and labels are still there; a company's own form is learned once by somebody of the office, with “\(teaching.en)” on this page."
    )
    return finding.message(in: language)
  }
}
