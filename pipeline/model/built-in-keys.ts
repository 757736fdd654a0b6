/** The front-matter keys that Tetrapla gives a meaning: those that are no data of a document's own. */
export const builtInKeys: ReadonlySet<string> = new Set([
  'type',
  'id',
  'title',
  'language',
  'summary',
  'version',
  'date',
  'modified',
  'authors',
  'publisher',
  'licence',
  'identifiers',
  'status',
  'cover',
  'editions',
  'attach',
  'paragraphs',
  'numbering',
  'sections',
  'contents'
])
