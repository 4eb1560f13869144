#!/bin/bash
# Makes a library that asks for all that a command calls of libraries that it loads late.
#
#   Packaging/late/uses.sh BINARY FILE.so
#
# What names a program's libraries by its file, as dpkg-shlibdeps, is given this one beside it. Of a
# command that was linked as usual no file is made.
set -euo pipefail

binary=$1
file=$2
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

nm "$binary" | sed -n 's/.* late\.\([A-Za-z_0-9]*\)$/.quad \1/p' | sort -u > "$work/names"
if [ ! -s "$work/names" ]; then exit 0; fi
{ echo .data; cat "$work/names"; echo '.section .note.GNU-stack, "", @progbits'; } \
  | cc -x assembler -c - -o "$work/uses.o"
mapfile -t libraries < "$here/libraries"
cc -shared -nostdlib -Wl,--as-needed -o "$file" "$work/uses.o" "${libraries[@]/#/-l}"
