import Documents
import Findings
import Intake
import Wording

extension DocumentReading {
  /// What reading the document gives that a file of a foreign format was converted to.
  func converted(
    to bytes: [UInt8],
    from foreign: ForeignFormat,
    limits: DocumentLimits
  ) -> DocumentReading {
    let target = foreign.target.id
    var reading = DocumentReader.read(bytes, name: "document." + target, limits: limits)
    reading.findings.insert(
      Finding(
        .info,
        .readThroughConversion,
        arguments: [
          "format": foreign.name, "convertedTo": LocalizedText(verbatim: target),
        ]
      ),
      at: 0
    )
    return reading
  }

  /// What is said of a file of a foreign format that was not converted: why, and what to do.
  func unconverted(for error: ConversionError) -> DocumentReading {
    var reading = self
    for index in reading.findings.indices
    where reading.findings[index].code == .unsupportedFormat {
      let advice = reading.findings[index].expected
      reading.findings[index].expected = .clauses([error.sentence, advice].compactMap(\.self))
    }
    return reading
  }
}
