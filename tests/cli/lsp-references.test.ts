/** What leads to a place, for an editor, and a new id for it wherever the old one is written. */
import {readFile} from 'node:fs/promises'
import path from 'node:path'
import {
  DefinitionRequest,
  PrepareRenameRequest,
  ReferencesRequest,
  RenameRequest,
  WorkspaceSymbolRequest,
  WillRenameFilesRequest,
  type TextEdit,
  type WorkspaceEdit
} from 'vscode-languageserver/node'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {sharedFolder, writeFiles} from '../platform/temporary-folder.ts'
import {startEditor, type Editor} from './lsp-client.ts'

const alpha = 'source/book/alpha.md'
const bravo = 'source/book/bravo.md'
const delta = 'source/delta.md'
const echo = 'source/echo.md'
const hotel = 'source/hotel.md'
const spaced = 'source/a (b).md'
const texts = {
  [alpha]:
    '---\ntitle: Alpha\n---\n\n## Scope\n\nWords. [Golf](nowhere.md)\n\n## Scope\n\n## Own {#own}\n\n🙂 See [it](#own), [this][] and [there](bravo#fig-plan).\n\n[this]: #own\n',
  [bravo]:
    '---\ntitle: Bravo\n---\n\nSee [](alpha.md#scope-1) and [own](alpha.md#own).\r\n\r\n![A plan](plan.svg){#fig-plan}\r\n\r\nIn @fig-plan.\r\n',
  [delta]: '---\ntitle: Delta\nlanguage: en\n---\n\nSee [own](book/alpha.md#own) and [the book](book/).\n',
  [echo]:
    '---\ntitle: Echo\nlanguage: en\n---\n\n## Fees\n\nSee [#fees](#fees), [one][], [`](#fees)`](#fees), [#fees][two] and [x](#fees "#fees").\n\n```md\n[one]: #fees\n```\n\n[one]: #fees "#fees"\n[two]: #fees\n',
  [hotel]:
    '---\ntitle: Hotel\nlanguage: en\ncover:\n  image: "plan.svg" # drawn\nimage: https://example.org/plan.svg\n---\n\n[a](<a (b).md>), [b](a%20(b).md "Words"), [c](a%20\\(b\\).md#x) and <a href="a%20(b).md">d</a>.\n\n<img src="plan.svg" alt="A plan">\n',
  [spaced]: '---\ntitle: Spaced\nlanguage: en\ncover: plan.svg\n---\n\nWords.\n'
}

const manifest =
  'title: Book of alpha.md\nlanguage: en\ncover: cover.svg\ncontents:\n  - alpha.md\n  - bravo.md\n'

let editor: Editor
let folder: string

beforeAll(async () => {
  folder = await sharedFolder()
  await writeFiles(folder, {
    'tetrapla.yaml': 'from: quarto\nbaseUrl: https://example.org/\n',
    'source/book/publication.yaml': manifest,
    'source/book/plan.svg':
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><path d="M0 0h1v1z"/></svg>',
    'source/book/cover.svg':
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><path d="M0 0h1v1z"/></svg>',
    'source/plan.svg':
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><path d="M0 0h1v1z"/></svg>',
    ...texts
  })
  editor = await startEditor(folder)
  await editor.open(alpha, texts[alpha])
  await editor.open(bravo, texts[bravo])
  await editor.open(echo, texts[echo])
  await editor.findings(alpha, (all) => all.some(({code}) => code === 'link/target-exists'))
})

afterAll(() => editor.close())

function at(file: keyof typeof texts, words: string) {
  const before = texts[file].slice(0, texts[file].indexOf(words) + 1).split('\n')
  const position = {line: before.length - 1, character: before.at(-1)?.length ?? 0}
  return {textDocument: {uri: editor.uriOf(file)}, position}
}

function nameOf(uri: string): string {
  return uri.slice(editor.uriOf('source').length + 1)
}

async function referencesAt(file: keyof typeof texts, words: string): Promise<unknown> {
  const found = await editor.connection.sendRequest(ReferencesRequest.type, {
    ...at(file, words),
    context: {includeDeclaration: true}
  })
  return found?.map(({uri, range}) => `${nameOf(uri)}:${range.start.line + 1}:${range.start.character + 1}`)
}

/** The files as they are with the new name. */
async function renamedAt(file: keyof typeof texts, words: string, newName: string) {
  const edit = await editor.connection.sendRequest(RenameRequest.type, {...at(file, words), newName})
  return appliedTo(edit)
}

async function appliedTo(edit: WorkspaceEdit | null): Promise<Readonly<Record<string, string>>> {
  const files = Object.entries(edit?.changes ?? {}).map(async ([uri, edits]) => {
    const name = decodeURIComponent(nameOf(uri))
    return [name, applied(await readFile(path.join(folder, 'source', name), 'utf8'), edits)] as const
  })
  return Object.fromEntries(await Promise.all(files))
}

function applied(text: string, edits: readonly TextEdit[]): string {
  const lines = text.split('\n')
  const fromTheEnd = edits.toSorted((a, b) => b.range.start.character - a.range.start.character)
  for (const {range, newText} of fromTheEnd) {
    const {line, character} = range.start
    lines[line] = `${lines[line]?.slice(0, character)}${newText}${lines[line]?.slice(range.end.character)}`
  }
  return lines.join('\n')
}

test('what leads to a block is found from its heading and from a link', async () => {
  const all = [
    'book/alpha.md:11:1',
    'book/alpha.md:13:8',
    'book/alpha.md:13:20',
    'book/bravo.md:5:30',
    'delta.md:6:5'
  ]
  expect(await referencesAt(alpha, '# Own')).toEqual(all)
  expect(await referencesAt(bravo, 'alpha.md#own')).toEqual(all)
  expect(await referencesAt(bravo, 'alpha.md#scope-1')).toEqual(['book/alpha.md:9:1', 'book/bravo.md:5:5'])
  expect(await referencesAt(alpha, 'Words')).toBeUndefined()
})

test('a link leads where the build has it lead', async () => {
  const find = async (file: keyof typeof texts, words: string): Promise<unknown> => {
    const found = await editor.connection.sendRequest(DefinitionRequest.type, at(file, words))
    return Array.isArray(found) || found === null
      ? undefined
      : `${nameOf(found.uri)}:${found.range.start.line + 1}`
  }
  expect(await find(bravo, 'alpha.md#scope-1')).toBe('book/alpha.md:9')
  expect(await find(alpha, 'bravo#fig-plan')).toBe('book/bravo.md:7')
})

test('headings and figures of all documents are found by their words and ids', async () => {
  const find = async (query: string): Promise<unknown> =>
    (await editor.connection.sendRequest(WorkspaceSymbolRequest.type, {query}))?.map((one) => [
      one.name,
      `${nameOf(one.location.uri)}:${'range' in one.location ? one.location.range.start.line + 1 : ''}`
    ])
  expect(await find('SCOPE')).toEqual([
    ['Scope', 'book/alpha.md:5'],
    ['Scope', 'book/alpha.md:9']
  ])
  expect(await find('#fig-')).toEqual([['#fig-plan', 'book/bravo.md:7']])
  expect(await find('delta')).toEqual([['Delta', 'delta.md:1']])
})

test('an id is renamed in its block and in all links', async () => {
  expect(await renamedAt(alpha, '# Own', 'proper')).toEqual({
    'book/alpha.md': texts[alpha].replaceAll('#own', '#proper'),
    'book/bravo.md': texts[bravo].replace('#own', '#proper'),
    'delta.md': texts[delta].replace('#own', '#proper')
  })
  expect(await renamedAt(bravo, 'plan.svg){#fig', 'fig-map')).toEqual({
    'book/alpha.md': texts[alpha].replace('#fig-plan', '#fig-map'),
    'book/bravo.md': texts[bravo].replaceAll('fig-plan', 'fig-map')
  })
})

test('words, titles and code that look as the address of a link stay', async () => {
  expect(await renamedAt(echo, '## Fees', 'dues')).toEqual({
    'echo.md': texts[echo]
      .replace('## Fees', '## Fees {#dues}')
      .replaceAll('](#fees', '](#dues')
      .replace('`](#dues)`', '`](#fees)`')
      .replaceAll(': #fees', ': #dues')
      .replace('[one]: #dues\n```', '[one]: #fees\n```')
  })
})

test('a heading that has its id of its words gets one of its own', async () => {
  const prepared = await editor.connection.sendRequest(
    PrepareRenameRequest.type,
    at(bravo, 'alpha.md#scope-1')
  )
  expect(prepared).toMatchObject({placeholder: 'scope-1'})
  expect(await renamedAt(bravo, 'alpha.md#scope-1', '#reach')).toEqual({
    'book/alpha.md': texts[alpha].replace('## Scope\n\n## Own', '## Scope {#reach}\n\n## Own'),
    'book/bravo.md': texts[bravo].replace('#scope-1', '#reach')
  })
})

test('an equal heading keeps the id that links name when the first is renamed', async () => {
  expect(await renamedAt(alpha, '## Scope', 'reach')).toEqual({
    'book/alpha.md': texts[alpha]
      .replace('## Scope\n\nWords', '## Scope {#reach}\n\nWords')
      .replace('## Scope\n\n## Own', '## Scope {#scope-1}\n\n## Own')
  })
})

test('a name that cannot be an id is refused', async () => {
  await expect(renamedAt(alpha, '# Own', 'two words')).rejects.toThrow('`two words` cannot be an id')
})

test('a name that another block of the document has is refused', async () => {
  await expect(renamedAt(alpha, '# Own', 'scope')).rejects.toThrow(
    '`scope` is the id of another block of its document'
  )
})

/** The files as they are when one goes from a path to another. */
async function movedTo(...files: readonly (readonly [string, string])[]) {
  const edit = await editor.connection.sendRequest(WillRenameFilesRequest.type, {
    files: files.map(([from, to]) => ({oldUri: editor.uriOf(from), newUri: editor.uriOf(to)}))
  })
  return appliedTo(edit)
}

test('links and contents follow a document that gets another name', async () => {
  expect(await movedTo([alpha, 'source/book/golf.md'])).toEqual({
    'book/publication.yaml': manifest.replace('- alpha.md', '- golf.md'),
    'book/bravo.md': texts[bravo].replaceAll('alpha.md', 'golf.md'),
    'delta.md': texts[delta].replace('alpha.md', 'golf.md')
  })
})

test('links and pictures of a document follow it into another folder', async () => {
  expect(await movedTo([bravo, 'source/book/part/bravo.md'])).toEqual({
    'book/publication.yaml': manifest.replace('bravo.md', 'part/bravo.md'),
    'book/bravo.md': texts[bravo].replaceAll('alpha.md', '../alpha.md').replace('plan.svg', '../plan.svg')
  })
  expect(await movedTo([alpha, '../alpha.md'])).toEqual({})
  expect(
    await movedTo([alpha, 'source/book/part/alpha.md'], [bravo, 'source/book/part/bravo.md'])
  ).toMatchObject({'book/bravo.md': texts[bravo].replace('plan.svg', '../plan.svg')})
})

test('links follow a folder and a picture', async () => {
  const {[delta]: own, [bravo]: inBook} = texts
  expect(await movedTo(['source/book', 'source/shelf/tome'])).toEqual({
    'delta.md': own.replace('book/alpha.md', 'shelf/tome/alpha.md').replace('(book/)', '(shelf/tome/)')
  })
  expect(await movedTo(['source/book/plan.svg', 'source/book/images/map.svg'])).toEqual({
    'book/bravo.md': inBook.replace('plan.svg', 'images/map.svg')
  })
  expect(await movedTo(['source', 'texts'])).toEqual({})
})

test('addresses with brackets and in HTML follow a document', async () => {
  expect(await movedTo([spaced, 'source/c (d).md'])).toEqual({
    'hotel.md': texts[hotel]
      .replace('<a (b).md>', '<c (d).md>')
      .replace('a%20\\(b\\).md', 'c%20%28d%29.md')
      .replaceAll('a%20(b).md', 'c%20%28d%29.md')
  })
})

test('pictures in HTML, and covers in front matter and of a publication, are followed', async () => {
  expect(await movedTo(['source/plan.svg', 'source/images/map.svg'])).toEqual({
    'hotel.md': texts[hotel]
      .replace('"plan.svg" #', '"images/map.svg" #')
      .replace('src="plan.svg"', 'src="images/map.svg"'),
    'a (b).md': texts[spaced].replace('plan.svg', 'images/map.svg')
  })
  expect(await movedTo([spaced, 'source/part/a.md'])).toMatchObject({
    'a (b).md': texts[spaced].replace('plan.svg', '../plan.svg')
  })
  expect(await movedTo(['source/book/cover.svg', 'source/book/front.svg'])).toEqual({
    'book/publication.yaml': manifest.replace('cover.svg', 'front.svg')
  })
})
