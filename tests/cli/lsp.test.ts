/** The language server by its protocol: what an editor sees while an author types. */
import {spawn, type ChildProcess} from 'node:child_process'
import path from 'node:path'
import {pathToFileURL} from 'node:url'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {
  CodeActionRequest,
  CompletionRequest,
  DefinitionRequest,
  DidChangeTextDocumentNotification,
  DidOpenTextDocumentNotification,
  HoverRequest,
  InitializeRequest,
  PublishDiagnosticsNotification,
  StreamMessageReader,
  StreamMessageWriter,
  createProtocolConnection,
  type Diagnostic,
  type ProtocolConnection
} from 'vscode-languageserver/node'
import {sharedFolder, writeFiles} from '../platform/temporary-folder.ts'
import {beside} from './lsp-project.ts'
import {command} from './run-command.ts'

const report = `---
type: report
title: Alpha
language: en
date: 2026-11-28
office: north
---

# Alpha

## Bravo

See [the next](#bravo), [charlie](charlie.md#delta).

:::term[Echo]{#echo name="Echo"}
Words.
:::
`

/** A name with a space, and with an accent apart from its letter, as some disks keep it. */
const apart = 'ho\u0302tel india'

const project = {
  'tetrapla.yaml': 'publisher: Library\n',
  'source/alpha.md': report,
  'source/charlie.md':
    '---\ntitle: Charlie\nlanguage: en\ndate: 2026-11-28\n---\n\nWords.\n\n## Delta\n\nMore.\n',
  'source/book/publication.yaml': 'title: Book\nlanguage: en\n',
  'source/book/juliett.md': '---\ntitle: Juliett\nshelf: 3\n---\n\nWords.\n',
  'source/book/kilo.md': '---\ntitle: Kilo\nshelf: 4\n---\n\nWords.\n',
  [`source/${apart}.md`]: '---\ntitle: Hotel\nlanguage: en\n---\n\nSee [alpha](alpha.md).\n',
  ...beside
}

let server: ChildProcess
let connection: ProtocolConnection
let folder = ''
const shown = new Map<string, readonly Diagnostic[]>()
const waiting: {readonly is: () => boolean; readonly go: () => void}[] = []

beforeAll(async () => {
  folder = await sharedFolder()
  await writeFiles(folder, project)
  const child = spawn(process.execPath, [command, 'lsp'], {cwd: folder, stdio: ['pipe', 'pipe', 'inherit']})
  server = child
  connection = createProtocolConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin)
  )
  connection.onNotification(PublishDiagnosticsNotification.type, ({uri, diagnostics}) => {
    shown.set(uri, diagnostics)
    for (const one of waiting) if (one.is()) one.go()
  })
  connection.listen()
  await connection.sendRequest(InitializeRequest.type, {processId: null, rootUri: null, capabilities: {}})
  await open('source/alpha.md', report.replace('#bravo', '#nowhere'))
  await findings('source/alpha.md', (all) => all.length > 0)
})

afterAll(() => {
  connection.dispose()
  server.kill()
})

function uriOf(file: string): string {
  return pathToFileURL(path.join(folder, file)).href
}

async function open(file: string, text: string): Promise<void> {
  const textDocument = {uri: uriOf(file), languageId: 'markdown', version: 1, text}
  await connection.sendNotification(DidOpenTextDocumentNotification.type, {textDocument})
}

async function type(file: string, text: string): Promise<void> {
  const textDocument = {uri: uriOf(file), version: 2}
  await connection.sendNotification(DidChangeTextDocumentNotification.type, {
    textDocument,
    contentChanges: [{text}]
  })
}

/** The findings of a file, once they are as they are waited for. */
async function findings(
  file: string,
  is: (all: readonly Diagnostic[]) => boolean
): Promise<readonly Diagnostic[]> {
  const found = (): readonly Diagnostic[] | undefined => shown.get(uriOf(file))
  const isThere = (): boolean => {
    const all = found()
    return all !== undefined && is(all)
  }
  if (!isThere()) await new Promise<void>((go) => void waiting.push({is: isThere, go}))
  return found() ?? []
}

/** Where a text begins in another, moved on by so many characters. */
function at(text: string, words: string, on = 0): {line: number; character: number} {
  const before = text.slice(0, text.indexOf(words) + on).split('\n')
  return {line: before.length - 1, character: before.at(-1)?.length ?? 0}
}

async function labelsAt(text: string, words: string): Promise<readonly string[]> {
  await type('source/alpha.md', text)
  const position = at(text, words, words.length)
  const result = await connection.sendRequest(CompletionRequest.type, {
    textDocument: {uri: uriOf('source/alpha.md')},
    position
  })
  return (Array.isArray(result) ? result : (result?.items ?? [])).map(({label}) => label)
}

async function hoverAt(words: string): Promise<string> {
  await type('source/alpha.md', report)
  const result = await connection.sendRequest(HoverRequest.type, {
    textDocument: {uri: uriOf('source/alpha.md')},
    position: at(report, words, 1)
  })
  return JSON.stringify(result?.contents ?? '')
}

describe('findings', () => {
  test('stand at the place of what was typed and not saved, and go when it is mended', async () => {
    const text = report.replace('#bravo', '#nowhere')
    const [one] = await findings('source/alpha.md', (all) => all.length > 0)
    expect(one).toMatchObject({code: 'link/target-exists', source: 'tetrapla', severity: 2})
    expect(one?.range.start.line).toBe(at(text, '[the next]').line)
    await type('source/alpha.md', report)
    await findings('source/alpha.md', (all) => !all.some(({code}) => code === 'link/target-exists'))
  })

  test('of other documents come when what they lead to is typed away, and go again', async () => {
    const charlie = project['source/charlie.md']
    const leadsNowhere = ({code}: Diagnostic): boolean => code === 'link/target-exists'
    await open('source/charlie.md', charlie)
    await type('source/charlie.md', charlie.replace('## Delta', '## Golf'))
    await findings('source/alpha.md', (all) => all.some(leadsNowhere))
    await type('source/charlie.md', charlie)
    await findings('source/alpha.md', (all) => !all.some(leadsNowhere))
  })

  test('stand in each file, though others have the same', async () => {
    await open('source/book/kilo.md', project['source/book/kilo.md'])
    const isUnknown = ({code}: Diagnostic): boolean => code === 'front-matter/key-is-known'
    const messages = async (file: string): Promise<readonly unknown[]> =>
      (await findings(file, (all) => all.some(isUnknown))).filter(isUnknown).map(({message}) => message)
    const said = [expect.stringMatching(/^`shelf` is not a known key(?!;)/)]
    expect(await messages('source/book/juliett.md')).toEqual(said)
    expect(await messages('source/book/kilo.md')).toEqual(said)
  })

  test('come with a fix where there is one right answer', async () => {
    const text = report.replace('## Bravo', '## Bravo\n\n#### Foxtrot')
    await type('source/alpha.md', text)
    const diagnostics = await findings('source/alpha.md', (all) => all.some(({data}) => data !== undefined))
    const actions = await connection.sendRequest(CodeActionRequest.type, {
      textDocument: {uri: uriOf('source/alpha.md')},
      range: {start: at(text, '####'), end: at(text, '####')},
      context: {diagnostics: [...diagnostics]}
    })
    expect(actions).toMatchObject([
      {kind: 'quickfix', edit: {changes: {[uriOf('source/alpha.md')]: [{newText: ''}]}}}
    ])
  })

  test('of broken YAML and of a large document are told, and the server answers on', async () => {
    await type('source/alpha.md', '---\ntitle: "Alpha\n  : [\n---\n\nWords.\n')
    expect(await findings('source/alpha.md', (all) => all.some(({severity}) => severity === 1))).not.toEqual(
      []
    )
    await type('source/alpha.md', `${report}\n${'Words of a line.\n\n'.repeat(250_000)}`)
    await findings('source/alpha.md', (all) => all.some(({code}) => String(code).startsWith('limit/')))
    await type('source/alpha.md', report)
    await findings('source/alpha.md', (all) => !all.some(({severity}) => severity === 1))
  })
})

describe('completion', () => {
  test('knows keys and values of front matter by their schema', async () => {
    expect(await labelsAt(report.replace('office: north', 'of'), '\nof')).toEqual(
      expect.arrayContaining(['office', 'summary', 'authors'])
    )
    expect(await labelsAt(report.replace('north', ''), 'office: ')).toEqual(['north', 'south'])
    expect(await labelsAt(report, 'type: ')).toContain('report')
    expect(await labelsAt(`\n\n${report.replace('north', '')}`, 'office: ')).toEqual(['north', 'south'])
  })

  test('knows directives and their fields', async () => {
    expect(await labelsAt(report, ':::')).toEqual(expect.arrayContaining(['term', 'note', 'figure']))
    expect(await labelsAt(report, '{#echo ')).toEqual(['name'])
  })

  test('knows ids, documents and images', async () => {
    expect(await labelsAt(report, '[the next](')).toEqual(
      expect.arrayContaining(['#bravo', '#echo', 'charlie.md'])
    )
    expect(await labelsAt(report, '[the next](')).toContain('h\u00f4tel%20india.md')
    expect(await labelsAt(`${report}\n![A plan](`, '![A plan](')).toEqual(['images/plan.svg'])
  })
})

test('a key, a directive and a field are described by the schema', async () => {
  expect(await hoverAt('office')).toContain('The office that answers for it.')
  expect(await hoverAt('term')).toContain('A word that the report explains.')
  expect(await hoverAt('name="Echo"')).toContain('As it is used.')
})

test('the target of a link is found', async () => {
  await type('source/alpha.md', report)
  const find = (words: string): Promise<unknown> =>
    connection.sendRequest(DefinitionRequest.type, {
      textDocument: {uri: uriOf('source/alpha.md')},
      position: at(report, words, 3)
    })
  expect(await find('#bravo')).toMatchObject({
    uri: uriOf('source/alpha.md'),
    range: {start: {line: at(report, '## Bravo').line}}
  })
  expect(await find('charlie.md#delta')).toMatchObject({
    uri: uriOf('source/charlie.md'),
    range: {start: {line: 8}}
  })
})

test('a document is answered under the URI that the editor has for it, else under that of the disk', async () => {
  const text = report.replace('charlie.md#delta', 'h\u00f4tel%20india.md')
  await type('source/alpha.md', text)
  const find = async (): Promise<unknown> =>
    connection.sendRequest(DefinitionRequest.type, {
      textDocument: {uri: uriOf('source/alpha.md')},
      position: at(text, 'h\u00f4tel%20india.md', 3)
    })
  expect(await find()).toMatchObject({uri: uriOf(`source/${apart}.md`)})
  const uri = uriOf(`source/${apart}.md`).replace('india', '%69ndia')
  const words = '---\ntitle: Hotel\nlanguage: en\n---\n\nSee [alpha](nowhere.md).\n'
  await connection.sendNotification(DidOpenTextDocumentNotification.type, {
    textDocument: {uri, languageId: 'markdown', version: 1, text: words}
  })
  const isTold = (): boolean => shown.get(uri)?.some(({code}) => code === 'link/target-exists') === true
  await new Promise<void>((go) => (isTold() ? go() : void waiting.push({is: isTold, go})))
  expect(await find()).toMatchObject({uri})
})
