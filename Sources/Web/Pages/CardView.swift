import Archive
import Documents
import Filing
import Findings
import Forms
import Office
import SQLiteArchive
import Wording

/// A card as a page: the verdict first, then findings beside the document as it was read.
struct CardView: Sendable {
  let batch: DeskFile.Batch
  let state: BatchPages.State
  /// The document that stood in the card's place before.
  let before: ReadDocument?
  /// What was wrong with the form when it was returned, where the card answers a return.
  let returned: [ToldFinding]
  /// With what the document is not to be confused, where it was brought as what mends another.
  let beside: CardBeside?
  /// Whether it was to be handed in when another version had taken its place, which is to be seen first.
  let isNewer: Bool
  /// Whether somebody else brought it, so that personal data is not shown.
  let isOthers: Bool
  let library: FormLibrary

  private var document: ReadDocument { state.document }
  private var hidden: Set<Findings.Place> { isOthers ? document.personalPlaces : [] }
  private var steps: [String] { ["intake", batch.id, String(state.card.number)] }

  func page(_ scene: Scene) -> HTML {
    let findings = document.findings
    let view = document.content.flatMap { content in
      DocumentView(content, findings: findings, hidingAll: hidden, scene: scene)
    }
    let spot: (Findings.Place) -> Int? = { place in view?.places.spot(of: place) }
    let list = FindingsView(findings: findings, scene: scene, spot: spot)
    let errors = state.errors
    let title = errors > 0 ? "(\(errors)) \(document.path)" : document.path
    let forms = document.submissions.map {
      SubmissionView(
        reading: $0,
        library: library,
        scene: scene,
        spot: spot,
        hidesPersonal: isOthers,
        learning: scene.may(.learn) ? Address.of(steps + ["learn"]) : nil
      ).html
    }
    return Page(
      title,
      scene,
      section: .handIn,
      margin: state.receipts.first?.archiveNumber,
      main: """
        \(crumbs(scene), if: batch.cards.count > 1)
        <h1 class="file">\(document.path)</h1>
        \(beside?.notice(steps: steps, scene) ?? .none)
        \(newer(scene), if: isNewer && !state.isHandedIn && !state.isUnderway)
        \(verdict(scene))
        \(mending(scene))
        <div class="check">
        <section class="side" aria-labelledby="found">
        <h2 id="found">\(scene("发现的问题", "What was found"))</h2>
        \(list.html)
        \(nothing(scene), if: findings.isEmpty)
        \(forms)
        </section>
        <section class="sheet" aria-labelledby="as-read">
        <h2 id="as-read">\(scene("文档（按读到的样子）", "The document, as it was read"))</h2>
        \(view?.html ?? unread(scene))
        </section>
        </div>
        """
    ).html
  }

  private func crumbs(_ scene: Scene) -> HTML {
    """
    <p class="crumbs"><a href="\(Address.of(["intake", batch.id]))">\(scene("这一批的全部 \(batch.cards.count) 份", "All \(batch.cards.count) of this batch"))</a></p>
    """
  }

  private func newer(_ scene: Scene) -> HTML {
    """
    <div class="verdict warning" role="status"><p class="state">\(scene("还没有交：这期间换上了另一份", "Not handed in: another one has taken its place"))</p>
    <p>\(scene("下面是现在的这一份，请看过再交。", "This is the one that is here now; look at it, then hand it in."))</p></div>
    """
  }

  private func nothing(_ scene: Scene) -> HTML {
    "<p class=\"quiet\">\(scene("没有发现问题。", "Nothing was found."))</p>"
  }

  private func unread(_ scene: Scene) -> HTML {
    let isHidden = document.content != nil
    return
      "<p class=\"quiet\">\(isHidden ? scene("别人交来的文件，个人信息分不开，没有显示。", "Another person's file, of which personal data cannot be set apart; it is not shown.") : scene("这份文件没有读出内容。", "Nothing of the file could be read."))</p>"
  }

  // MARK: What to do

  private func verdict(_ scene: Scene) -> HTML {
    if state.isUnderway {
      return """
        <div class="verdict plain" role="status"><p class="state">\(scene("正在交回归档", "It is being handed in"))</p>
        <p class="acts"><a class="button" href="\(Address.of(steps))">\(scene("看结果", "See what became of it"))</a></p></div>
        """
    }
    if state.isHandedIn { return HTML(state.receipts.map { receipt($0, scene) }) + again(scene) }
    if document.submissions.isEmpty {
      return """
        <div class="verdict error"><p class="state">\(scene("没有读到可以归档的表单", "No form that can be filed was read"))</p>
        \(mend(scene))\(teach(scene), if: scene.may(.learn) && document.content != nil)\(attach(scene), if: scene.may(.file))</div>
        """
    }
    if state.errors == 0 {
      let note =
        state.warnings > 0
        ? scene(
          "有 \(state.warnings) 处请看一下，不影响归档。",
          "\(state.warnings) places to look at; they keep nothing from being filed."
        )
        : scene("没有必须修改的问题。", "Nothing has to be mended.")
      return """
        <div class="verdict good"><p class="state">\(scene("可以归档", "It can be filed"))</p><p>\(note)</p>
        <div class="acts">\(handIn(scene("交回归档", "Hand in"), "primary"))\(annotated(scene))</div></div>
        """
    }
    return """
      <div class="verdict error"><p class="state">\(scene("有 \(state.errors) 处必须修改", state.errors == 1 ? "One place to mend" : "\(state.errors) places to mend"))</p>
      <p>\(scene("改好原文件后放到这里，会接着对照。", "Mend the file and bring it here again; the two are compared."))</p>
      \(mend(scene))
      <div class="acts">\(annotated(scene))\(handIn(scene("不改了，先交（会记为退回）", "Hand in as it is (it will be returned)"), "link"))</div></div>
      """
  }

  private func receipt(_ receipt: ToldReceipt, _ scene: Scene) -> HTML {
    let isRefused = receipt.became?.isRefusal ?? true
    let name = Outcome.name(receipt.became, scene)
    let number: HTML =
      receipt.archiveNumber.map { number in
        """
        <p class="number">\(scene("档号", "Archive number")) <strong class="archive-number">\(number)</strong></p>
        """
      } ?? .none
    let revision: HTML =
      receipt.revision.map { "<p>\(scene("第 \($0) 版", "Revision \($0)"))</p>" } ?? .none
    let link: HTML =
      receipt.id.map { id in
        "<p class=\"acts\"><a class=\"button\" href=\"\(Address.of(["items", id]))\">\(scene("看这一件", "See the item"))</a></p>"
      } ?? .none
    let reasons = receipt.findings.filter { $0.severity == "error" }.map { finding -> HTML in
      "<li>\(finding.message ?? finding.code)</li>"
    }
    return """
      <div class="verdict \(isRefused ? "error" : "good")" role="status"><p class="state">\(name)</p>
      \(number)\(revision)
      \("<ul>\(reasons)</ul>", if: isRefused && !reasons.isEmpty)
      \(revise(scene), if: isRefused && receipt.isUnmarked)
      \(link, if: !isRefused && scene.may(.search))</div>
      """
  }

  /// How a form that has no fields for its revision comes to be one all the same.
  private func revise(_ scene: Scene) -> HTML {
    guard scene.may(.file) else {
      return """
        <p>\(scene("表上没有修改栏的，请办公室的人在这一页归为新版本。", "Where the form has no such fields, somebody of the office can file it as a new revision on this page."))</p>
        """
    }
    return """
      <form method="post" action="\(Address.of(steps + ["file"]))"><input type="hidden" name="version" value="\(state.card.versions.count)"><input type="hidden" name="revises" value="1"><button>\(scene("归为新版本", "File as a new revision"))</button></form>
      """
  }

  private func again(_ scene: Scene) -> HTML {
    let isRefused = state.receipts.contains { $0.became?.isRefusal ?? true }
    return isRefused ? "<div class=\"verdict plain\">\(mend(scene))</div>" : .none
  }

  private func mend(_ scene: Scene) -> HTML {
    """
    <form method="post" action="\(Address.of(steps))" enctype="multipart/form-data" class="drop small" data-drop="one">
    <label class="drop-label" for="mended"><strong>\(scene("选择改好的文件", "Choose the mended file"))</strong>
    <span class="drag-hint">\(scene("，或拖到这里", ", or drop it here"))</span></label>
    <input id="mended" type="file" name="file">
    <button>\(scene("再检查一次", "Check again"))</button>
    <div class="uploads" aria-live="polite"></div>
    </form>
    """
  }

  /// What leads to where the fields of a form are said.
  static let teaching = LocalizedText(
    zh: "这是公司自己的表？指明各栏",
    en: "A form of the company's own? Say what its fields are"
  )

  private func teach(_ scene: Scene) -> HTML {
    """
    <p class="acts"><a class="button" href="\(Address.of(steps + ["learn"]))">\(CardView.teaching[scene.language])</a></p>
    """
  }

  private func attach(_ scene: Scene) -> HTML {
    """
    <p class="acts"><a class="button" href="/attach">\(scene("合同、照片之类？作为附件归档", "A contract, a picture? File it as it is"))</a></p>
    """
  }

  private func handIn(_ name: String, _ style: String) -> HTML {
    """
    <form method="post" action="\(Address.of(steps + ["file"]))"><input type="hidden" name="version" value="\(state.card.versions.count)"><button class="\(style)">\(name)</button></form>
    """
  }

  private func annotated(_ scene: Scene) -> HTML {
    guard document.content?.format.comments != nil, document.convertedFrom == nil,
      !document.findings.isEmpty, hidden.isEmpty
    else { return .none }
    return """
      <a class="button" href="\(Address.of(steps + ["annotated"]))">\(scene("下载带批注的副本", "Download the copy with comments"))</a>
      """
  }

  // MARK: What a mended file did

  private func mending(_ scene: Scene) -> HTML {
    let mending: Mending
    if let before {
      mending = Mending(from: before.findings, to: document.findings, in: scene.language)
    } else if !returned.isEmpty {
      mending = Mending(fromReturned: returned, to: document.findings, in: scene.language)
    } else {
      return .none
    }
    func column(_ title: String, _ points: [Mending.Point], _ style: String) -> HTML {
      let lines = points.map { "<li>\($0.message)</li>\n" as HTML }
      let list: HTML = lines.isEmpty ? .none : "<ul>\(lines)</ul>"
      return """
        <section class="\(style)\(lines.isEmpty ? " none" : "")"><h2>\(title) <span class="count">\(points.count)</span></h2>\(list)</section>
        """
    }
    return """
      <section class="mending" aria-label="\(scene("与上一份对照", "Beside the one before"))">
      \(column(scene("已改好", "Mended"), mending.mended, "good"))
      \(column(scene("仍要改", "Still open"), mending.open, "warning"))
      \(column(scene("新出现", "New"), mending.new, "error"))
      \(column(scene("请看一下", "To look at"), mending.doubtful, "plain"), if: !mending.doubtful.isEmpty)
      </section>
      """
  }
}
