import Documents
import Values
import XML

extension FormDefinition {
  /// An XML Schema 1.0 of the form's XML, as ``SubmissionXML`` writes it.
  public var xmlSchema: [UInt8] {
    var writer = XMLWriter()
    writer.start(
      "xs:schema",
      [
        ("xmlns:xs", "http://www.w3.org/2001/XMLSchema"), ("xmlns", Document.formXMLNamespace),
        ("targetNamespace", Document.formXMLNamespace), ("elementFormDefault", "qualified"),
      ]
    )
    writer.writeRoot(of: self)
    writer.writeForm(self)
    writer.writeCommonTypes()
    writer.endOnLine()
    writer.raw("\n")
    return writer.finish()
  }
}

extension XMLWriter {
  /// Writes an element with what a closure puts into it.
  fileprivate mutating func nest(
    _ name: String,
    _ attributes: [(String, String)] = [],
    _ body: (inout XMLWriter) -> Void
  ) {
    line()
    start("xs:\(name)", attributes)
    body(&self)
    endOnLine()
  }

  fileprivate mutating func leaf(_ name: String, _ attributes: [(String, String)]) {
    line()
    element("xs:\(name)", attributes)
  }

  fileprivate mutating func writeRoot(of form: FormDefinition) {
    nest("element", [("name", "forms")]) { writer in
      writer.nest("complexType") { writer in
        writer.nest("sequence") { writer in
          writer.leaf("element", [("ref", form.id.rawValue), ("maxOccurs", "unbounded")])
        }
      }
    }
  }

  fileprivate mutating func writeForm(_ form: FormDefinition) {
    nest("element", [("name", form.id.rawValue)]) { writer in
      writer.nest("complexType") { writer in
        writer.nest("sequence") { writer in
          for field in form.fields { writer.write(field) }
          writer.nest(
            "element",
            [("name", "unmapped"), ("minOccurs", "0"), ("maxOccurs", "unbounded")]
          ) { writer in
            writer.nest("complexType") { writer in
              writer.nest("simpleContent") { writer in
                writer.nest("extension", [("base", "text")]) { writer in
                  writer.leaf("attribute", [("name", "label"), ("type", "xs:string")])
                }
              }
            }
          }
        }
        writer.leaf(
          "attribute",
          [("name", "version"), ("type", "xs:positiveInteger"), ("use", "required")]
        )
      }
    }
  }

  fileprivate mutating func write(_ field: FieldDefinition) {
    var attributes = [("name", field.id.rawValue)]
    if !field.isRequired { attributes.append(("minOccurs", "0")) }
    switch field.kind {
    case .table(let table):
      nest("element", attributes) { writer in
        writer.nest("complexType") { writer in
          writer.nest("sequence") { writer in
            writer.nest("element", [("name", "row"), ("maxOccurs", "unbounded")]) { writer in
              writer.nest("complexType") { writer in
                writer.nest("sequence") { writer in
                  for column in table.columns { writer.write(column) }
                }
              }
            }
          }
        }
      }
    case .value(let kind):
      if let type = kind.shape.commonType, field.range == nil {
        leaf("element", attributes + [("type", type)])
      } else {
        nest("element", attributes) { writer in writer.writeType(of: field, kind.shape) }
      }
    }
  }

  /// The type of a field that has bounds or choices of its own.
  private mutating func writeType(of field: FieldDefinition, _ shape: ValueShape) {
    switch shape {
    case .choices:
      nest("complexType") { writer in
        writer.nest("sequence") { writer in
          writer.nest("element", [("name", "choice"), ("maxOccurs", "unbounded")]) { writer in
            writer.writeChoices(of: field)
          }
        }
      }
    case .choice: writeChoices(of: field)
    case .integer: writeRange(of: field, base: "xs:integer")
    case .decimal: writeRange(of: field, base: "xs:decimal")
    case .text, .longText, .day, .moment, .span, .duration, .money, .person, .persons: break
    }
  }

  private mutating func writeChoices(of field: FieldDefinition) {
    nest("simpleType") { writer in
      writer.nest("restriction", [("base", "xs:string")]) { writer in
        for choice in field.choices {
          writer.leaf("enumeration", [("value", choice.code.rawValue)])
        }
      }
    }
  }

  private mutating func writeRange(of field: FieldDefinition, base: String) {
    nest("simpleType") { writer in
      writer.nest("restriction", [("base", base)]) { writer in
        guard let range = field.range else { return }
        writer.leaf("minInclusive", [("value", range.lowerBound.schemaText)])
        writer.leaf("maxInclusive", [("value", range.upperBound.schemaText)])
      }
    }
  }

  fileprivate mutating func writeCommonTypes() {
    for (name, pattern) in ValueShape.patterns {
      nest("simpleType", [("name", name)]) { writer in
        writer.nest("restriction", [("base", "xs:string")]) { writer in
          writer.leaf("pattern", [("value", pattern)])
        }
      }
    }
    nest("complexType", [("name", "money")]) { writer in
      writer.nest("simpleContent") { writer in
        writer.nest("extension", [("base", "amount")]) { writer in
          writer.leaf(
            "attribute",
            [("name", "currency"), ("type", "currency"), ("use", "required")]
          )
        }
      }
    }
    nest("complexType", [("name", "person")]) { writer in
      writer.nest("sequence") { writer in
        writer.leaf("element", [("name", "name"), ("type", "text")])
        writer.leaf("element", [("name", "title"), ("type", "text"), ("minOccurs", "0")])
      }
    }
    nest("complexType", [("name", "persons")]) { writer in
      writer.nest("sequence") { writer in
        writer.leaf(
          "element",
          [("name", "person"), ("type", "person"), ("maxOccurs", "unbounded")]
        )
      }
    }
  }
}
