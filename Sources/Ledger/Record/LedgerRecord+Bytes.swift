import Forms
import Foundation
import Values

extension LedgerRecord {
  /// The version of the layout of ``bytes``; whatever changes what bytes of before tell, changes it.
  public static let bytesVersion = 4

  /// The record in few bytes that are quick to read: the archive keeps them beside the record
  /// itself, from which they can be made anew at any time.
  public var bytes: [UInt8] {
    var writer = ByteWriter()
    writer.write(form.rawValue)
    writer.write(account)
    writer.write(creditCode)
    writer.write(date)
    writer.write(visit) { $0.write($1) }
    writer.write(contacts.count)
    for contact in contacts { writer.write(contact) }
    writer.write(outcome) { writer, outcome in
      writer.write(outcome.isSuccess ? 1 : 0)
      writer.write(outcome.reasons)
    }
    writer.write(isProfile ? 1 : 0)
    writer.write(score?.description)
    writer.write(satisfaction?.description)
    writer.write(sales) { writer, sales in
      writer.write(sales)
    }
    writer.writeDevelopment(of: self)
    // A bit for each, so that bytes from before there were the later ones are still read.
    writer.write(
      (formerNames == nil ? 0 : 1) | (preparedBy == nil ? 0 : 2) | (salesTarget == nil ? 0 : 4)
    )
    if let formerNames {
      writer.write(formerNames.count)
      for name in formerNames { writer.write(name) }
    }
    if let preparedBy { writer.write(preparedBy) }
    if let salesTarget { writer.write(salesTarget) }
    return writer.bytes
  }

  /// Reads what ``bytes`` wrote; nil of anything else.
  public init?(bytes: [UInt8]) {
    var reader = ByteReader(bytes: bytes)
    do throws(ByteReader.Malformed) {
      try self.init(&reader)
      guard reader.isAtEnd else { return nil }
    } catch {
      return nil
    }
  }

  private init(_ reader: inout ByteReader) throws(ByteReader.Malformed) {
    self.init(
      form: FormID(rawValue: try reader.text()),
      account: try reader.text(),
      creditCode: try reader.optionalText(),
      date: try reader.day(),
      visit: try reader.isPresent() ? try reader.visit() : nil,
      contacts: try reader.contacts(),
      outcome: try reader.isPresent()
        ? Outcome(isSuccess: try reader.integer() == 1, reasons: try reader.optionalText()) : nil,
      isProfile: try reader.integer() == 1,
      further: nil
    )
    // Most records tell none of it: nothing is made of them.
    var facts: Facts?
    if try reader.isPresent() { facts.told.score = try reader.number() }
    if try reader.isPresent() { facts.told.satisfaction = try reader.number() }
    if try reader.isPresent() { facts.told.sales = try reader.sales() }
    if try reader.isPresent() { try reader.readDevelopment(into: &facts.told) }
    let told = try reader.integer()
    guard (0...7).contains(told) else { throw ByteReader.Malformed() }
    if told & 1 != 0 {
      var names: [String] = []
      for _ in 0..<(try reader.count()) { names.append(try reader.text()) }
      facts.told.formerNames = names
    }
    if told & 2 != 0 { facts.told.preparedBy = try reader.text() }
    if told & 4 != 0 { facts.told.salesTarget = try reader.sales() }
    further = facts.flatMap { Further(told: $0) }
  }
}

extension LedgerRecord.Facts? {
  /// The facts, none of which are told before the first is.
  fileprivate var told: LedgerRecord.Facts {
    get { self ?? LedgerRecord.Facts() }
    set { self = newValue }
  }
}

/// Writes numbers in groups of seven bits, the lowest first, and texts with their length before
/// them; what may be absent has a 0 or a 1 before it.
struct ByteWriter {
  private(set) var bytes: [UInt8] = []

  mutating func write(_ number: Int) {
    // The sign is the lowest bit, so that small negative numbers are short too.
    var rest = UInt(bitPattern: (number << 1) ^ (number >> (Int.bitWidth - 1)))
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  mutating func write(_ text: String) {
    write(text.utf8.count)
    bytes.append(contentsOf: text.utf8)
  }

  mutating func write(_ day: Day) {
    write(day.year << 9 | day.month << 5 | day.day)
  }

  mutating func write<Value>(_ value: Value?, with body: (inout ByteWriter, Value) -> Void) {
    write(value == nil ? 0 : 1)
    if let value { body(&self, value) }
  }

  mutating func write(_ text: String?) {
    write(text) { $0.write($1) }
  }

  mutating func write(_ visit: LedgerRecord.Visit) {
    write(visit.on)
    write(visit.minute) { $0.write($1) }
    write(method: visit.method)
    write(visit.people.count)
    for person in visit.people { write(person) }
    write(visit.titles) { writer, titles in
      writer.write(titles.count)
      for (name, title) in titles.sorted(by: { $0.key < $1.key }) {
        writer.write(name)
        writer.write(title)
      }
    }
    write(visit.stage?.rawValue)
    write(visit.advice)
    write(visit.endsDevelopment ? 1 : 0)
    write(visit.followedUpOn) { $0.write($1) }
    write(visit.followUpMethod?.rawValue)
  }

  /// A method that is not told is an empty one.
  private mutating func write(method: ChoiceCode?) {
    if let method { write(method.rawValue) } else { write(0) }
  }

  mutating func write(_ sales: LedgerRecord.Sales) {
    write(sales.hundredths)
    write(sales.currency)
    write(sales.from) { $0.write($1) }
  }

  mutating func write(_ contact: LedgerRecord.Contact) {
    write(contact.on)
    write(method: contact.method)
    write(contact.attitude?.rawValue)
    write(contact.counterpart)
  }
}

struct ByteReader {
  struct Malformed: Error {}

  let bytes: [UInt8]
  private var position = 0

  init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  var isAtEnd: Bool { position == bytes.count }

  mutating func integer() throws(Malformed) -> Int {
    var number: UInt = 0
    var shift = 0
    while position < bytes.count, shift < UInt.bitWidth {
      let byte = bytes[position]
      position += 1
      number |= UInt(byte & 0x7F) << UInt(shift)
      if byte < 0x80 { return Int(bitPattern: number >> 1) ^ -Int(number & 1) }
      shift += 7
    }
    throw Malformed()
  }

  /// A number of things that follow, each of a byte at least.
  mutating func count() throws(Malformed) -> Int {
    let count = try integer()
    guard count >= 0, count <= bytes.count - position else { throw Malformed() }
    return count
  }

  mutating func text() throws(Malformed) -> String {
    let length = try count()
    let start = position
    position += length
    return String(decoding: bytes[start..<position], as: UTF8.self)
  }

  mutating func isPresent() throws(Malformed) -> Bool {
    try integer() == 1
  }

  mutating func optionalText() throws(Malformed) -> String? {
    try isPresent() ? try text() : nil
  }

  mutating func optionalNumber() throws(Malformed) -> Decimal? {
    try isPresent() ? try number() : nil
  }

  mutating func number() throws(Malformed) -> Decimal {
    let text = try text()
    guard let number = Decimal(string: text, locale: nil) else { throw Malformed() }
    return number
  }

  mutating func day() throws(Malformed) -> Day {
    let packed = try integer()
    guard let day = Day(year: packed >> 9, month: packed >> 5 & 15, day: packed & 31) else {
      throw Malformed()
    }
    return day
  }

  mutating func choice() throws(Malformed) -> ChoiceCode? {
    try optionalText().map { ChoiceCode(rawValue: $0) }
  }

  mutating func visit() throws(Malformed) -> LedgerRecord.Visit {
    LedgerRecord.Visit(
      on: try day(),
      minute: try isPresent() ? try integer() : nil,
      method: try method(),
      people: try people(),
      titles: try isPresent() ? try titles() : nil,
      stage: try choice(),
      advice: try optionalText(),
      endsDevelopment: try integer() == 1,
      followedUpOn: try isPresent() ? try day() : nil,
      followUpMethod: try choice()
    )
  }

  private mutating func method() throws(Malformed) -> ChoiceCode? {
    let code = try text()
    return code.isEmpty ? nil : ChoiceCode(rawValue: code)
  }

  mutating func sales() throws(Malformed) -> LedgerRecord.Sales {
    LedgerRecord.Sales(
      hundredths: try integer(),
      currency: try text(),
      from: try isPresent() ? try day() : nil
    )
  }

  private mutating func people() throws(Malformed) -> [String] {
    var people: [String] = []
    for _ in 0..<(try count()) { people.append(try text()) }
    return people
  }

  private mutating func titles() throws(Malformed) -> [String: String] {
    var titles: [String: String] = [:]
    for _ in 0..<(try count()) {
      let name = try text()
      titles[name] = try text()
    }
    return titles
  }

  mutating func contacts() throws(Malformed) -> [LedgerRecord.Contact] {
    var contacts: [LedgerRecord.Contact] = []
    for _ in 0..<(try count()) {
      contacts.append(
        LedgerRecord.Contact(
          on: try day(),
          method: try method(),
          attitude: try choice(),
          counterpart: try optionalText()
        )
      )
    }
    return contacts
  }
}
