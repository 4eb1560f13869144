import ArgumentParser
import Foundation

/// The scripts by which shells complete the command line.
///
/// They are ArgumentParser's, and what it lacks for the words of a query, which have colons:
/// bash takes such a word apart, and zsh puts a blank after the name of a field.
enum CompletionScript {
  /// The script that arguments ask for; nil where they ask for none, or for an unknown shell's.
  static func asked(for arguments: [String]) -> String? {
    let option = "--generate-completion-script"
    let name: String
    switch arguments.count {
    case 1 where arguments[0].hasPrefix(option + "="):
      name = String(arguments[0].dropFirst(option.count + 1))
    case 2 where arguments[0] == option: name = arguments[1]
    default: return nil
    }
    guard let shell = CompletionShell(rawValue: name) else { return nil }
    let script = Guidang.completionScript(for: shell)
    switch shell {
    case .bash: return script + "\n" + bash
    case .zsh:
      // Before what runs at the end.
      guard let end = script.range(of: "\nif [[ \"${funcstack[1]}\"") else { return script }
      return script.replacingCharacters(in: end.lowerBound..<end.lowerBound, with: "\n" + zsh)
    default: return script
    }
  }

  /// Gives the script's function words that are not taken apart at colons, and takes from its
  /// answers what bash does not complete.
  private static let bash = #"""
    _guidang_with_colons() {
        local rest="${COMP_LINE:0:COMP_POINT}" before word
        local -a words=()
        local -i index
        for ((index = 0; index <= COMP_CWORD; index++)); do
            word="${COMP_WORDS[index]}"
            before="${rest%%[![:space:]]*}"
            rest="${rest#"${before}"}"
            # The last word may go on behind the cursor.
            [[ "${rest}" == "${word}"* ]] || word="${rest}"
            rest="${rest#"${word}"}"
            if [[ -n "${before}" || "${index}" -eq 0 ]]; then
                words+=("${word}")
            else
                words[${#words[@]} - 1]+="${word}"
            fi
        done
        local -a COMP_WORDS=("${words[@]}")
        local -i COMP_CWORD="$((${#words[@]} - 1))"
        local -r whole="${words[COMP_CWORD]}"
        _guidang "${1}" "${whole}" "${words[COMP_CWORD - 1]}"
        if [[ "${COMPREPLY[*]}" != *:* ]]; then
            return
        fi
        # These are no files: a colon needs no backslash, and after one the word goes on.
        compopt +o filenames
        [[ "${COMPREPLY[*]}" == *[!:] ]] || compopt -o nospace
        local -ar answers=("${COMPREPLY[@]#"${whole%"${2}"}"}")
        COMPREPLY=()
        for word in "${answers[@]}"; do
            if [[ "${whole}" != [\'\"]* ]]; then
                printf -v word %q "${word}"
            fi
            [[ -z "${word}" || "${word}" == "''" ]] || COMPREPLY+=("${word}")
        done
    }

    complete -o filenames -F _guidang_with_colons guidang
    """# + "\n"

  /// Puts no blank after the name of a field.
  private static let zsh = #"""
    __guidang_custom_complete() {
        local -a completions
        completions=("${(@f)"$("${command_name}" "${@}" "${command_line[@]}")"}")
        completions=("${(@)completions:#( |)}")
        local -ar open=("${(M@)completions:#*:}") whole=("${(@)completions:#*:}")
        local -i ret=1
        [[ "${#open[@]}" -gt 0 ]] && compadd -S '' -a open && ret=0
        [[ "${#whole[@]}" -gt 0 ]] && compadd -a whole && ret=0
        return "${ret}"
    }
    """# + "\n"
}
