/** Generated projects: sources with front matter, several publications, schemas, images and configuration. */
import {blocks, notes} from './blocks.ts'
import type {Chance} from '../../support/chance.ts'
import {languages} from './inlines.ts'
import {fields, type Field} from './records.ts'
import {word, words} from './words.ts'

/** Contents by paths. */
export type Files = Map<string, string | Uint8Array>

/** `images` are those that generated sources name. */
export function generateProject(chance: Chance, images: ReadonlyMap<string, Uint8Array>): Files {
  const files: Files = new Map()
  files.set('tetrapla.yaml', configuration(chance))
  if (!chance.isOne(100)) files.set('schemas/records/thing.schema.json', schema(chance))
  const isFolder = chance.isOne(2)
  const folder = isFolder ? 'source/alpha/' : 'source/'
  if (isFolder)
    files.set(`${folder}publication.yaml`, `title: ${title(chance)}\nlanguage: ${chance.pick(languages)}\n`)
  for (const [name, bytes] of images) files.set(folder + name, bytes)
  for (const name of chance.isOne(2) ? ['one', 'other'] : ['one']) {
    files.set(`${folder}${name}.md`, `${frontMatter(chance, isFolder)}${text(chance)}\n\n${notes(chance)}\n`)
  }
  return files
}

/** Mostly short: many small projects show more in an hour than a few long ones. */
function text(chance: Chance): string {
  return chance.isOne(10) ? blocks(chance, 3, 8) : blocks(chance, 2, 5)
}

function title(chance: Chance): string {
  const text = chance.isOne(12) ? words(chance, 8).repeat(12).slice(0, 9000) : words(chance, 6)
  return JSON.stringify(text)
}

function frontMatter(chance: Chance, isPart: boolean): string {
  const entries = [
    () => `title: ${title(chance)}`,
    ...(isPart ? [] : [() => `language: ${chance.pick(languages)}`, () => 'date: 2026-01-02']),
    () => `summary: ${title(chance)}`,
    () => `authors: [${JSON.stringify(words(chance, 3))}, {name: ${JSON.stringify(words(chance, 2))}}]`,
    () => `keywords: [${word(chance).replace(/[^\p{L}]/gu, 'k')}]`,
    () => `publisher: ${JSON.stringify(words(chance, 4))}`,
    () => `version: "${String(chance.below(9))}.1"`,
    () => `subtitle: ${title(chance)}`,
    () => 'attach: [json, sources]',
    () => 'cover: {image: one.png}',
    ...(isPart ? [] : [() => 'sections: numbered', () => 'paragraphs: numbered'])
  ]
  const kept = entries.filter((_, index) => index < 2 || chance.isOne(3)).map((make) => make())
  return `---\n${kept.join('\n')}\n---\n\n`
}

/** What would refuse most of the projects. */
const rules = `rules:
${[
  'font/script-has-font',
  'link/target-exists',
  'link/has-words',
  'link/scheme-is-known',
  'heading/has-words',
  'image/has-alternative-text'
]
  .map((rule) => `  ${rule}: warning`)
  .join('\n')}`

function configuration(chance: Chance): string {
  const entries = [
    'baseUrl: https://example.org/library/',
    `publisher: ${JSON.stringify(words(chance, 4))}`,
    `language: ${chance.pick(languages)}`,
    'brand:\n  colour: "#7a1f3d"',
    'pdf:\n  text: justified\n  paper: letter'
  ]
  return `${[...entries.filter(() => chance.isOne(2)), rules].join('\n')}\n`
}

function schema(chance: Chance): string {
  return JSON.stringify({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    type: 'object',
    title: words(chance, 3),
    properties: Object.fromEntries(fields.map(({name, schema: own}: Field) => [name, own]))
  })
}
