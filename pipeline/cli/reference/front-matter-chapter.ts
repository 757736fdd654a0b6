/** Writes the guide's chapter of front matter, from the schemas that judge it. */
import {isObject} from '../../model/values/is-object.ts'
import {tableOf} from './table-of.ts'

const head = `---
title: Keys of front matter
---

This chapter is made of the schemas that judge front matter, by \`npm run docs\`. All keys may be left out. A type of your own knows these and those of its schema.
`

/** Markdown, whole, of the schemas of documents and of a \`publication.yaml\`. */
export function frontMatterChapter(document: unknown, publication: unknown): string {
  return [
    head,
    `## Of documents and publications\n\n${keysOf(document)}`,
    `## Of a publication of several documents alone\n\nThey stand in its \`publication.yaml\`.\n\n${keysOf(publication)}`
  ].join('\n')
}

function keysOf(schema: unknown): string {
  const rows = Object.entries(fieldsOf(fieldsOf(schema)['properties'])).map(([key, property]) => {
    const {title, description, enum: values, default: usual} = fieldsOf(property)
    const words = typeof description === 'string' ? description : String(title)
    return [`\`${key}\``, words, Array.isArray(values) ? values.map(quoted).join(', ') : '', quoted(usual)]
  })
  return tableOf(['key', 'what it says', 'values', 'when left out'], rows)
}

function quoted(value: unknown): string {
  return value === undefined ? '' : `\`${JSON.stringify(value).replaceAll('"', '')}\``
}

function fieldsOf(value: unknown): {readonly [key: string]: unknown} {
  return isObject(value) ? value : {}
}
