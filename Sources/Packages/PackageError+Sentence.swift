public import Wording

extension PackageError: SpokenError {
  /// What is wrong, without where.
  public var sentence: LocalizedText {
    switch fault {
    case .damaged:
      return reason?.text
        ?? LocalizedText(zh: "压缩包损坏", en: "the zip is damaged")
    case .duplicateEntry:
      return LocalizedText(zh: "条目重名", en: "two entries have one name")
    case .missingEntry: return LocalizedText(zh: "缺少条目", en: "an entry is missing")
    case .unwritable:
      let reason = reason?.text
      return LocalizedText(
        zh: "无法写入" + (reason.map { "：" + $0.zh } ?? ""),
        en: "cannot be written" + (reason.map { ": " + $0.en } ?? "")
      )
    case .encryptedEntry: return LocalizedText(zh: "条目已加密", en: "an entry is encrypted")
    case .volume:
      return LocalizedText(zh: "只有分卷中的一卷", en: "it is one volume of several")
    case .strayingName:
      return LocalizedText(zh: "条目名指向包外", en: "an entry's name leads out of the package")
    case .overLimit(let limit):
      switch limit {
      case .entries: return LocalizedText(zh: "条目过多", en: "too many entries")
      case .entrySize: return LocalizedText(zh: "条目解压后过大", en: "an entry inflates beyond the limit")
      case .totalSize:
        return LocalizedText(zh: "解压后总量过大", en: "the entries inflate beyond the limit")
      case .ratio: return LocalizedText(zh: "压缩比过高", en: "an entry is packed too tightly")
      }
    }
  }
}

extension PackageError.Reason {
  fileprivate var text: LocalizedText {
    switch self {
    case .empty: LocalizedText(zh: "文件是空的", en: "the file is empty")
    case .noDirectory:
      LocalizedText(
        zh: "压缩包不完整，缺少末尾的目录，可能没有下载或传输完",
        en: "the zip lacks the directory at its end; it may have been cut off on its way"
      )
    case .contradictoryDirectory:
      LocalizedText(
        zh: "压缩包的目录与内容不一致",
        en: "the zip's directory contradicts what it lists"
      )
    case .wrongChecksum:
      LocalizedText(zh: "压缩包内容的校验码不符", en: "the checksum of what is in the zip is wrong")
    case .wrongSize:
      LocalizedText(
        zh: "压缩包内容的大小与目录不符",
        en: "what is in the zip has another size than its directory says"
      )
    case .unreadableData:
      LocalizedText(zh: "压缩包里的数据无法解压", en: "the data in the zip cannot be inflated")
    case .endsEarly:
      LocalizedText(zh: "压缩包里的数据不完整", en: "the data in the zip ends too early")
    case .unknownCompression:
      LocalizedText(
        zh: "压缩包用了不支持的压缩方式",
        en: "the zip is compressed in a way that cannot be read"
      )
    case .noBundle:
      LocalizedText(zh: "里面不是一组文件", en: "what is packed is no set of files")
    case .outOfMemory: LocalizedText(zh: "内存不足", en: "there is not enough memory")
    case .other(let words):
      LocalizedText(zh: "压缩包损坏", en: "the zip is damaged (\(words))")
    }
  }
}
