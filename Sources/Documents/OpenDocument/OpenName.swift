import XML

/// The local names of OpenDocument that a reader acts upon.
enum OpenName: Int, CaseIterable {
  // Texts.
  case p = 1
  case h, span, s, tab, lineBreak, a, list, listItem, listHeader, section, trackedChanges
  case hiddenText, hiddenParagraph, conditionalText, placeholder, ruby, rubyText
  case note, noteCitation, noteBody, annotation, creator, date, creatorInitials
  case numberedParagraph
  // Tables.
  case table, tableHeaderRows, tableRow, tableCell, coveredTableCell
  // What is drawn.
  case frame, textBox, image, object, objectOle, control, customShape, rect, ellipse, g
  case title, desc, plugin, applet
  // Form controls and fields.
  case checkbox, radio, text, textarea, listbox, combobox, option, button, fixedText, formattedText
  case contentControl, fieldmark, fieldmarkStart, fieldmarkEnd, param, dropDown, label, number
  case textInput
  // Styles.
  case style, defaultStyle, textProperties, paragraphProperties, tableCellProperties, fontFace
  case listStyle, listLevelStyleNumber, listLevelStyleBullet, listLevelStyleImage
  case masterPage, header, headerLeft, headerFirst, footer, footerLeft, footerFirst
  case forms, body, fontFaceDecls, automaticStyles, styles, masterStyles

  /// The name as it is written in a document, its words joined by hyphens.
  var written: String {
    let name = String(describing: self)
    return name.reduce(into: "") { result, letter in
      result += letter.isUppercase ? "-" + letter.lowercased() : String(letter)
    }
  }
}

/// The namespaces of OpenDocument that a reader tells apart.
enum OpenNamespace: Int {
  case office = 1
  case text, table, drawing, form, style, dublinCore, meta
  /// What LibreOffice adds.
  case extended
  /// The form fields of other programs.
  case field
}

extension XMLVocabulary {
  /// The names of OpenDocument (OASIS, version 1.3) and of what LibreOffice adds.
  static let open = XMLVocabulary(
    names: Dictionary(uniqueKeysWithValues: OpenName.allCases.map { ($0.written, $0.rawValue) }),
    namespaces: [
      "urn:oasis:names:tc:opendocument:xmlns:office:1.0": OpenNamespace.office.rawValue,
      "urn:oasis:names:tc:opendocument:xmlns:text:1.0": OpenNamespace.text.rawValue,
      "urn:oasis:names:tc:opendocument:xmlns:table:1.0": OpenNamespace.table.rawValue,
      "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0": OpenNamespace.drawing.rawValue,
      "urn:oasis:names:tc:opendocument:xmlns:form:1.0": OpenNamespace.form.rawValue,
      "urn:oasis:names:tc:opendocument:xmlns:style:1.0": OpenNamespace.style.rawValue,
      "urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0":
        OpenNamespace.extended.rawValue,
      "urn:openoffice:names:experimental:ooo-ms-interop:xmlns:field:1.0":
        OpenNamespace.field.rawValue,
      "http://purl.org/dc/elements/1.1/": OpenNamespace.dublinCore.rawValue,
    ]
  )
}
