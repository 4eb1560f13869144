#!/bin/bash
# postgres.sh GUIDANG FORMS SAMPLES: shows one archive for two importers on a private PostgreSQL server,
# which lies in a folder, listens on a socket there alone, and is gone afterwards.
set -euo pipefail
guidang=$(realpath "$1") forms=$(realpath "$2") samples=$(realpath "$3")
binaries=/usr/lib/postgresql/15/bin
folder=$(mktemp -d /tmp/guidang-demo-XXXXXX)
as_owner=(env)
if [ "$(id -u)" -eq 0 ]; then
  # The server refuses to run as root.
  chown postgres "$folder"
  as_owner=(runuser -u postgres -- env)
fi
stop() {
  "${as_owner[@]}" "$binaries/pg_ctl" -D "$folder/data" -m fast -s stop || true
  rm -rf "$folder"
}
trap stop EXIT
cd "$folder"
"${as_owner[@]}" "$binaries/initdb" -D "$folder/data" -U guidang -A trust -E UTF8 \
  --locale=C.UTF-8 --no-instructions > /dev/null
"${as_owner[@]}" "$binaries/pg_ctl" -D "$folder/data" -l "$folder/log" -w -s \
  -o "-c listen_addresses='' -c unix_socket_directories=$folder" start
"$binaries/createdb" -h "$folder" -U guidang guidang
export GUIDANG_FORMS=$forms
export GUIDANG_ARCHIVE="postgresql://guidang@/guidang?host=$folder"
step() { # STATUS COMMAND…
  local expected=$1 status=0
  shift
  printf '\n$ %s\n' "$*"
  "$@" || status=$?
  if [ "$status" -ne "$expected" ]; then
    echo "make demo-postgres: expected exit status $expected, got $status" >&2
    exit 1
  fi
}
guidang() { command "$guidang" "$@"; }
printf '\n$ export GUIDANG_ARCHIVE=%s\n' "$GUIDANG_ARCHIVE"
printf '\n# Two importers at once, of the same folder; what is faulty is rejected (exit status 1).\n'
today=(--today 2026-11-23)
command "$guidang" import "$samples" "${today[@]}" > "$folder/one.txt" 2>&1 &
first=$!
step 1 guidang import "$samples" "${today[@]}"
status=0
wait "$first" || status=$?
if [ "$status" -ne 1 ]; then cat "$folder/one.txt" >&2; exit 1; fi
printf '\n# Nothing is filed twice, and no number is left out.\n'
step 0 guidang archive verify "${today[@]}"
step 0 guidang search 漏损 "${today[@]}"
step 0 guidang ledger accounts "${today[@]}"
step 0 guidang ledger due "${today[@]}"
printf '\n# The same archive in a file.\n'
step 0 guidang archive move "$GUIDANG_ARCHIVE" "$folder/guidang.sqlite" "${today[@]}"
step 0 guidang archive verify --archive "$folder/guidang.sqlite" "${today[@]}"
