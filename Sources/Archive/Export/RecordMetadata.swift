import Values
import Wording
import XML

/// The metadata of one revision after DA/T 46-2009 (文书类电子文件元数据方案), as a tree of its elements.
struct RecordMetadata {
  struct Element {
    var name: String
    var text: String?
    var children: [Element] = []

    /// An element with a text; without one it is left out of the element that it stands in.
    init(_ name: String, _ text: String?) {
      self.name = name
      self.text = text
    }

    init(_ name: String, _ children: [Element]) {
      self.name = name
      self.children = children.filter { $0.text != nil || !$0.children.isEmpty }
    }
  }

  let elements: [Element]

  init(
    of item: FiledItem,
    revision: FiledRevision,
    size: Int,
    acts: [JournalAct],
    scheme: FilingScheme
  ) {
    let filingClass = scheme.classes[item.category]
    let kind = filingClass?.name.zh ?? item.category.rawValue
    let department = filingClass.map {
      scheme.departments[$0.department]?.zh ?? $0.department.rawValue
    }
    let number = item.archiveNumber.rawValue
    let own = acts.filter { $0.revision == revision.number }
    let filed = own.first
    elements =
      [
        Element("聚合层次", "件"),
        Element(
          "来源",
          [Element("全宗名称", scheme.fondsName.zh), Element("立档单位名称", scheme.fondsName.zh)]
        ),
        Element("电子文件号", "\(number)/\(revision.number)"),
        Element(
          "档号",
          [
            Element("档号值", number), Element("全宗号", scheme.fonds.rawValue),
            Element("类别号", filingClass?.code.rawValue),
            Element("年度", String(revision.date.description.prefix(4))),
            Element("保管期限", item.retention.rawValue),
            Element("机构或问题", department),
            Element("件号", number.split(separator: "-").last.map(String.init) ?? number),
          ]
        ),
        Element(
          "内容描述",
          [
            Element("题名", "\(revision.account)\(kind)（\(revision.date)）"),
            Element("主题词", kind), Element("日期", revision.date.description),
            Element("责任者", department),
          ]
        ),
        Element(
          "形式特征",
          [
            Element("件数", "1"), Element("语种", "中文"),
            Element("稿本", "第\(revision.number)版"),
          ]
        ),
        Element(
          "电子属性",
          [
            Element("计算机文件名", ExportName.file(of: revision.path)),
            Element("计算机文件大小", String(size)), Element("信息系统描述", "guidang"),
            Element("摘要算法", "SHA-256"), Element("摘要值", revision.digest.rawValue),
          ]
        ),
        Element("存储位置", [Element("来源路径", revision.path)]),
        Element(
          "权限管理",
          [Element("控制标识", item.withdrawal.map { "已撤回：\($0.why)" } ?? "在档")]
        ),
        Element(
          "机构人员实体",
          [Element("机构人员类型", "归档人"), Element("机构人员名称", filed?.who)]
        ),
      ]
      + own.map { act in
        Element(
          "业务实体",
          [
            Element("业务状态", "历史行为"), Element("业务行为", act.act), Element("行为时间", act.at.rawValue),
            Element("行为人", act.who), Element("行为描述", act.detail),
          ]
        )
      }
  }

  /// The elements as an object; those that repeat as arrays.
  var json: JSON { RecordMetadata.json(elements) }

  private static func json(_ elements: [Element]) -> JSON {
    var members: [JSON.Member] = []
    for element in elements where !members.contains(where: { $0.key == element.name }) {
      let values = elements.filter { $0.name == element.name }.map { element in
        element.text.map { JSON.string($0) } ?? json(element.children)
      }
      let isList = element.name == "业务实体"
      members.append(JSON.Member(element.name, isList ? .array(values) : values[0]))
    }
    return .object(members)
  }

  /// The elements as XML, under the names that the standard gives them.
  var xml: [UInt8] {
    var writer = XMLWriter()
    writer.start("电子文件", [("标准", "DA/T 46-2009")])
    for element in elements { RecordMetadata.write(element, to: &writer) }
    var bytes = writer.finish()
    bytes.append(0x0A)
    return bytes
  }

  private static func write(_ element: Element, to writer: inout XMLWriter) {
    writer.line()
    writer.start(element.name)
    if let text = element.text {
      writer.text(text)
    } else {
      for child in element.children { write(child, to: &writer) }
    }
    writer.end()
  }
}
