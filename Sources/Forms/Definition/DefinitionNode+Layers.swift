extension DefinitionNode {
  /// This node laid over another: of two mappings every key of both, of anything else this one alone.
  ///
  /// Every part keeps the place where it is written, the whole that of the lower.
  func laid(over lower: DefinitionNode, joiningLists: Bool = false) -> DefinitionNode {
    if let own = pairs, var members = lower.pairs {
      for (key, value) in own {
        let known = members.firstIndex { $0.key.scalar != nil && $0.key.scalar == key.scalar }
        if let known {
          let below = members[known].value
          members[known] = (key, value.laid(over: below, joiningLists: joiningLists))
        } else {
          members.append((key, value))
        }
      }
      return DefinitionNode(members, at: lower)
    }
    if joiningLists, let own = elements, let items = lower.elements {
      return DefinitionNode(items + own, at: lower)
    }
    return self
  }
}

/// The definitions of one kind in several layers, the lowest first.
extension [[DefinitionNode]] {
  /// All of them, but of what bears one name in several layers the uppermost alone.
  func uppermost(by key: String) -> [DefinitionNode] {
    indices.flatMap { layer in
      let above = Set(self[(layer + 1)...].joined().compactMap { $0[key]?.scalar })
      return self[layer].filter { node in node[key]?.scalar.map { !above.contains($0) } ?? true }
    }
  }

  /// What has a key, each laid over the one before; nil where nothing has it.
  func laidOver(having key: String, joiningLists: Bool = false) -> DefinitionNode? {
    joined().filter { $0[key] != nil }
      .reduce(nil) { lower, node in
        lower.map { node.laid(over: $0, joiningLists: joiningLists) } ?? node
      }
  }
}
