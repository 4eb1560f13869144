import Findings
import Wording

extension Finding {
  /// The finding in a sentence for a page, which speaks of pages and not of commands.
  func pageMessage(in language: Language) -> String {
    guard code == .noFormFound, template == nil else { return message(in: language) }
    var finding = self
    finding.template = LocalizedText(
      zh: "没有找到已知的表单（{forms}）。请检查表单标题和栏目名称是否保留；公司自己的表，请办公室的人用这一页的“这是公司自己的表？指明各栏”学一次。",
      en:
        "No known form was found ({forms}). Check that the form's title and labels are still there; for a company's own form, let somebody of the office say on this page what its fields are."
    )
    return finding.message(in: language)
  }
}
