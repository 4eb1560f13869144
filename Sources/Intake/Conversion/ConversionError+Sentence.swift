public import Wording

extension ConversionError: SpokenError {
  /// What a person can do where a file was not converted; it follows what the file is.
  public var sentence: LocalizedText {
    switch self {
    case .unwanted:
      LocalizedText(
        zh: "本次没有转换旧格式（--convert never）",
        en: "old formats were not converted (--convert never)"
      )
    case .notInstalled:
      LocalizedText(
        zh: "本机没有安装 LibreOffice（装好 libreoffice-writer-nogui 和 libreoffice-calc-nogui 即可直接读取）",
        en:
          "LibreOffice is not installed here (with libreoffice-writer-nogui and libreoffice-calc-nogui it is read)"
      )
    case .noSandbox:
      LocalizedText(
        zh: "本机没有可用的隔离环境，没有转换（请安装 bubblewrap；文件来源可靠时可加 --convert unsandboxed）",
        en:
          "no sandbox can be had here, so it was not converted (install bubblewrap, or say --convert unsandboxed where the files can be trusted)"
      )
    case .tooLong(let seconds):
      LocalizedText(
        zh: "转换超过 \(Int(seconds)) 秒，已停止",
        en: "its conversion took more than \(Int(seconds)) seconds and was stopped"
      )
    case .tooLarge: LocalizedText(zh: "转换结果过大", en: "what it was converted to is too large")
    case .noForm:
      LocalizedText(
        zh: "转换后的内容里认不出表单，版面可能在转换时丢失",
        en: "no form can be made out in what it was converted to, whose layout may have been lost"
      )
    case .failed:
      LocalizedText(
        zh: "LibreOffice 没能转换，文件可能已损坏或有密码",
        en: "LibreOffice could not convert it; it may be damaged or have a password"
      )
    case .system(let cause):
      LocalizedText(
        zh: "没能转换（\(cause.text.zh)）",
        en: "it could not be converted (\(cause.text.en))"
      )
    }
  }
}
