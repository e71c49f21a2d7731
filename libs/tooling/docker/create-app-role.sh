#!/bin/sh
# Runs once, when the database volume is empty: the server gets a role that owns nothing.
set -eu
psql -v ON_ERROR_STOP=1 -v password="$HOCSO_APP_PASSWORD" --username "$POSTGRES_USER" --dbname "$POSTGRES_DB" <<'SQL'
create role hocso_app login nosuperuser nocreatedb nocreaterole password :'password';
SQL
