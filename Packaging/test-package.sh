#!/bin/bash
# Installs, runs, upgrades, removes and purges the package in a Debian that has nothing else.
#
#   Packaging/test-package.sh PACKAGE.deb FOLDER [TAR]
#
# Needs root, debootstrap, lintian and a Debian mirror (GUIDANG_MIRROR, else the machine's own). The
# bare Debian is kept in FOLDER for the next time.
set -euo pipefail

package=$(realpath "$1")
folder=$(realpath -m "$2")
here=$(cd "$(dirname "$0")" && pwd)

# All that is mounted goes with the test, whatever ends it.
if [ "${GUIDANG_TEST_PACKAGE:-}" != inside ]; then
  GUIDANG_TEST_PACKAGE=inside exec unshare --mount --pid --fork --kill-child -- "$0" "$@"
fi

fail() { echo "test-package: $*" >&2; exit 1; }
say() { printf '\n# %s\n' "$*"; }

# holds TEXT COMMAND…: the command's output holds a text.
holds() {
  local text=$1 output
  shift
  output=$("$@" 2>&1) || fail "$* ended with $?: $output"
  [[ $output == *"$text"* ]] || fail "$* should print '$text': $output"
}

say 'lintian'
lintian --allow-root --fail-on error,warning,info "$package"

say 'systemd on the units'
units=$(mktemp -d)
dpkg-deb --fsys-tarfile "$package" | tar -C "$units" -x --strip-components=4 ./lib/systemd/system
# The command and what helps it are not on this machine; everything else of the units is looked at.
sed -i -E 's#/usr/(bin/guidang|lib/guidang/[a-z-]+)#/bin/true#' "$units"/*.service
found=$(cd "$units" && systemd-analyze verify --man=no ./*.service ./*.timer 2>&1 | grep guidang || true)
rm -rf "$units"
[ -z "$found" ] || fail "systemd finds: $found"

say 'a bare Debian'
mirror=${GUIDANG_MIRROR:-$(awk '/^URIs:/ { print $2; exit } /^deb http/ { print $2; exit }' \
  /etc/apt/sources.list.d/debian.sources /etc/apt/sources.list 2>/dev/null)}
install -d "$folder"
if [ ! -f "$folder/base.tar" ]; then
  rm -rf "$folder/base"
  debootstrap --variant=minbase bookworm "$folder/base" "$mirror" > "$folder/debootstrap.log"
  tar -C "$folder/base" -cf "$folder/base.tar.new" .
  mv "$folder/base.tar.new" "$folder/base.tar"
  rm -rf "$folder/base"
fi
root=$(mktemp -d "$folder/root.XXXXXX")
trap 'umount -l "$root/proc" "$root/dev" 2>/dev/null || true; rm -rf --one-file-system "$root"' EXIT
tar -C "$root" -xf "$folder/base.tar"
cp /etc/resolv.conf "$root/etc/resolv.conf"
printf '#!/bin/sh\nexit 101\n' > "$root/usr/sbin/policy-rc.d"
chmod 755 "$root/usr/sbin/policy-rc.d"
mount -t proc proc "$root/proc"
mount --rbind /dev "$root/dev"
mount --make-rslave "$root/dev"

inside() {
  env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/root LANG=C.UTF-8 TERM=dumb \
    DEBIAN_FRONTEND=noninteractive chroot "$root" "$@"
}
apt() { inside apt-get -qq -o Dpkg::Use-Pty=0 -o Dpkg::Options::=--force-confold "$@" < /dev/null; }
# The office's people have no more rights than their user.
office() {
  inside setpriv --reuid=guidang --regid=guidang --clear-groups \
    env HOME=/var/lib/guidang GUIDANG_ARCHIVE=/var/lib/guidang/office.sqlite LC_ALL=en_US.UTF-8 "$@"
}
samples=/usr/share/doc/guidang/examples/Samples

say 'an older version, with what the container has beside it'
mapfile -t beside < <(awk '/apt-get install/ { on = 1; next } /&& rm/ { on = 0 } on { print $1 }' \
  "$here/Containerfile" | grep -v '\.deb$')
old=$folder/old
rm -rf "$old"
dpkg-deb -R "$package" "$old"
sed -i 's/^Version: .*/Version: 0.0.1/' "$old/DEBIAN/control"
echo '# An older default.' >> "$old/etc/default/guidang"
dpkg-deb --root-owner-group -Zgzip -z1 --build "$old" "$root/tmp/old.deb" > /dev/null
rm -rf "$old"
cp "$package" "$root/tmp/new.deb"
apt update
apt install --no-install-recommends -y /tmp/old.deb "${beside[@]}" > "$folder/install.log" 2>&1 \
  || fail "the package cannot be installed: $(tail -n 20 "$folder/install.log")"
inside dpkg -V guidang || fail 'files differ from the package'

say 'the first hour: check, file, find'
# A package may be built under another version than the command's, to try an upgrade.
version=$(inside guidang --version | sed -n '1s/^guidang //p')
[ -n "$version" ] || fail 'the command tells no version'
holds visit-record office guidang forms list
office guidang import "$samples" --today 2026-11-23 > "$folder/import.txt" 2>&1 && fail 'faults were filed'
grep -q '27 documents, 29 forms: 18 filed' "$folder/import.txt" || fail "$(cat "$folder/import.txt")"
holds 武汉楚澜水务有限公司 office guidang search 漏损
holds overdue office guidang ledger due --today 2026-11-23
holds guidang inside sh -c 'zcat /usr/share/man/man1/guidang.1.gz'

say 'the office makes it its own'
install -d "$root/srv"
inside guidang office init --name 示例公司 --fonds X777 --intake /srv/guidang/in > "$folder/init.txt" 2>&1 \
  || fail "$(cat "$folder/init.txt")"
[ "$(stat -c %U "$root/srv/guidang/in")" = "$(stat -c %U "$root/var/lib/guidang")" ] \
  || fail 'the folder for what comes in is not the service'"'"'s'
office sh -c 'cat > /etc/guidang/Forms/variants/own-visit.yaml' <<'YAML'
variant: own-visit
of: visit-record
titles: [走访登记单]
YAML
sed -i 's/8080/8081/' "$root/etc/default/guidang"
holds own-visit office guidang forms list
holds /etc/guidang/Forms office guidang forms list
holds 'Nothing to mend' office guidang forms check
holds 'warning[no-people]' office guidang office check
holds "guidang $version, commit" office guidang doctor
holds 顾明远 office guidang remind --today 2026-11-23
office guidang remind --to mail -o /srv/guidang/reminders --today 2026-11-23 > "$folder/remind.txt" 2>&1 \
  || fail "the services cannot write reminders: $(cat "$folder/remind.txt")"

say 'what root does, the services can go on with'
echo 'a long password' | inside env GUIDANG_ARCHIVE=/var/lib/guidang/office.sqlite \
  guidang serve user add 沈砚秋 --role archivist
holds 沈砚秋 office guidang serve user list
[ "$(stat -c %U "$root/var/lib/guidang/office.sqlite.users")" = "$(stat -c %U "$root/var/lib/guidang")" ] \
  || fail 'the users'"'"' file is root'"'"'s'
inside sh -c 'GUIDANG_ARCHIVE=/var/lib/guidang/new.sqlite guidang import '"$samples"'/visit-chulan-2026-09-08.docx --today 2026-11-23' \
  > "$folder/root.txt" 2>&1 || fail "$(cat "$folder/root.txt")"
holds 武汉楚澜 office env GUIDANG_ARCHIVE=/var/lib/guidang/new.sqlite guidang search 漏损

say 'the backup of the night, and back'
office /usr/lib/guidang/backup
backup=$(cd "$root" && ls var/lib/guidang/backups/*.sqlite)
[ -f "$root/${backup%.sqlite}.settings.tar.gz" ] && [ -f "$root/${backup%.sqlite}.users" ] \
  || fail 'the backup lacks the settings or the users'
inside env GUIDANG_ARCHIVE=/var/lib/guidang/office.sqlite guidang archive restore "/$backup" \
  > "$folder/restore.txt" 2>&1 || fail "$(cat "$folder/restore.txt")"
office guidang archive verify > "$folder/verify.txt" 2>&1 || fail "$(cat "$folder/verify.txt")"
before=$(office guidang archive stats --format json)
# A copy from another machine is root's, and the archive is lost.
inside sh -c "rm /var/lib/guidang/office.sqlite; install -m 640 /$backup /root/copy.sqlite
  GUIDANG_ARCHIVE=/var/lib/guidang/office.sqlite guidang archive restore /root/copy.sqlite" \
  > "$folder/restore.txt" 2>&1 || fail "$(cat "$folder/restore.txt")"
office guidang archive verify > "$folder/verify.txt" 2>&1 || fail "$(cat "$folder/verify.txt")"

say 'an upgrade'
apt install -y /tmp/new.deb > "$folder/upgrade.log" 2>&1 || fail "$(tail -n 20 "$folder/upgrade.log")"
[ "$(inside dpkg-query -W -f '${Version}' guidang)" = "$(dpkg-deb -f "$package" Version)" ] \
  || fail 'the upgrade did not happen'
grep -q X777 "$root/etc/guidang/Forms/filing.yaml" || fail 'the filing scheme was changed'
grep -q 8081 "$root/etc/default/guidang" || fail 'the services'"'"' options were changed'
[ -f "$root/etc/guidang/Forms/variants/own-visit.yaml" ] || fail 'the office'"'"'s form is gone'
[ "$(office guidang archive stats --format json)" = "$before" ] || fail 'the archive differs'
office guidang archive verify > "$folder/verify.txt" 2>&1 || fail "$(cat "$folder/verify.txt")"
holds own-visit office guidang forms list

say 'removed'
apt remove -y guidang > "$folder/remove.log" 2>&1 || fail "$(tail -n 20 "$folder/remove.log")"
[ ! -e "$root/usr/bin/guidang" ] || fail 'the command is still there'
[ ! -e "$root/usr/share/guidang" ] || fail 'the definitions are still there'
grep -q X777 "$root/etc/guidang/Forms/filing.yaml" || fail 'the filing scheme went with the package'
[ -f "$root/var/lib/guidang/office.sqlite" ] || fail 'the archive went with the package'

say 'purged'
apt purge -y guidang > "$folder/purge.log" 2>&1 || fail "$(tail -n 20 "$folder/purge.log")"
[ ! -e "$root/etc/default/guidang" ] && [ ! -e "$root/etc/guidang" ] || fail 'settings are left'
[ -f "$root/var/lib/guidang/office.sqlite" ] || fail 'the archive was purged'

say 'and installed again, over the archive that was left'
apt install -y /tmp/new.deb > "$folder/again.log" 2>&1 || fail "$(tail -n 20 "$folder/again.log")"
office guidang archive verify > "$folder/verify.txt" 2>&1 || fail "$(cat "$folder/verify.txt")"

if [ "$#" -gt 2 ]; then
  say 'the tar, unpacked anywhere'
  install -d "$root/opt"
  tar -C "$root/opt" -xf "$3"
  apt purge -y guidang > "$folder/purge.log" 2>&1
  tree=$(basename "$3" .tar.gz)
  holds "/opt/$tree/share/guidang/Forms/visit-record.yaml" inside "/opt/$tree/bin/guidang" forms list --format json
fi

printf '\ntest-package: all is well\n'
