/** Writes the guide's chapter of front matter, from the schemas that judge it. */
import {keysTable} from './keys-table.ts'

const head = `---
title: Keys of front matter
---

This chapter is made of the schemas that judge front matter, by \`npm run docs\`. All keys may be left out. A type of your own knows these and those of its schema.
`

/** Markdown, whole, of the schemas of documents and of a \`publication.yaml\`. */
export function frontMatterChapter(document: unknown, publication: unknown): string {
  return [
    head,
    `## Of documents and publications\n\n${keysTable(document)}`,
    `## Of a publication of several documents alone\n\nThey stand in its \`publication.yaml\`.\n\n${keysTable(publication)}`
  ].join('\n')
}
