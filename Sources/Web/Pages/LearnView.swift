import Archive
import Forms
import Office
import Values
import Wording

/// The page on which the fields of a company's own labels are chosen.
struct LearnView {
  /// The address of the document's card.
  let steps: [String]
  let document: String
  let teaching: Teaching
  let forms: [FormDefinition]
  /// Whether the choices were to be tried, so that they can be kept.
  let isTried: Bool
  /// Why it was not kept.
  let refused: LocalizedText?
  let chosen: LearnChoices
  let asked: FormFields
  let scene: Scene

  private var lesson: Lesson { teaching.session.lesson }
  private var form: FormDefinition { lesson.form }
  private var personal: PersonalLabels { PersonalLabels(of: form) }

  var html: HTML {
    let title = scene("这份表的标签是哪一栏", "Which field each label is")
    return Page(
      title,
      scene,
      section: .handIn,
      main: """
        <p class="crumbs"><a href="\(Address.of(steps))">\(document)</a></p>
        <h1>\(title)</h1>
        <p class="lead">\(scene("公司自己的表用自己的说法。在这里改正推断，先看看会读成什么样，再保存；以后这家公司的表都按此读取。", "A company's own form has its own words. Correct here what was inferred, see how documents would be read, then keep it: from then on the company's forms are read so."))</p>
        \(refusal)
        \(formChoice)
        <form method="post" action="\(Address.of(steps + ["learn"]))">
        <input type="hidden" name="form" value="\(form.id.rawValue)">
        \(named, if: !isTried && asked["name"] != nil)
        \(labels)
        \(required)
        \(preview)
        <div class="acts">
        <button\(" class=\"primary\"" as HTML, if: !canKeep) name="do" value="try">\(scene("试读", "Try it"))</button>
        \(keeping, if: canKeep)
        </div></form>
        """
    ).html
  }

  private var canKeep: Bool {
    isTried && !teaching.session.documents.isEmpty && teaching.name != nil
      && lesson.indispensable.isEmpty
  }

  /// The variant that is corrected, until its name is asked for.
  private var named: HTML {
    "<input type=\"hidden\" name=\"name\" value=\"\(asked["name"])\">"
  }

  private var refusal: HTML {
    refused.map { "<p class=\"alert\" role=\"alert\">\(scene($0))</p>" } ?? .none
  }

  private var formChoice: HTML {
    let options = forms.map { form -> HTML in
      let chosen: HTML = form.id == self.form.id ? " selected" : ""
      return "<option value=\"\(form.id.rawValue)\"\(chosen)>\(form.name[scene.language])</option>"
    }
    return """
      <form method="get" action="\(Address.of(steps + ["learn"]))" class="bar">
      <div><label for="form">\(scene("这是哪种表单", "Which form it is"))</label>
      <select id="form" name="form">\(options)</select></div>
      <button>\(scene("换一种", "Change"))</button></form>
      """
  }

  // MARK: Labels

  private var labels: HTML {
    if lesson.labels.isEmpty {
      return
        "<p class=\"verdict plain\">\(scene("这份文件里没有读到标签。", "No label was read of this document."))</p>"
    }
    let rows = lesson.labels.prefix(200).enumerated().map { row(of: $1, at: $0) }
    let heads = [
      scene("表上的标签", "Label"), scene("填写的内容", "What is filled in"), scene("是哪一栏", "Field"),
      scene("依据", "Why"),
    ].map { "<th scope=\"col\">\($0)</th>" as HTML }
    return """
      <div class="scroll" role="region" tabindex="0" aria-label="\(scene("标签", "Labels"))">
      <table class="list">
      <thead><tr>\(heads)</tr></thead>
      <tbody>
      \(rows)</tbody></table></div>
      """
  }

  private func row(of label: FoundLabel, at index: Int) -> HTML {
    let isPersonal =
      personal.hold(label.label)
      || label.targets.contains { form.field(at: $0.path)?.isSensitive == true }
    let sample = label.samples.first.map { isPersonal ? PersonalData.mask : String($0.prefix(60)) }
    let was = label.targets.count == 1 ? label.targets[0].description : ""
    let unsure = label.by != .known && label.by != .given
    return """
      <tr\(" class=\"unsure\"" as HTML, if: unsure)><th scope="row"><label for="field-\(index)">\(label.label)</label>\
      <input type="hidden" name="label.\(index)" value="\(label.label)">\
      <input type="hidden" name="was.\(index)" value="\(label.by == .given ? "" : was)"></th>
      <td data-label="\(scene("填写的内容", "What is filled in"))">\(sample)</td>
      <td data-label="\(scene("是哪一栏", "Field"))"><select id="field-\(index)" name="field.\(index)">\(options(for: label))</select></td>
      <td data-label="\(scene("依据", "Why"))">\(reason(of: label))</td></tr>

      """
  }

  private func options(for label: FoundLabel) -> HTML {
    func option(_ value: String, _ words: String, _ isChosen: Bool) -> HTML {
      "<option value=\"\(value)\"\(" selected" as HTML, if: isChosen)>\(words)</option>"
    }
    func option(_ target: LabelTarget, _ isChosen: Bool) -> HTML {
      option(target.description, form.words(for: target, in: scene.language), isChosen)
    }
    let isIgnored = chosen.labels[label.label] == LearnChoices.ignored
    var options = HTML.none
    if label.targets.count != 1 {
      let kept =
        label.targets.isEmpty
        ? scene("（原样保留）", "(kept as it is)")
        : label.targets.map { form.words(for: $0, in: scene.language) }
          .joined(separator: scene("、", ", "))
      options += option("", kept, !isIgnored)
    }
    options += option(
      LearnChoices.ignored,
      scene("（不是栏目，不读）", "(no field, not read)"),
      isIgnored
    )
    let offers = label.targets.count == 1 ? [] : lesson.offers(for: label)
    let others = form.targets.filter { target in
      !offers.contains(target)
        && (label.table == nil ? target.path.column == nil : target.path.field == label.table)
    }
    if !offers.isEmpty {
      let group = offers.map { option($0, false) }
      options += "<optgroup label=\"\(scene("可能是", "It may be"))\">\(group)</optgroup>"
    }
    let group = others.map { option($0, [$0] == label.targets) }
    options += "<optgroup label=\"\(form.name[scene.language])\">\(group)</optgroup>"
    return options
  }

  private func reason(of label: FoundLabel) -> String {
    if label.targets.isEmpty { return "" }
    return switch label.by {
    case .known: scene("已认识", "known")
    case .words: scene("按字面推断", "by its words")
    case .answer: scene("按填写内容推断", "by its answers")
    case .place: scene("按位置推断", "by its place")
    case .given: scene("由您指定", "as you said")
    }
  }

  // MARK: What lacks

  private var required: HTML {
    let lacking = lesson.missing + lesson.decisions.lacking
    if lacking.isEmpty { return .none }
    let lines = lacking.map { path -> HTML in
      let name = form.field(at: path)?.label[scene.language] ?? path.description
      guard lesson.canLack(path) else {
        return
          "<li><strong>\(name)</strong>：\(scene("没有这一栏无法归档，请在上面为它选一个标签。", "nothing is filed without it; choose its label above."))</li>\n"
      }
      let isLacking = lesson.decisions.lacking.contains(path)
      return """
        <li><label><input type="checkbox" name="lacks.\(path.description)" value="1"\(" checked" as HTML, if: isLacking)> \
        \(scene("公司的表没有“\(name)”，不必填", "the company's form has no “\(name)”; do without"))</label></li>

        """
    }
    return """
      <section><h2>\(scene("没有找到的必填栏", "Required fields that were not found"))</h2>
      <ul class="unmarked">\(lines)</ul></section>
      """
  }

  // MARK: Trying and keeping

  private var preview: HTML {
    if !isTried { return .none }
    if teaching.preview.isEmpty {
      return """
        <p class="alert" role="alert">\(scene("请先给这种表起个名字（文字、数字、- _ .），再试读。", "Name this kind of form first (letters, digits, - _ .), then try again."))</p>
        \(name)
        """
    }
    let lines = teaching.preview.map { "<li>\($0)</li>\n" as HTML }
    return """
      <section class="verdict plain" role="status"><h2>\(scene("这份和最近的文件会读成", "How this and the last documents would be read"))</h2>
      <ul>\(lines)</ul></section>
      \(standing)
      \(name)
      """
  }

  /// What is there already, and what would be read otherwise.
  private var standing: HTML {
    guard let standing = teaching.standing, let name = teaching.name, !standing.isFree else {
      return .none
    }
    let id = VariantID(rawValue: name)
    let what = standing.inTheWay(of: id) ?? .taken(id)
    let rows = standing.changes.map { change -> HTML in
      """
      <tr><th scope="row">\(scene(change.label))</th>\
      <td data-label="\(scene("现在", "Now"))">\(change.before.map { scene($0) } ?? "—")</td>\
      <td data-label="\(scene("改为", "Then"))">\(change.after.map { scene($0) } ?? "—")</td></tr>

      """
    }
    let heads = [scene("标签", "Label"), scene("现在", "Now"), scene("改为", "Then")]
      .map { "<th scope=\"col\">\($0)</th>" as HTML }
    let title = scene("会有这些改动", "What would change")
    let table: HTML = """
      <div class="scroll" role="region" tabindex="0" aria-label="\(title)"><table class="list">
      <thead><tr>\(heads)</tr></thead><tbody>\(rows)</tbody></table></div>
      """
    return """
      <section class="verdict warning"><h2>\(title)</h2><p>\(scene(what.sentence))</p>
      \(table, if: !rows.isEmpty)
      \("<p>\(scene("两者读法相同。", "Both read alike."))</p>", if: rows.isEmpty)</section>
      """
  }

  private var name: HTML {
    """
    <div class="bar"><div class="grow"><label for="name">\(scene("给这种写法起个名字", "A name for it"))</label>
    <input id="name" name="name" value="\(asked["name"] ?? teaching.name)" maxlength="60"></div></div>
    """
  }

  /// What can be done with what was tried: keep it, or decide between it and what is there.
  private var keeping: HTML {
    func button(_ act: LearnPages.Act, _ words: String, _ style: String = "primary") -> HTML {
      "<button class=\"\(style)\" name=\"do\" value=\"\(act.text)\">\(words)</button>"
    }
    guard let standing = teaching.standing else { return .none }
    func replace(_ id: VariantID) -> HTML {
      button(.replacing(id.rawValue), scene("替换“\(id.rawValue)”", "Replace “\(id.rawValue)”"))
    }
    if let rival = standing.rival, standing.isOutdone { return replace(rival) }
    if let replaced = standing.replaced { return replace(replaced) }
    if let rival = standing.rival {
      return replace(rival) + button(.besides, scene("两种都留着", "Keep both"), "link")
    }
    return button(.keeping, scene("保存，以后都这样读", "Keep it for all documents"))
  }
}
