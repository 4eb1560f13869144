#!/bin/bash
# Builds guidang-VERSION-linux-MACHINE.tar.gz, which runs wherever it is unpacked: the command, its
# definitions beside it, the man page and the completions.
#
#   Packaging/dist.sh BINARY FOLDER
#
# The libraries that the command needs are listed in LIBRARIES within. The path is printed.
set -euo pipefail
umask 022

binary=$(realpath "$1")
folder=$(realpath -m "$2")
cd "$(dirname "$0")/.."
version=$("$binary" --version | sed -n '1s/^guidang //p')
name=guidang-$version-linux-$(uname -m)
epoch=${SOURCE_DATE_EPOCH:-$(git log -1 --format=%ct 2>/dev/null || date +%s)}

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
make --no-print-directory install BINARY="$binary" DESTDIR="$work/$name" PREFIX= >&2
cp -R README*.md CHANGELOG.md LICENSE Docs Samples "$work/$name"
Packaging/late/uses.sh "$binary" "$work/late.so"
objdump -p "$binary" $(ls "$work/late.so" 2> /dev/null) | sort -u | sed -n 's/^  NEEDED *//p' > "$work/$name/LIBRARIES"

install -d "$folder"
tar --sort=name --owner=0 --group=0 --numeric-owner --mtime="@$epoch" -C "$work" -c "$name" \
  | gzip -9n > "$folder/$name.tar.gz"
echo "$folder/$name.tar.gz"
