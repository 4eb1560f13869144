extension PartCache<StyleSheet.Definitions> {
  static let styles = PartCache()
}

extension PartCache<Numbering> {
  static let numbering = PartCache()
}
