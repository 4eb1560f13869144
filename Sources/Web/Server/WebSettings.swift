public import Intake
public import Values
public import Wording

/// How a server is run: where it listens, over which archive, and whom it believes.
public struct WebSettings: Sendable {
  /// Where it listens.
  public var listen: ListenAddress
  /// The archive's file; the first filing makes it where none is.
  public var archive: String
  /// How long a request waits for another process that files, in seconds.
  public var waitingTime: Double
  /// The day of processing; nil: the clock's.
  public var today: Day?
  /// The language in which the server speaks to whom starts it.
  public var language: Language
  /// What makes documents of foreign formats.
  public var converter: DocumentConverter?
  /// The certificate chain and the key, in PEM.
  public var tls: TLSFiles?
  /// The proxy whose word for a visitor's name is taken.
  public var proxy: NamedProxy?
  /// A file, readable by its owner alone, with a bearer token of an archivist.
  public var tokenFile: String?
  /// The file of users and tokens; by default beside the archive's file.
  public var usersFile: String
  /// The addresses that are told what happens.
  public var webhooks: [Webhook] = []
  /// Whether each request is told, by its kind of address and its time alone.
  public var logsRequests = false
  /// What a visitor may ask of the server.
  public var limits = WebLimits()

  /// A server over an archive, with nobody named who may use it.
  public init(listen: ListenAddress, archive: String, language: Language) {
    self.listen = listen
    self.archive = archive
    self.language = language
    waitingTime = 10
    usersFile = UsersFile.place(beside: archive)
  }
}

/// The files by which a server shows who it is.
public struct TLSFiles: Sendable, Hashable {
  /// The certificate, and those above it, in PEM.
  public var certificate: String
  /// The certificate's key, in PEM.
  public var key: String

  /// A certificate's file and its key's.
  public init(certificate: String, key: String) {
    self.certificate = certificate
    self.key = key
  }
}

/// A proxy in front of the server that signs visitors in.
public struct NamedProxy: Sendable, Hashable {
  /// The addresses from which it comes.
  public var peers: Set<String>
  /// The header in which it says who the visitor is; nil: it signs nobody in.
  public var header: String?
  /// The secret that it sends as `X-Guidang-Proxy-Secret`; without it its word counts nothing.
  public var secret: String?

  /// A proxy that comes from some addresses.
  public init(peers: Set<String>, header: String?, secret: String?) {
    self.peers = peers
    self.header = header
    self.secret = secret
  }

  /// A proxy whose secret is in a file that its owner alone may read.
  public init(peers: [String], header: String?, secretFile: String?) throws(WebStartError) {
    var secret: String?
    if let secretFile { secret = try PrivateFile.token(secretFile) }
    self.init(peers: Set(peers), header: header, secret: secret)
  }
}

/// How much one visitor, and all together, may ask.
public struct WebLimits: Sendable, Hashable {
  /// The largest body of a request, in bytes.
  public var bodySize = 64 << 20
  /// The bytes of all bodies that are held at once.
  public var heldBodies = 256 << 20
  /// The largest list of a request's headers, in bytes.
  public var headerSize = 16 << 10
  /// How many files one request brings.
  public var files = 100
  /// How many connections are open at once.
  public var connections = 512
  /// How long a connection may be silent, in seconds.
  public var idleTime = 30
  /// How long a request may take to arrive, in seconds.
  public var arrivalTime = 120
  /// How many threads do what blocks.
  public var threads = 4
  /// How many requests wait for one of those threads.
  public var waitingRequests = 128

  /// The limits of an office.
  public init() {}
}
