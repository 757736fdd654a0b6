/** Names the ids that web pages give to parts of their own. No block may have one, so that links and labels lead where they should. */

/** Those of the page. */
export const pageIds = {
  content: '_content',
  contents: '_contents',
  citation: '_cite',
  search: '_search',
  words: '_words',
  withdrawn: '_withdrawn'
} as const

/** The id of something that belongs to a block. */
export function partId(part: 'caption' | 'title', block: string): string {
  return `_${part}-${block}`
}

/** Whether an id is that of a part: of the page, or of a block. */
export function isPartId(id: string): boolean {
  return ofPages.has(id) || /^_(?:caption|title)-/.test(id)
}

const ofPages: ReadonlySet<string> = new Set(Object.values(pageIds))
