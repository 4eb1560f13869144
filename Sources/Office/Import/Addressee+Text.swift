public import Filing
public import Wording

extension Addressee {
  /// The name, with what it names where that is no person.
  public func text(in language: Language) -> String {
    switch self {
    case .person(let name): name
    case .account(let name):
      LocalizedText(zh: "（未填编制人）客户 \(name)", en: "(nobody named) account \(name)")[language]
    case .folder(let name):
      LocalizedText(zh: "（未知）文件夹 \(name)", en: "(unknown) folder \(name)")[language]
    }
  }
}
