import ArgumentParser

/// Whether personal data is shown: only for a reason, which the journal keeps.
struct RevealOption: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Show personal data too, and keep in the journal who saw it and why. 显示个人信息（记明理由）。",
      valueName: "why"
    )
  )
  var reveal: String?

  func validate() throws {
    if let reveal, reveal.allSatisfy(\.isWhitespace) {
      throw ValidationError(
        zh: "--reveal 后面要写明查看个人信息的理由。",
        en: "--reveal takes the reason for which personal data is shown."
      )
    }
  }
}
