#pragma once
#include <sqlite3.h>

// Swift cannot call functions with a variable number of arguments, such as sqlite3_db_config.

/// Makes a connection take nothing that a database file says for more than data: no writing of the schema or of
/// FTS5's own tables, no functions in the schema that do something, no triggers, no views, no other database.
/// (https://www.sqlite.org/security.html)
/// @return SQLITE_OK, or what refused.
static inline int scholium_open_defensively(sqlite3 *connection) {
  static const struct { int option, value; } options[] = {
    {SQLITE_DBCONFIG_DEFENSIVE, 1},      {SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0},
    {SQLITE_DBCONFIG_ENABLE_TRIGGER, 0}, {SQLITE_DBCONFIG_ENABLE_VIEW, 0},
    {SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0},
  };
  for (unsigned place = 0; place < sizeof options / sizeof options[0]; place++) {
    int is_set = -1;
    int code = sqlite3_db_config(connection, options[place].option, options[place].value, &is_set);
    if (code != SQLITE_OK) return code;
    if (is_set != options[place].value) return SQLITE_ERROR;
  }
  sqlite3_limit(connection, SQLITE_LIMIT_ATTACHED, 0);
  return SQLITE_OK;
}
