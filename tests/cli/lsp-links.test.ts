/** What an editor has when an offered word is taken, and where it goes from links, notes and definitions. */
import {CompletionRequest, DefinitionRequest, type CompletionItem} from 'vscode-languageserver/node'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {sharedFolder, writeFiles} from '../platform/temporary-folder.ts'
import {startEditor, type Editor} from './lsp-client.ts'

const head = '---\ntitle: Alpha\nlanguage: en\n---\n\n'
const file = 'source/book/alpha.md'

let editor: Editor

beforeAll(async () => {
  const folder = await sharedFolder()
  await writeFiles(folder, {
    'tetrapla.yaml': 'publisher: Library\n',
    'schemas/front-matter/shelf.schema.json': JSON.stringify({
      $defs: {place: {type: 'array', items: {anyOf: [{enum: ['north']}, {$ref: '#/$defs/place'}]}}},
      $ref: 'tetrapla:document',
      properties: {places: {$ref: '#/$defs/place'}}
    }),
    'schemas/records/shelf.schema.json': JSON.stringify({
      type: 'object',
      properties: {place: {enum: ['north', 'south']}}
    }),
    'source/book/publication.yaml': 'title: Book\nlanguage: en\n',
    [file]: `${head}Words.\n`,
    'source/book/bravo.md': '---\ntitle: Bravo\n---\n\n## Charlie\n\nWords.\n',
    'source/book/hotel india.md': '---\ntitle: Hotel\n---\n\nWords.\n',
    'source/delta.md': '---\ntitle: Delta\nlanguage: en\n---\n\n## Echo\n\nWords.\n'
  })
  editor = await startEditor(folder)
  await editor.open(file, `${head}[Golf](nowhere.md)\n`)
  await editor.findings(file, (all) => all.some(({code}) => code === 'link/target-exists'))
})

afterAll(() => editor.close())

/** The text, and where the caret, `|`, stands in it. */
function caretIn(marked: string) {
  const before = marked.slice(0, marked.indexOf('|')).split('\n')
  const position = {line: before.length - 1, character: before.at(-1)?.length ?? 0}
  return {text: marked.replace('|', ''), position, textDocument: {uri: editor.uriOf(file)}}
}

/** The line of the caret once the word is taken. */
async function taken(marked: string, label: string): Promise<string | undefined> {
  const {text, position, textDocument} = caretIn(marked)
  await editor.type(file, text)
  const result = await editor.connection.sendRequest(CompletionRequest.type, {textDocument, position})
  const items: readonly CompletionItem[] = Array.isArray(result) ? result : (result?.items ?? [])
  const edit = items.find((one) => one.label === label)?.textEdit
  if (edit === undefined || !('range' in edit)) return undefined
  const {start, end} = edit.range
  const line = text.split('\n')[position.line] ?? ''
  return `${line.slice(0, start.character)}${edit.newText}${line.slice(end.character)}`
}

async function lineOf(marked: string): Promise<unknown> {
  const {text, position, textDocument} = caretIn(marked)
  await editor.type(file, text)
  const found = await editor.connection.sendRequest(DefinitionRequest.type, {textDocument, position})
  return Array.isArray(found) ? undefined : [found?.uri.split('/').at(-1), found?.range.start.line]
}

test.each([
  ['[Golf](#|)', '#charlie', '[Golf](#charlie)'],
  ['🙂🙂 [Golf](#cha|)', '#charlie', '🙂🙂 [Golf](#charlie)'],
  ['[Golf](bravo.md#|)', 'bravo.md#charlie', '[Golf](bravo.md#charlie)'],
  ['[Golf](../del|)', '../delta.md', '[Golf](../delta.md)'],
  ['[Golf](../delta.md#e|)', '../delta.md#echo', '[Golf](../delta.md#echo)'],
  ['[Golf](./br|)', './bravo.md', '[Golf](./bravo.md)'],
  ['[golf]: br|', 'bravo.md', '[golf]: bravo.md'],
  ['[Golf](<hotel in|>)', 'hotel india.md', '[Golf](<hotel india.md>)'],
  ['[Golf][|\n\n[golf]: bravo.md', 'golf', '[Golf][golf'],
  ['Words[^o|]\n\n[^one]: Golf.', 'one', 'Words[^one]'],
  ['::list-|', 'list-of', '::list-of'],
  ['::records{ty|}', 'type', '::records{type=""}'],
  ['::list-of{|}', 'type', '::list-of{type=""}'],
  [':::figure{dec|}', 'decorative', ':::figure{decorative}'],
  ['::list-of{type=ta|}', 'table', '::list-of{type=table}'],
  ['::records{type="|"}', 'shelf', '::records{type="shelf"}'],
  ['::records{type=shelf from="pub|"}', 'publication', '::records{type=shelf from="publication"}'],
  [':::shelf{place=no|}', 'north', ':::shelf{place=north}']
])('%s takes %s', async (marked, label, line) => {
  expect(await taken(`${head}${marked}\n`, label)).toBe(line)
})

test('a key and a value of front matter take the place of what is written of them', async () => {
  expect(await taken('---\ntransl|\n---\n', 'translated-from')).toBe('translated-from: ')
  expect(await taken('---\ntype: shelf\nplaces: no|\n---\n', 'north')).toBe('places: north')
  expect(await taken('---\neditions: [html, ep|]\n---\n', 'epub')).toBe('editions: [html, epub]')
})

test.each([
  ['[Go|lf](bravo.md#charlie)', ['bravo.md', 4]],
  ['[golf]: bra|vo.md', ['bravo.md', 0]],
  ['[Golf](<hotel ind|ia.md>)', ['hotel%20india.md', 0]],
  ['[golf]: <hotel ind|ia.md>', ['hotel%20india.md', 0]],
  ['Words[^o|ne]\n\n[^one]: Golf.', ['alpha.md', 7]],
  ['[Golf][Ho|tel]\n\n[hotel]: bravo.md', ['alpha.md', 7]],
  ['[Ho|tel]\n\n[hotel]: bravo.md', ['alpha.md', 7]]
])('%s leads to its target', async (marked, target) => {
  expect(await lineOf(`${head}${marked}\n`)).toEqual(target)
})
