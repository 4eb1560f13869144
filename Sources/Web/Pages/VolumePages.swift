import Archive
import Filing
import Hummingbird
import Ledger
import Office
import Reports
import Values
import Wording

/// The volume of an account (案卷): its table of contents, and the same as files.
enum VolumePages {
  static func page(_ call: Call) async throws -> Response {
    let (step, visitor, scene) = (try call.step("name"), try call.visitor(), call.scene)
    let (name, ending) = VolumePages.parted(step)
    let volume = try await call.site.working { try $0.volume(of: name, as: visitor) }
    guard let ending else { return Response(page: page(of: volume, scene)) }
    if let format = Volume.Format(rawValue: ending) {
      return Response(
        file: try volume.file(as: format),
        named: step,
        type: format.type
      )
    }
    guard let format = TableFormat(rawValue: ending) else { throw WebError.notFound }
    let table = VolumeView.table(of: volume)
    return try Response(
      [table],
      objects: table.objects(in: scene.language),
      as: format,
      named: name,
      day: call.site.desk.today,
      language: scene.language
    )
  }

  /// The account that an address names, and the ending of a file where it has one.
  private static func parted(_ step: String) -> (name: String, ending: String?) {
    let endings = Volume.Format.allCases.map(\.rawValue) + TableFormat.allCases.map(\.rawValue)
    for ending in endings where step.hasSuffix("." + ending) {
      return (String(step.dropLast(ending.count + 1)), ending)
    }
    return (step, nil)
  }

  private static func page(of volume: Volume, _ scene: Scene) -> HTML {
    let view = VolumeView(volume: volume, account: volume.account, scene: scene)
    let table = TableView(table: VolumeView.table(of: volume), scene: scene) { column, row, _ in
      let item = volume.entries[row].item.description
      return switch column {
      case "archiveNumber": Address.of(["items", item])
      case "file": Address.of(["items", item, "original"])
      case _: nil
      }
    }
    let title = scene("案卷：\(volume.account)", "Volume: \(volume.account)")
    let days = [volume.entries.first?.date, volume.entries.last?.date]
      .compactMap { $0?.description }.joined(separator: scene(" 至 ", " to "))
    return Page(
      title,
      scene,
      section: .search,
      main: """
        <p class="crumbs"><a href="\(Address.of(["ledger", "account", volume.account]))">\(scene("客户台账", "The account"))</a></p>
        <h1>\(title)</h1>
        <p class="lead">\(volume.fonds.rawValue) \(volume.fondsName) · \(days) · \(scene("\(volume.entries.count) 件", "\(volume.entries.count) items"))</p>
        \(view.files)
        \(table.html)
        \(view.attached)
        """
    ).html
  }
}
