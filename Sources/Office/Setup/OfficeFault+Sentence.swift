import Forms
import Values
public import Wording

extension OfficeFault {
  /// What is not right, and how it is mended.
  public var sentence: LocalizedText {
    switch kind {
    case .definition(let error): error.fault.sentence
    case .unnamedCompany(let name):
      LocalizedText(
        zh:
          "全宗名称还是安装时的“\(name)”。请在办公室自己的 filing.yaml 里写 fonds 的 code 和 name，或运行 guidang office init。",
        en:
          "The fonds still bears the name “\(name)” that was installed. Write its code and name under fonds in the office's own filing.yaml, or run guidang office init."
      )
    case .noHolidays(let year):
      LocalizedText(
        zh:
          "期限按工作日计算，但 \(year) 年一个节假日也没有写。请按国务院办公厅的通知，把 \(year) 年的放假日写入 holidays，调休上班日写入 workdays。",
        en:
          "Periods count working days, and no holiday of \(year) is written. Write the year's days off under holidays, and the weekends that are worked under workdays."
      )
    case .nobody:
      LocalizedText(
        zh: "没有写办公室的人员。请在 people 里逐人写 name、title、reportsTo；催办要发邮件的再写 mail。",
        en:
          "Nobody is named who works here. Write name, title and reportsTo of each under people, and mail where reminders go."
      )
    case .sameName(let name):
      LocalizedText(
        zh: "“\(name)”写了两次。请删去一行；同名的两个人请加以区别。",
        en: "“\(name)” is named twice. Take one out, or tell the two apart."
      )
    case .noRank(let name, let title?, let ranks):
      LocalizedText(
        zh:
          "“\(name)”的职务“\(title)”不以任何职级结尾，规则无法判断职级。请写成以下列之一结尾：\(ranks.joined(separator: "、"))；或在办公室的 filing.yaml 的 ranks: 里写全部职级，由低到高。",
        en:
          "The title “\(title)” of \(name) ends with no rank, so that no rule can judge it. Let it end with one of: \(ranks.joined(separator: ", ")); or write all ranks, the lowest first, under ranks: in the office's filing.yaml."
      )
    case .noRank(let name, nil, _):
      LocalizedText(
        zh: "“\(name)”没有写职务。请写 title。",
        en: "\(name) has no title. Write one under title."
      )
    case .unknownSuperior(let superior, let name, let known):
      LocalizedText(
        zh: "“\(name)”的上级“\(superior)”不在 people 里。\(OfficeFault.hint(superior, known).zh)",
        en:
          "The superior “\(superior)” of \(name) is not among people. \(OfficeFault.hint(superior, known).en)"
      )
    case .circle(let names):
      LocalizedText(
        zh: "上级关系成了一圈：\(names.joined(separator: " → "))。请去掉其中一个 reportsTo。",
        en:
          "These report to each other in a circle: \(names.joined(separator: " → ")). Take out one reportsTo."
      )
    case .lowerSuperior(let superior, let name):
      LocalizedText(
        zh: "“\(name)”的上级“\(superior)”职级更低。请核对两人的 title 和 reportsTo。",
        en:
          "The superior “\(superior)” of \(name) has a lower rank. Check both titles, and reportsTo."
      )
    case .noAddress(let name, let mail):
      LocalizedText(
        zh: "“\(name)”的邮箱“\(mail)”不是邮件地址，应如 name@example.com。",
        en: "“\(mail)” of \(name) is no mail address; it should be like name@example.com."
      )
    case .noIntake(let path):
      LocalizedText(
        zh: "收件文件夹 \(path) 不存在。请建立它，或改正 intake。",
        en: "The folder \(path) for what comes in is not there. Make it, or correct intake."
      )
    case .unwritableIntake(let path):
      LocalizedText(
        zh: "收件文件夹 \(path) 不能写入，收到的文件无法移走。请把它交给运行服务的用户：chown guidang: \(path)。",
        en:
          "The folder \(path) for what comes in cannot be written to, so that nothing can be moved out of it. Give it to the user of the services: chown guidang: \(path)."
      )
    }
  }

  private static func hint(_ name: String, _ known: [String]) -> LocalizedText {
    LocalizedText.didYouMean(Spelling.nearest(to: name, among: known))
      ?? LocalizedText(zh: "请把这个人写进去，或改正名字。", en: "Add the person, or correct the name.")
  }
}
