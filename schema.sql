-- Scholium's index of a vault: what `index.sqlite` in the vault's folder of your cache holds (`scholium status` says where).
--
-- The index is a cache. Delete it and nothing is lost: the notes are the truth, and `scholium index` makes it
-- anew. Read it with any SQLite 3.37 or later.
--
-- Conventions
--   * `note_id` is the `files.id` of the note a row comes from; `ordinal` counts its rows from 0 in the order
--     of the file, so that (note_id, ordinal) is the key.
--   * `line` and `column` are 1-based, columns in UTF-8 bytes; `start` and `end` are byte offsets in the file.
--   * the values of a `kind` are listed beside it; a CHECK with a list would build that list again for each row.
--   * a `…_key` column is its neighbour folded for comparing: NFC, without case.

-- Facts about the index itself: `scan_started` (nanoseconds since 1970 when the last scan began),
-- `program` (the Scholium that wrote it), `left_out_by` (a hash of the settings that `files.left_out` follows),
-- `left_out_problems` and `unused_filters` (what is wrong with them, and the places of the filters that are not tried again). The schema's version is SQLite's own `PRAGMA user_version`.
CREATE TABLE meta (
  name  TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Every file of the vault that a link can reach: notes (`.md`), canvases (`.canvas`) and attachments. A canvas has links, web
-- links, tags and findings as a note has, under its own id, and is no note.
CREATE TABLE files (
  id         INTEGER PRIMARY KEY,
  path       TEXT NOT NULL UNIQUE,      -- from the vault's root, `/` between folders, as the file system spells it
  name_key   TEXT NOT NULL,             -- the last part of the path, extension included, folded
  kind       TEXT NOT NULL,             -- note, canvas, attachment, unreadable
  size       INTEGER NOT NULL,          -- bytes
  mtime      INTEGER NOT NULL,          -- nanoseconds since 1970
  ctime      INTEGER NOT NULL,          -- nanoseconds since 1970
  inode      INTEGER NOT NULL,
  hash       BLOB NOT NULL,             -- SHA-256 of the content; zeros for what is neither note nor canvas
  left_out   TEXT                       -- template, excluded (by Obsidian's settings), or null
) STRICT;
CREATE INDEX files_by_name ON files (name_key);

-- One row a note that could be read.
CREATE TABLE notes (
  id           INTEGER PRIMARY KEY REFERENCES files (id) ON DELETE CASCADE,
  title        TEXT NOT NULL,
  title_source TEXT NOT NULL,           -- property, heading, fileName
  title_key    TEXT NOT NULL,
  lines        INTEGER NOT NULL
) STRICT;
CREATE INDEX notes_by_title ON notes (title_key);

-- Other names of a note, from its `aliases` property. They never resolve a link.
CREATE TABLE aliases (
  note_id   INTEGER NOT NULL REFERENCES notes (id) ON DELETE CASCADE,
  ordinal   INTEGER NOT NULL,
  alias     TEXT NOT NULL,
  alias_key TEXT NOT NULL,
  PRIMARY KEY (note_id, ordinal)
) STRICT, WITHOUT ROWID;
CREATE INDEX aliases_by_name ON aliases (alias_key);

CREATE TABLE headings (
  note_id INTEGER NOT NULL REFERENCES notes (id) ON DELETE CASCADE,
  ordinal INTEGER NOT NULL,
  level   INTEGER NOT NULL,             -- 1 to 6
  text    TEXT NOT NULL,                -- as written, formatting included
  key     TEXT NOT NULL,                -- as links are compared: punctuation to spaces, folded
  path    TEXT NOT NULL,                -- the headings above and this one, joined by ' > '
  line    INTEGER NOT NULL,
  column  INTEGER NOT NULL,
  start   INTEGER NOT NULL,
  end     INTEGER NOT NULL,
  PRIMARY KEY (note_id, ordinal)
) STRICT, WITHOUT ROWID;
CREATE INDEX headings_by_key ON headings (note_id, key);

-- Blocks that carry a `^id`; `start` and `end` are the block's.
CREATE TABLE blocks (
  note_id INTEGER NOT NULL REFERENCES notes (id) ON DELETE CASCADE,
  ordinal INTEGER NOT NULL,
  id      TEXT NOT NULL,                -- without the caret
  id_key  TEXT NOT NULL,
  line    INTEGER NOT NULL,
  column  INTEGER NOT NULL,
  start   INTEGER NOT NULL,
  end     INTEGER NOT NULL,
  PRIMARY KEY (note_id, ordinal)
) STRICT, WITHOUT ROWID;
CREATE INDEX blocks_by_id ON blocks (note_id, id_key);

-- Links inside the vault, each occurrence a row. How a link found its target is in `rule`:
--   self                the link names no path
--   only-candidate      one file has that name
--   exact-path          the vault path as written
--   root-path           a leading `/`
--   relative-path       `./` or `../`
--   own-folder          several; the shortest, then first, under the note's own folder
--   shortest-path       several; the shortest, then first, elsewhere
--   alias               not resolved; some note has that alias
--   not-found           not resolved
CREATE TABLE links (
  note_id      INTEGER NOT NULL REFERENCES files (id) ON DELETE CASCADE,
  ordinal      INTEGER NOT NULL,
  kind         TEXT NOT NULL,           -- wikilink, embed, markdown, image, property, card
  raw          TEXT NOT NULL,           -- as written, between the brackets
  target_id    INTEGER REFERENCES files (id) ON DELETE SET NULL,
  target       TEXT NOT NULL,           -- the path part, decoded; empty: the note itself
  target_key   TEXT NOT NULL,           -- its last part, folded, with `.md` unless it has an extension of a file; see LinkResolver
  rule         TEXT NOT NULL,
  ambiguous    INTEGER NOT NULL,        -- 1 when several files could be meant
  anchor       TEXT,                    -- what follows the first `#`
  anchor_key   TEXT,                    -- folded as `headings.key`, or `blocks.id_key` after `^`; a chain keeps its `#`
  anchor_found INTEGER,                 -- null: no anchor, or none that can be looked up
  display      TEXT,
  property     TEXT,                    -- the property it stands in, such as `related.0`
  card         TEXT,                    -- the id of the card it stands in; null in a note
  line         INTEGER NOT NULL,
  column       INTEGER NOT NULL,
  start        INTEGER NOT NULL,
  end          INTEGER NOT NULL,
  PRIMARY KEY (note_id, ordinal)
) STRICT, WITHOUT ROWID;
CREATE INDEX links_by_target ON links (target_id);
CREATE INDEX links_by_target_key ON links (target_key);
CREATE INDEX links_broken ON links (note_id) WHERE target_id IS NULL;
CREATE INDEX links_ambiguous ON links (note_id) WHERE ambiguous = 1;
CREATE INDEX links_missing_anchor ON links (note_id) WHERE anchor_found = 0;

-- Links out of the vault.
CREATE TABLE web_links (
  note_id INTEGER NOT NULL REFERENCES files (id) ON DELETE CASCADE,
  ordinal INTEGER NOT NULL,
  kind    TEXT NOT NULL,                -- link, image, autolink, card
  url     TEXT NOT NULL,
  text    TEXT NOT NULL,
  line    INTEGER NOT NULL,
  column  INTEGER NOT NULL,
  PRIMARY KEY (note_id, ordinal)
) STRICT, WITHOUT ROWID;

CREATE TABLE tags (
  note_id     INTEGER NOT NULL REFERENCES files (id) ON DELETE CASCADE,
  ordinal     INTEGER NOT NULL,
  tag         TEXT NOT NULL,            -- without `#`, as written; nested by `/`
  tag_key     TEXT NOT NULL,
  is_property INTEGER NOT NULL,
  line        INTEGER NOT NULL,
  column      INTEGER NOT NULL,
  PRIMARY KEY (note_id, ordinal)
) STRICT, WITHOUT ROWID;
CREATE INDEX tags_by_key ON tags (tag_key);

CREATE TABLE properties (
  note_id INTEGER NOT NULL REFERENCES notes (id) ON DELETE CASCADE,
  ordinal INTEGER NOT NULL,
  key     TEXT NOT NULL,                -- as written
  key_key TEXT NOT NULL,
  type    TEXT NOT NULL,                -- text, list, number, checkbox, date, datetime, empty, object
  value   TEXT NOT NULL,                -- JSON
  line    INTEGER NOT NULL,
  column  INTEGER NOT NULL,
  PRIMARY KEY (note_id, ordinal)
) STRICT, WITHOUT ROWID;
CREATE INDEX properties_by_key ON properties (key_key);

CREATE TABLE formulas (
  note_id INTEGER NOT NULL REFERENCES notes (id) ON DELETE CASCADE,
  ordinal INTEGER NOT NULL,
  kind    TEXT NOT NULL,                -- inline, display, fence, code-span, github, tex-inline, tex-display
  latex   TEXT NOT NULL,
  line    INTEGER NOT NULL,
  column  INTEGER NOT NULL,
  start   INTEGER NOT NULL,
  end     INTEGER NOT NULL,
  PRIMARY KEY (note_id, ordinal)
) STRICT, WITHOUT ROWID;

CREATE TABLE code_blocks (
  note_id    INTEGER NOT NULL REFERENCES notes (id) ON DELETE CASCADE,
  ordinal    INTEGER NOT NULL,
  language   TEXT NOT NULL,
  file_name  TEXT,                      -- from an info string such as `name.py`
  attributes TEXT NOT NULL,
  line       INTEGER NOT NULL,
  column     INTEGER NOT NULL,
  start      INTEGER NOT NULL,
  end        INTEGER NOT NULL,
  PRIMARY KEY (note_id, ordinal)
) STRICT, WITHOUT ROWID;

-- Definitions and references; an inline `^[text]` is a definition with an empty id.
CREATE TABLE footnotes (
  note_id INTEGER NOT NULL REFERENCES notes (id) ON DELETE CASCADE,
  ordinal INTEGER NOT NULL,
  kind    TEXT NOT NULL,                -- definition, reference
  id      TEXT NOT NULL,
  text    TEXT,
  line    INTEGER NOT NULL,
  column  INTEGER NOT NULL,
  PRIMARY KEY (note_id, ordinal)
) STRICT, WITHOUT ROWID;

CREATE TABLE citations (
  note_id INTEGER NOT NULL REFERENCES notes (id) ON DELETE CASCADE,
  ordinal INTEGER NOT NULL,
  kind    TEXT NOT NULL,                -- arxiv, doi
  id      TEXT NOT NULL,                -- canonical
  line    INTEGER NOT NULL,
  column  INTEGER NOT NULL,
  PRIMARY KEY (note_id, ordinal)
) STRICT, WITHOUT ROWID;
CREATE INDEX citations_by_id ON citations (kind, id);

CREATE TABLE tasks (
  note_id INTEGER NOT NULL REFERENCES notes (id) ON DELETE CASCADE,
  ordinal INTEGER NOT NULL,
  status  TEXT NOT NULL,                -- the character in the box; a space means open
  text    TEXT NOT NULL,
  line    INTEGER NOT NULL,
  column  INTEGER NOT NULL,
  PRIMARY KEY (note_id, ordinal)
) STRICT, WITHOUT ROWID;

-- What is wrong with a file itself; the findings about links are queries on `links`.
CREATE TABLE findings (
  file_id INTEGER NOT NULL REFERENCES files (id) ON DELETE CASCADE,
  ordinal INTEGER NOT NULL,
  rule    TEXT NOT NULL,
  message TEXT NOT NULL,
  line    INTEGER NOT NULL,
  column  INTEGER NOT NULL,
  PRIMARY KEY (file_id, ordinal)
) STRICT, WITHOUT ROWID;

-- Notes on papers, with the fields of the three passes (Keshav, "How to Read a Paper", 2007). Read from properties,
-- from a two-column table, or from a dict in Python; properties win, then the table. Lists are JSON, days
-- `YYYY-MM-DD`, yes and no 1 and 0; null: not filled, or not decided.
CREATE TABLE papers (
  note_id              INTEGER PRIMARY KEY REFERENCES notes (id) ON DELETE CASCADE,
  title                TEXT,
  authors              TEXT,
  year                 INTEGER,
  arxiv_id             TEXT,            -- canonical
  doi                  TEXT,            -- in lower case
  citekey              TEXT,
  problem              TEXT,
  limitation           TEXT,
  proposal             TEXT,
  key_equation         TEXT,
  main_result          TEXT,
  relevance            TEXT,
  pass2_needed         INTEGER,
  category             TEXT,
  context              TEXT,
  correctness          TEXT,
  contributions        TEXT,
  clarity              TEXT,
  references_to_follow TEXT,
  pass1_date           TEXT,
  pass1_minutes        INTEGER,
  pass2_date           TEXT,
  pass2_minutes        INTEGER,
  pass2_summary        TEXT,
  pass2_evidence       TEXT,
  pass3_needed         INTEGER,
  pass3_date           TEXT,
  pass3_minutes        INTEGER,
  pass3_reimplemented  TEXT,
  pass3_challenged     TEXT
) STRICT;
CREATE INDEX papers_by_arxiv ON papers (arxiv_id);
CREATE INDEX papers_by_doi ON papers (doi);
CREATE INDEX papers_by_citekey ON papers (citekey);

-- The notes that `scholium verify` has judged. A note that changes keeps its row: the verdicts are those of an older text
-- then, which `note_hash` tells.
CREATE TABLE verifications (
  file_id     INTEGER PRIMARY KEY REFERENCES files (id) ON DELETE CASCADE,
  note_hash   BLOB NOT NULL,            -- `files.hash` of the text that was judged
  environment TEXT NOT NULL             -- a hash of interpreter, packages, harness, sandbox, limits and program
) STRICT;

-- What a note claims, and what was found out about it.
CREATE TABLE verdicts (
  file_id  INTEGER NOT NULL REFERENCES files (id) ON DELETE CASCADE,
  ordinal  INTEGER NOT NULL,
  kind     TEXT NOT NULL,               -- run, output, figure, number, agreement, render; directive: not a claim
  verdict  TEXT NOT NULL,               -- verified, imprecise, refuted, failed, flaky, unchecked, skipped, no claim
  item     TEXT NOT NULL,               -- the item as JSON: claim, place, reasons and all else that is reported
  PRIMARY KEY (file_id, ordinal)
) STRICT, WITHOUT ROWID;
CREATE INDEX verdicts_by_verdict ON verdicts (verdict);

-- The text that search reads: NFKC, a space round each CJK character, so that words of one and two
-- characters are found as phrases. `rowid` is the note's id.
CREATE TABLE note_text (
  id       INTEGER PRIMARY KEY REFERENCES notes (id) ON DELETE CASCADE,
  names    TEXT NOT NULL,               -- file name, title and aliases, U+E000 before, between and behind
  headings TEXT NOT NULL,
  body     TEXT NOT NULL
) STRICT;

CREATE VIRTUAL TABLE search USING fts5 (
  names, headings, body,
  content = 'note_text', content_rowid = 'id',
  tokenize = 'unicode61 remove_diacritics 2'
);

-- The words of `search`, with the number of notes that hold each.
CREATE VIRTUAL TABLE words USING fts5vocab ('search', 'row');
