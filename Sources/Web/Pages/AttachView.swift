import Archive
import Filing
import Office
import Values
import Wording

/// The page on which materials of an account are brought, and what became of them.
struct AttachView {
  let classes: [MaterialClass]
  var account: String?
  var category: String?
  var why: String?
  var day: Day
  var receipts: [Receipt] = []
  var refusal: LocalizedText?
  let scene: Scene

  var html: HTML {
    let title = scene("添加附件", "Attach files")
    return Page(
      title,
      scene,
      section: .handIn,
      main: """
        <h1>\(title)</h1>
        <p class="lead">\(scene("合同、函件、照片等原样归档，编入客户的案卷；内容不读。", "Contracts, mail and pictures are filed as they are, in the account's volume; nothing in them is read."))</p>
        \(told)
        \(form)
        """
    ).html
  }

  private var told: HTML {
    if let refusal { return "<p class=\"alert\" role=\"alert\">\(scene(refusal))</p>" }
    if receipts.isEmpty { return .none }
    let lines = receipts.map { receipt -> HTML in
      let number: HTML =
        receipt.item.map { item in
          scene.may(.search)
            ? """
            <a href="\(Address.of(["items", item.id.description]))" class="code">\(item.archiveNumber.rawValue)</a>
            """
            : "<span class=\"code\">\(item.archiveNumber.rawValue)</span>"
        } ?? .none
      return "<li>\(Outcome.name(receipt.outcome, scene)) \(receipt.path) \(number)</li>\n"
    }
    let volume: HTML =
      account.map { account in
        """
        <p><a class="button" href="\(Address.of(["volumes", account]))">\(scene("看案卷", "See the volume"))</a></p>
        """
      } ?? .none
    return """
      <div class="verdict good" role="status"><p class="state">\(scene("已收下", "Taken"))</p>
      <ul>\(lines)</ul>\(volume, if: scene.may(.search))</div>
      """
  }

  private var form: HTML {
    let options = classes.map { one -> HTML in
      "<option value=\"\(one.id)\"\(" selected" as HTML, if: one.id == category)>\(scene(one.name))</option>"
    }
    return """
      <form method="post" action="/attach" enctype="multipart/form-data" class="stack boxed">
      <label for="account">\(scene("客户（台账里的名称）", "Account (as the ledger names it)"))</label>
      <input id="account" name="account" value="\(account)" required>
      <label for="attached">\(scene("文件", "Files"))</label>
      <input id="attached" type="file" name="file" multiple required>
      <label for="category">\(scene("类别", "Class"))</label>
      <select id="category" name="category">\(options)</select>
      <label for="date">\(scene("形成日期", "Date of the material"))</label>
      <input id="date" type="date" name="date" value="\(day.description)">
      <label for="why-attach">\(scene("理由（记入日志）", "Why (the journal keeps it)"))</label>
      <input id="why-attach" name="why" value="\(receipts.isEmpty ? why : nil)" required maxlength="500">
      <button class="primary">\(scene("归档", "File"))</button></form>
      """
  }
}
