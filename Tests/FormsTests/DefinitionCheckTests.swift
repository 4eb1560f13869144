import Forms
import Foundation
import TestSupport
import Testing
import Values

/// A look at definitions goes on after a fault, and finds what a reader cannot.
@Suite struct DefinitionCheckTests {
  @Test func findsNothingInTheFormsThatComeWithTheProgram() {
    #expect(FormLibrary.check(folder: Repository.forms) == [])
  }

  @Test(arguments: [
    (
      "label: {zh: 原因, en: Reason}", "label: {zh: 结果, en: Reason}", 15, 5,
      DefinitionError.Fault.clashingLabel("结果", field: FieldID(rawValue: "outcome"))
    ),
    (
      "{code: lost, label: {zh: 失败, en: lost}}",
      "{code: lost, label: {zh: 失败, en: lost}, synonyms: [成 功]}", 9, 5,
      .unreachableChoice("成 功", other: ChoiceCode(rawValue: "won"))
    ),
  ])
  func namesWhatCanNeverBeRecognised(
    text: String,
    other: String,
    line: Int,
    column: Int,
    fault: DefinitionError.Fault
  ) throws {
    let definition = try SmallDefinition(replacing: text, with: other)
    let file = "\(definition.workspace.path)/form.yaml"
    #expect(
      FormLibrary.check(folder: definition.folder) == [
        DefinitionError(file: file, line: line, column: column, fault: fault)
      ]
    )
  }

  @Test func leavesOutOfAGroupWhatIsThere() throws {
    let definition = try SmallDefinition()
    let part = """
      part: signatures
      fields:
        signed:
          - {id: by, label: {zh: 签字人, en: Signed by}, kind: person}
          - {id: at, label: {zh: 签字日期, en: Signed on}, kind: date}

      """
    try definition.workspace.write(part, to: "parts/signatures.yaml")
    func faults(except: String) throws -> [String] {
      try definition.workspace.write(
        SmallDefinition.yaml.replacing(
          "fields:\n",
          with: "uses: [signatures]\nfields:\n  - include: signed\n    except: [\(except)]\n"
        ),
        to: "form.yaml"
      )
      return FormLibrary.check(folder: definition.folder).map {
        "\($0.line):\($0.column): \($0.fault.code)"
      }
    }
    #expect(try faults(except: "at") == [])
    let form = try #require(try FormLibrary(folder: definition.folder).forms.first)
    #expect(form.fields.prefix(2).map(\.id.rawValue) == ["by", "accountName"])
    let unknown = try faults(except: "on")
    #expect(unknown.first == "7:14: unknown-name")
  }

  @Test func namesAnEndOfASpanThatThereIsNot() throws {
    let definition = try SmallDefinition(
      replacing: "  account: accountName\n",
      with: "  account: accountName\n  dateOf: middle\n"
    )
    #expect(FormLibrary.check(folder: definition.folder).map(\.fault.code) == ["unknown-name"])
  }

  @Test func namesATitleThatTwoFormsHave() throws {
    let definition = try SmallDefinition()
    let other = SmallDefinition.yaml.replacing("form: small", with: "form: other")
      .replacing("zh: 小表, en: Small form}", with: "zh: 另表, en: Other form}\ntitles: [小 表]")
    try definition.workspace.write(other, to: "other.yaml")
    #expect(
      FormLibrary.check(folder: definition.folder) == [
        DefinitionError(
          file: "\(definition.workspace.path)/other.yaml",
          line: 4,
          column: 10,
          fault: .sameTitle("小 表", form: FormID(rawValue: "small"))
        )
      ]
    )
  }

  @Test func goesOnAfterAFaultAndNamesItsConsequencesNowhere() throws {
    let definition = try SmallDefinition(replacing: "kind: choice", with: "kind: choise")
    try definition.workspace.write(
      SmallDefinition.yaml.replacing("form: small", with: "form: other")
        .replacing("小表", with: "另表").replacing("version: 1", with: "verson: 1"),
      to: "other.yaml"
    )
    let faults = FormLibrary.check(folder: definition.folder).map { error in
      "\(error.file.split(separator: "/").last ?? ""):\(error.line): \(error.fault.code)"
    }
    #expect(faults == ["form.yaml:11: unknown-name", "other.yaml:2: unknown-key"])
  }
}
