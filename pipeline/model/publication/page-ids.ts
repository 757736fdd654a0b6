/**
 * Lists the ids that web pages give to their own parts. No block may have one, so that links and labels lead where
 * they should.
 */
export const pageIds = {
  content: '_content',
  contents: '_contents',
  citation: '_cite',
  search: '_search',
  words: '_words',
  withdrawn: '_withdrawn'
} as const
