-- A role that can read releases and nothing else: enough for the API, which then cannot change or add a figure.
-- Run it as the owner of the tables, after the first release is published:
--   psql -d naftstats -v reader=naftstats_reader -v password="$PASSWORD" -f docs/postgresql-reader.sql
CREATE ROLE :"reader" LOGIN PASSWORD :'password' NOSUPERUSER NOCREATEDB NOCREATEROLE NOINHERIT;
ALTER ROLE :"reader" SET default_transaction_read_only = on;
ALTER ROLE :"reader" SET statement_timeout = '30s';

REVOKE ALL ON DATABASE :"DBNAME" FROM PUBLIC;
REVOKE CREATE ON SCHEMA public FROM PUBLIC;
GRANT CONNECT ON DATABASE :"DBNAME" TO :"reader";
GRANT USAGE ON SCHEMA public TO :"reader";
GRANT SELECT ON releases, cubes, means, "__EFMigrationsHistory" TO :"reader";
