/** Writes the guide's chapter of what a project may set, and of the schemas of all that Tetrapla reads and writes. */
import {keysTable, propertiesOf, wordsOf} from './keys-table.ts'
import {tableOf} from './table-of.ts'

const head = `---
title: Settings, limits and schemas
---

This chapter is made of the schemas that come with Tetrapla, by \`npm run docs\`.
`

/** Markdown, whole, of the schema of \`tetrapla.yaml\` and of those of all formats by their names. */
export function settingsChapter(project: unknown, formats: ReadonlyMap<string, unknown>): string {
  const {limits, ...settings} = propertiesOf(project)
  const groups = Object.entries(settings).filter(([, group]) => Object.keys(propertiesOf(group)).length > 0)
  const pointed = groups.map(([key, group]) => [key, {description: pointing(wordsOf(group))}] as const)
  const properties = {...settings, ...Object.fromEntries(pointed)}
  const names = [...formats].map(([name, schema]) => [`\`formats/${name}\``, wordsOf(schema)])
  return [
    head,
    `## What \`tetrapla.yaml\` may say\n\nAll of it may be left out.\n\n${keysTable({properties})}`,
    ...groups.map(([key, group]) => `### Below \`${key}\`\n\n${keysTable(group)}`),
    `## Limits\n\n${wordsOf(limits)} They stand below \`limits\`.\n\n${keysTable(limits)}`,
    `## Schemas\n\n\`npx tetrapla schema\` lists them with those of front matter and of the project's own types, and prints one by its name.\n\n${tableOf(['name', 'what it describes'], names)}`
  ].join('\n')
}

function pointing(words: string): string {
  return `${words.replace(/\.$/, '')}: its keys are below`
}
