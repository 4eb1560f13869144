#!/bin/bash
# Builds guidang_VERSION_ARCHITECTURE.deb from a release build, with dpkg-deb alone.
#
#   Packaging/deb.sh BINARY FOLDER [VERSION]
#
# The version is the command's own where none is given. The path of the package is printed.
set -euo pipefail
umask 022

binary=$(realpath "$1")
folder=$(realpath -m "$2")
here=$(cd "$(dirname "$0")" && pwd)
cd "$here/.."
version=${3:-$("$binary" --version | sed -n '1s/^guidang //p')}
architecture=$(dpkg --print-architecture)
# One tree gives one package, byte for byte: every date in it is that of the last commit.
SOURCE_DATE_EPOCH=${SOURCE_DATE_EPOCH:-$(git log -1 --format=%ct 2>/dev/null || date +%s)}
export SOURCE_DATE_EPOCH

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
root=$work/root
doc=$root/usr/share/doc/guidang
units=$root/lib/systemd/system

make --no-print-directory install BINARY="$binary" DESTDIR="$root" PREFIX=/usr >&2
# Where Debian's zsh looks for what packages bring.
mv "$root/usr/share/zsh/site-functions" "$root/usr/share/zsh/vendor-completions"
sed -i '1{/^#!/d}' "$root/usr/share/bash-completion/completions/guidang"

install -d "$units" "$root/etc/default" "$root/etc/guidang/Forms/variants" "$doc/examples"
install -m 644 Packaging/systemd/*.service Packaging/systemd/*.timer "$units"
install -m 644 Packaging/systemd/*.conf "$doc/examples"
install -D -m 755 Packaging/systemd/backup "$root/usr/lib/guidang/backup"
install -m 644 Packaging/etc/default "$root/etc/default/guidang"
# No conffile: `guidang office init` writes the office's own, which no upgrade may ask about.
install -m 644 Packaging/etc/filing.yaml "$doc/examples/filing.yaml"
install -m 644 README*.md CONTRIBUTING.md SECURITY.md "$doc"
install -m 644 Packaging/debian/copyright "$doc/copyright"
cp -R Docs "$doc/Docs"
rm -f "$doc"/Docs/*.1
cp -R Samples "$doc/examples/Samples"
# What the pages link to lies elsewhere in a package, or not in it.
sed -i -E -e 's#\]\((\.\./)?Samples\)#](\1examples/Samples)#g' -e 's#\]\((\.\./)?Forms\)#](\1../../guidang/Forms)#g' \
  -e 's#\]\(LICENSE\)#](copyright)#g' -e 's#\]\(CHANGELOG\.md\)#](CHANGELOG.md.gz)#g' \
  -e 's#\[([^]]*)\]\(\.\./Makefile\)#\1#g' "$doc"/*.md "$doc"/Docs/*.md
find "$doc" -type d -exec chmod 755 {} + -o -type f -exec chmod 644 {} +
gzip -9n < CHANGELOG.md > "$doc/CHANGELOG.md.gz"
dead=$(cd "$doc" && for page in *.md Docs/*.md; do
  { grep -oE '\]\([^) ]+\)' "$page" || true; } | sed -E 's/^\]\(//; s/\)$//; s/#.*//' | sort -u | while read -r link; do
    case $link in '' | *:*) ;; *) [ -e "$(dirname "$page")/$link" ] || echo "$page: $link" ;; esac
  done
done)
if [ -n "$dead" ]; then
  echo "links of the package's pages lead nowhere: $dead" >&2
  exit 1
fi
sed -e "s/@VERSION@/$version/" -e "s/@DATE@/$(date -Rud "@$SOURCE_DATE_EPOCH")/" \
  Packaging/debian/changelog.in | gzip -9n > "$doc/changelog.gz"
gzip -9n "$root/usr/share/man/man1/guidang.1"
install -D -m 644 Packaging/debian/lintian-overrides "$root/usr/share/lintian/overrides/guidang"

# Exact dependencies: from the libraries that the command asks for, at its start or later.
Packaging/late/uses.sh "$binary" "$work/late.so"
install -d "$work/source/debian"
printf 'Source: guidang\n\nPackage: guidang\nArchitecture: any\n' > "$work/source/debian/control"
# Its warnings are of libraries that Swift's runtime names and does not use.
if ! depends=$(cd "$work/source" && dpkg-shlibdeps -O "$root/usr/bin/guidang" \
  $(ls "$work/late.so" 2> /dev/null) 2> "$work/shlibdeps"); then
  cat "$work/shlibdeps" >&2
  exit 1
fi
depends=$(sed -n 's/^shlibs:Depends=//p' <<< "$depends")

install -d "$root/DEBIAN"
install -m 755 Packaging/debian/{postinst,prerm,postrm} "$root/DEBIAN"
install -m 644 Packaging/debian/conffiles "$root/DEBIAN"
(cd "$root" && find usr lib -type f -print0 | LC_ALL=C sort -z | xargs -0 md5sum) > "$root/DEBIAN/md5sums"
sed -e "s/@VERSION@/$version/" -e "s/@ARCHITECTURE@/$architecture/" \
  -e "s/@SIZE@/$(du -sk --exclude=DEBIAN "$root" | cut -f1)/" -e "s/@DEPENDS@/$depends/" \
  Packaging/debian/control.in > "$root/DEBIAN/control"
find "$root" -newermt "@$SOURCE_DATE_EPOCH" -exec touch -hd "@$SOURCE_DATE_EPOCH" {} +

install -d "$folder"
package=$folder/guidang_${version}_$architecture.deb
echo "packing $package, which takes some minutes" >&2
dpkg-deb --root-owner-group -Zxz --build "$root" "$package" >&2
echo "$package"
