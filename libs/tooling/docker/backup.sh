#!/bin/sh
# Writes one dump a day into /backups and keeps them for 35 days, the longest time an erased name may live on in them.
set -eu
while :; do
  file="/backups/hocso-$(date -u +%Y-%m-%dT%H%MZ).dump"
  if pg_dump --format=custom --file="$file.part"; then mv "$file.part" "$file"; else rm -f "$file.part"; echo "backup failed" >&2; fi
  find /backups -name 'hocso-*.dump' -mtime +35 -delete
  sleep 86400
done
