import XML

/// The local names of WordprocessingML and its company that a reader acts upon.
enum WordName: Int, CaseIterable {
  // Stories and their containers.
  case document = 1
  case body, hdr, ftr, footnotes, footnote, endnotes, endnote, comments, comment
  case wordDocument, sect, sdtContent, txbxContent, txBody
  // Paragraphs and runs.
  case p, r, t, pPr, rPr, tab, br, cr, ptab, noBreakHyphen, softHyphen, sym
  case delText, instrText, delInstrText, fldChar, fldSimple
  case ruby, rt, rubyBase, rubyPr
  case pStyle, rStyle, numPr, numId, ilvl, outlineLvl, vanish, rFonts
  case listPr, ilfo, font
  case b, u, strike, dstrike, highlight, shd, jc
  case footnoteReference, endnoteReference, commentReference
  // Tables.
  case tbl, tr, tc, tblPr, tblGrid, gridCol, trPr, tcPr, tblPrEx, tblStyle, tblLook
  case gridSpan, vMerge, hMerge, vmerge, hmerge, gridBefore, gridAfter, tblHeader
  case cellDel, cellMerge
  // Content controls and form fields.
  case sdt, sdtPr, sdtEndPr, tag, alias, showingPlcHdr, date, dropDownList, comboBox
  case listItem, checkbox, checked, checkedState, uncheckedState, dataBinding
  case text, richText, repeatingSection, repeatingSectionItem
  case picture, group, docPartObj, docPartList, citation, bibliography, equation
  case ffData, name, checkBox, `default`, textInput, ddList, result, listEntry
  // Sections.
  case sectPr, headerReference, footerReference, titlePg, evenAndOddHeaders
  // Tracked changes.
  case ins, del, moveFrom, moveTo, annotation, content
  case pPrChange, rPrChange, sectPrChange, tblPrChange, tblPrExChange, trPrChange, tcPrChange
  case tblGridChange, numberingChange
  // What is drawn or embedded.
  case alternateContent, choice, fallback
  case drawing, pict, object, altChunk, control, subDoc, imagedata, pic, chart, relIds, textpath
  case binData, contentPart, symEx, wsp
  case shape, rect, line, oval, roundrect, polyline, curve, arc
  // Office Math.
  case f, sSup, sSub, sSubSup, sPre, rad, nary, d, `func`, limLow, limUpp, acc, eqArr, m, mr
  case e, den, sup, sub, deg, fName, lim, chr, begChr, endChr, sepChr
  // Styles and numbering.
  case tblStylePr
  case styles, style, basedOn, docDefaults, rPrDefault, pPrDefault, latentStyles
  case numbering, abstractNum, num, abstractNumId, lvl, lvlOverride, startOverride, start
  case numFmt, lvlText, suff, lvlRestart, isLgl, numStyleLink, styleLink
  case lists, listDef, list, ilst, nfc, settings, docPr
  // Packages.
  case relationship, types, override, package, part, xmlData, binaryData
  case datastoreItem

  /// The name as it is written in a document.
  var written: String {
    switch self {
    case .alternateContent, .choice, .fallback, .relationship, .types, .override:
      let name = String(describing: self)
      return name.prefix(1).uppercased() + String(name.dropFirst())
    default: return String(describing: self)
    }
  }
}

/// The namespaces that a reader tells apart; each stands for all its editions.
enum WordNamespace: Int {
  /// WordprocessingML: transitional, strict, and that of Word 2003.
  case word = 1
  /// What later versions of Word added.
  case extended
  case compatibility
  case annotation
  case auxiliary
  /// Word's shapes in DrawingML.
  case shape
  case math
  case drawing
  case picture
  case vml
  case package
  case other
}

extension XMLVocabulary {
  /// The names of WordprocessingML (ISO 29500-1 and -4, Word 2003 and Word's additions).
  static let word = XMLVocabulary(
    names: Dictionary(uniqueKeysWithValues: WordName.allCases.map { ($0.written, $0.rawValue) }),
    namespaces: wordNamespaces.mapValues(\.rawValue)
  )

  private static let wordNamespaces: [String: WordNamespace] = [
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main": .word,
    "http://purl.oclc.org/ooxml/wordprocessingml/main": .word,
    "http://schemas.microsoft.com/office/word/2003/wordml": .word,
    "http://schemas.microsoft.com/office/word/2010/wordml": .extended,
    "http://schemas.microsoft.com/office/word/2012/wordml": .extended,
    "http://schemas.microsoft.com/office/word/2015/wordml/symex": .extended,
    "http://schemas.microsoft.com/office/word/2010/wordprocessingShape": .shape,
    "http://schemas.openxmlformats.org/markup-compatibility/2006": .compatibility,
    "http://schemas.microsoft.com/aml/2001/core": .annotation,
    "http://schemas.microsoft.com/office/word/2003/auxHint": .auxiliary,
    "http://schemas.openxmlformats.org/officeDocument/2006/math": .math,
    "http://purl.oclc.org/ooxml/officeDocument/math": .math,
    "http://schemas.openxmlformats.org/drawingml/2006/main": .drawing,
    "http://purl.oclc.org/ooxml/drawingml/main": .drawing,
    "http://schemas.openxmlformats.org/drawingml/2006/picture": .picture,
    "http://purl.oclc.org/ooxml/drawingml/picture": .picture,
    "http://schemas.openxmlformats.org/drawingml/2006/chart": .picture,
    "http://purl.oclc.org/ooxml/drawingml/chart": .picture,
    "http://schemas.openxmlformats.org/drawingml/2006/diagram": .picture,
    "http://purl.oclc.org/ooxml/drawingml/diagram": .picture,
    "urn:schemas-microsoft-com:vml": .vml,
    "http://schemas.microsoft.com/office/2006/xmlPackage": .package,
    "http://schemas.openxmlformats.org/package/2006/relationships": .package,
    "http://schemas.openxmlformats.org/package/2006/content-types": .package,
  ]
}
