#!/bin/bash
# Makes import libraries: the command linked with them loads a library when it first calls it.
#
#   Packaging/late/import.sh FOLDER
#
# Loading the libraries of mails, bundles, servers and sheets costs a start more than reading a form.
# For each library FOLDER gets a linker script in its name, before which no other is found, and what
# SwiftPM asks pkg-config, by which the folder comes first. Where the machine is another, or a tool or a
# library lacks, the folder stays empty, and the command is linked as usual.
set -euo pipefail

folder=$(realpath -m "$1")
here=$(cd "$(dirname "$0")" && pwd)
rm -rf "$folder"
mkdir -p "$folder"
if [ "$(uname -sm)" != 'Linux x86_64' ]; then exit 0; fi
for tool in cc ar nm objdump pkg-config; do
  if ! command -v "$tool" > /dev/null; then exit 0; fi
done

# What pkg-config knows; another library is linked by its name alone.
packages=(libxml-2.0 libzip libarchive gmime-3.0 libcmark-gfm libcrypto libpq xlsxwriter)
mapfile -t libraries < "$here/libraries"

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cc -O2 -fPIC -c "$here/late.c" -o "$work/late.o"
ar rc "$work/liblate.a" "$work/late.o"

# A function of a library that is defined already, as by the command itself, stays that one: weak.
stubs() {
  awk -v soname="$1" '
    BEGIN {
      print ".section .data.late, \"aw\", @progbits\n.p2align 3"
      print "library: .quad soname, 0"
      print ".section .rodata.late, \"a\", @progbits\nsoname: .asciz \"" soname "\""
    }
    {
      print ".section .text.late." $1 ", \"ax\", @progbits\n.p2align 3"
      print ".weak " $1 "\n.hidden " $1 "\n.type " $1 ", @function"
      print $1 ": jmp *entry." NR "(%rip)"
      print "bind." NR ": leaq entry." NR "(%rip), %r11\njmp late_bind"
      print ".section .data.late." $1 ", \"aw\", @progbits\n.p2align 3"
      # By these names uses.sh finds what the command calls.
      print "late." $1 ":"
      print "entry." NR ": .quad bind." NR "\n.long name." NR " - ., library - ."
      print ".section .rodata.late." $1 ", \"a\", @progbits"
      print "name." NR ": .asciz \"" $1 "\""
    }
    END { print ".section .note.GNU-stack, \"\", @progbits" }
  '
}

for library in "${libraries[@]}"; do
  file=$(cc -print-file-name="lib$library.so")
  soname=$(objdump -p "$file" 2> /dev/null | awk '$1 == "SONAME" { print $2 }')
  if [ -z "$soname" ]; then continue; fi
  nm -D --defined-only "$file" | awk '$2 ~ /^[TWi]$/ { sub(/@.*/, "", $3); print $3 }' | sort -u \
    | stubs "$soname" | cc -x assembler -c - -o "$work/stubs.o"
  ar rc "$work/liblate-$library.a" "$work/stubs.o"
  # A variable of the library, which no stub can stand for, makes it be loaded at the start after all.
  echo "INPUT($folder/liblate-$library.a $folder/liblate.a AS_NEEDED($(realpath "$file")))" \
    > "$work/lib$library.so"
done
for package in "${packages[@]}"; do
  if ! pkg-config --exists "$package"; then continue; fi
  cat > "$work/$package.pc" <<PC
Name: $package
Description: $package, loaded when it is first called
Version: $(pkg-config --modversion "$package")
Cflags: $(pkg-config --cflags "$package")
Libs: -L$folder $(pkg-config --libs-only-l "$package")
PC
done
rm "$work"/*.o
cp "$work"/* "$folder"
