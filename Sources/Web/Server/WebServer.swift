import Foundation
import Hummingbird
import HummingbirdCore
import HummingbirdTLS
import Logging
import NIOCore
public import Office
import SQLiteArchive
import Synchronization
import Values
import Wording

/// The server of the pages and the API.
public struct WebServer: Sendable {
  private let site: Site

  /// Who tells the webhooks.
  var courier: HookCourier { site.courier }

  /// Makes all ready; throws what keeps the server from starting.
  public init(definitions: Definitions, settings: WebSettings) throws {
    let users = try UsersFile(at: settings.usersFile)
    let token = try settings.tokenFile.map { try PrivateFile.token($0) }
    if !settings.listen.isLoopback {
      guard settings.tls != nil || settings.proxy?.peers.isEmpty == false else {
        throw WebStartError.openAddress(settings.listen.authority)
      }
      if users.isEmpty { throw WebStartError.noUsers(file: settings.usersFile) }
      if token != nil { throw WebStartError.tokenBeyondLoopback }
    }
    let kept = try DeskFile(
      at: DeskFile.place(beside: ArchiveAddress.companion(of: settings.archive))
    )
    try kept.endAllHandIns()
    let workshop = Workshop(
      threads: settings.limits.threads,
      mostWaiting: settings.limits.waitingRequests
    )
    let desk = try FrontDesk(definitions: definitions, settings: settings)
    site = Site(
      settings: settings,
      desk: desk,
      workshop: workshop,
      room: BodyRoom(size: settings.limits.heldBodies),
      signIn: try SignIn(
        settings,
        users: users,
        token: token,
        desk: kept,
        workshop: workshop
      ),
      kept: kept,
      courier: HookCourier(settings.webhooks, desk: desk, kept: kept, workshop: workshop)
    )
  }

  /// Serves until the process is asked to end (SIGTERM, SIGINT), and then finishes what is in hand.
  ///
  /// `tell` is given what there is to say to whom started it, a line each; the first that holds
  /// `http://` ends with the address to open.
  public func run(tell: @escaping @Sendable (String) -> Void) async throws {
    let application = try application(tell: tell)
    do {
      let courier = site.courier
      let follower = LedgerFollower(desk: site.desk, workshop: site.workshop)
      try await withThrowingTaskGroup(of: Void.self) { group in
        group.addTask { await courier.run() }
        group.addTask { await follower.run() }
        try await application.runService()
        group.cancelAll()
      }
    } catch let error as IOError {
      throw WebStartError.cannotListen(
        site.settings.listen.authority,
        cause: String(cString: strerror(error.errnoCode))
      )
    }
    try await site.signIn.close()
    try await site.workshop.close()
  }

  /// The server as Hummingbird runs and tests it.
  func application(
    tell: @escaping @Sendable (String) -> Void = { _ in }
  ) throws -> some ApplicationProtocol {
    let settings = site.settings
    let limits = settings.limits
    let http = HTTP1Channel.Configuration(
      additionalChannelHandlers: [
        SlowRequestHandler(time: .seconds(Int64(limits.arrivalTime)))
      ],
      idleTimeout: .seconds(Int64(limits.idleTime)),
      httpDecoderConfiguration: .init(
        maxHeaderFieldSize: limits.headerSize,
        maxHeaderListSize: limits.headerSize,
        maxHeaderFieldCount: 100
      )
    )
    var server = HTTPServerBuilder.http1(configuration: http)
    if let tls = settings.tls {
      server = try .tls(server, tlsConfiguration: WebServer.configuration(of: tls))
    }
    let site = site
    return Application(
      router: WebServer.router(site, tell: tell),
      server: server,
      configuration: ApplicationConfiguration(
        address: .hostname(settings.listen.host, port: settings.listen.port),
        availableConnectionsDelegate: MaximumAvailableConnections(limits.connections)
      ),
      onServerRunning: { channel in
        var listen = settings.listen
        if let port = channel.localAddress?.port { listen.port = port }
        for line in WebServer.greeting(site, at: listen) { tell(line) }
      },
      logger: Logger(label: "guidang") { _ in SwiftLogNoOpLogHandler() }
    )
  }

  /// What is said once visitors may come.
  private static func greeting(_ site: Site, at listen: ListenAddress) -> [String] {
    let language = site.settings.language
    let scheme = site.settings.tls == nil ? "http" : "https"
    let address = "\(scheme)://\(listen.authority)/"
    let text =
      if let token = site.signIn.openingToken {
        LocalizedText(
          zh: "guidang：请在浏览器中打开（此地址只能用一次）：\(address)?token=\(token)",
          en: "guidang: open in a browser (good for one sign-in): \(address)?token=\(token)"
        )
      } else {
        LocalizedText(zh: "guidang：网页服务已启动：\(address)", en: "guidang: serving at \(address)")
      }
    return [text[language]]
  }

  private static func configuration(of files: TLSFiles) throws -> TLSConfiguration {
    do {
      let chain = try NIOSSLCertificate.fromPEMFile(files.certificate)
      let key = try NIOSSLPrivateKey(file: files.key, format: .pem)
      return .makeServerConfiguration(
        certificateChain: chain.map { .certificate($0) },
        privateKey: .privateKey(key)
      )
    } catch {
      throw WebStartError.badCertificate(String(describing: error))
    }
  }
}

extension WebServer {
  /// The addresses of the server, behind what holds for all of them.
  static func router(
    _ site: Site,
    tell: @escaping @Sendable (String) -> Void
  ) -> Router<WebContext> {
    let router = Router(context: WebContext.self, options: .autoGenerateHeadEndpoints)
    router.middlewares.add(SecurityHeaders(isSecure: site.settings.tls != nil))
    router.middlewares.add(site.metrics)
    if site.settings.logsRequests { router.middlewares.add(RequestLog(tell: tell)) }
    router.middlewares.add(ErrorAnswers())
    router.middlewares.add(Gate(signIn: site.signIn, proxy: site.settings.proxy))
    // What is refused from here on is told to who asks, by name.
    router.middlewares.add(ErrorAnswers())
    router.middlewares.add(SameOrigin())
    for route in WebRoute.all {
      router.on(RouterPath(route.path), method: route.method) { request, context in
        let call = Call(request: request, context: context, site: site)
        do {
          try route.admit(context.visitor)
        } catch WebError.notSignedIn where !request.asksForData && request.method == .get {
          return Response.seeOther(Address.of(["sign-in"], [("to", request.uri.description)]))
        }
        return try await route.answer(call)
      }
    }
    return router
  }
}
