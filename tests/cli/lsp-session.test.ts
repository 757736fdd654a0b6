/** The language server over a session: strange addresses, closed files, files that other programs change. */
import {rename} from 'node:fs/promises'
import path from 'node:path'
import {
  CodeActionRequest,
  DidChangeWatchedFilesNotification,
  DidCloseTextDocumentNotification,
  DocumentSymbolRequest,
  ErrorCodes,
  ExitNotification,
  FileChangeType,
  ShutdownRequest,
  WillRenameFilesRequest,
  type Diagnostic
} from 'vscode-languageserver/node'
import {afterEach, expect, test} from 'vitest'
import {temporaryFolder, writeFiles} from '../platform/temporary-folder.ts'
import {startEditor, type Editor} from './lsp-client.ts'

const alpha = '---\ntitle: Alpha\nlanguage: en\n---\n\nSee [bravo](bravo.md).\n'
const project = {
  'tetrapla.yaml': 'publisher: Library\nbaseUrl: https://example.org/\n',
  'source/alpha.md': alpha,
  'source/bravo.md': '---\ntitle: Bravo\nlanguage: en\n---\n\nWords.\n'
}

const leadsNowhere = ({code}: Diagnostic): boolean => code === 'link/target-exists'

let editor: Editor | undefined

afterEach(() => editor?.close())

async function start(given: Parameters<typeof startEditor>[1] = {}): Promise<[Editor, string]> {
  const folder = await temporaryFolder()
  await writeFiles(folder, project)
  editor = await startEditor(folder, given)
  return [editor, folder]
}

test('goes on after addresses that the system cannot name', async () => {
  const [{open, openUri, findings, uriOf}] = await start()
  await openUri('file://elsewhere/share/charlie.md', 'Words.\n')
  await openUri(`${uriOf('source')}/%E0%A4%A.md`, 'Words.\n')
  await open('source/alpha.md', alpha.replace('bravo.md', 'nowhere.md'))
  expect(await findings('source/alpha.md', (all) => all.some(leadsNowhere))).toHaveLength(1)
})

test('starts with the option that many editors give', async () => {
  const [{open, findings}] = await start({words: ['lsp', '--stdio']})
  await open('source/alpha.md', alpha.replace('bravo.md', 'nowhere.md'))
  expect(await findings('source/alpha.md', (all) => all.some(leadsNowhere))).toHaveLength(1)
})

test('a picture and a folder are moved in a project that has no settings', async () => {
  const folder = await temporaryFolder()
  const text = '---\ntitle: Charlie\nlanguage: en\n---\n\n![A plan](images/plan.svg) [Golf](nowhere.md)\n'
  await writeFiles(folder, {'source/charlie.md': text, 'source/images/plan.svg': '<svg/>'})
  editor = await startEditor(folder)
  const {connection, open, findings, uriOf} = editor
  await open('source/charlie.md', text)
  await findings('source/charlie.md', (all) => all.some(leadsNowhere))
  const movedTo = async (oldName: string, newName: string): Promise<unknown> => {
    const files = [{oldUri: uriOf(oldName), newUri: uriOf(newName)}]
    const edit = await connection.sendRequest(WillRenameFilesRequest.type, {files})
    return edit?.changes?.[uriOf('source/charlie.md')]?.map(({newText}) => newText)
  }
  expect(await movedTo('source/images/plan.svg', 'source/images/map.svg')).toEqual(['images/map.svg'])
  expect(await movedTo('source/images', 'source/plans')).toEqual(['plans/plan.svg'])
})

test('shows what the disk has once the last file of a project is closed unsaved', async () => {
  const [{connection, open, findings, uriOf}] = await start()
  await open('source/alpha.md', alpha.replace('bravo.md', 'nowhere.md'))
  await findings('source/alpha.md', (all) => all.some(leadsNowhere))
  const textDocument = {uri: uriOf('source/alpha.md')}
  await connection.sendNotification(DidCloseTextDocumentNotification.type, {textDocument})
  expect(await findings('source/alpha.md', (all) => !all.some(leadsNowhere))).toEqual([])
})

test('has the editor tell of files that other programs change', async () => {
  const capabilities = {workspace: {didChangeWatchedFiles: {dynamicRegistration: true}}}
  const [{connection, open, findings, registered, uriOf}, folder] = await start({capabilities})
  expect(await registered).toMatchObject([
    {
      method: 'workspace/didChangeWatchedFiles',
      registerOptions: {watchers: [{globPattern: expect.stringContaining('md,')}]}
    }
  ])
  await open('source/alpha.md', alpha.replace('bravo.md', 'nowhere.md'))
  await findings('source/alpha.md', (all) => all.some(leadsNowhere))
  await rename(path.join(folder, 'source/bravo.md'), path.join(folder, 'source/nowhere.md'))
  await connection.sendNotification(DidChangeWatchedFilesNotification.type, {
    changes: [{uri: uriOf('source/nowhere.md'), type: FileChangeType.Created}]
  })
  expect(await findings('source/alpha.md', (all) => !all.some(leadsNowhere))).toEqual([])
})

test('names a fix by the line that it leaves', async () => {
  const [{connection, open, findings, uriOf}] = await start()
  await open('source/alpha.md', `${alpha}\n## Charlie\n\n#### Delta\n`)
  const diagnostics = await findings('source/alpha.md', (all) => all.some(({data}) => data !== undefined))
  const actions = await connection.sendRequest(CodeActionRequest.type, {
    textDocument: {uri: uriOf('source/alpha.md')},
    range: {start: {line: 9, character: 0}, end: {line: 9, character: 0}},
    context: {diagnostics: [...diagnostics]}
  })
  expect(actions).toMatchObject([{title: 'Tetrapla: write `### Delta`'}])
})

test('answers nothing after it was shut down, and ends as it was asked to', async () => {
  const [{connection, open, findings, uriOf, ended}] = await start()
  await open('source/alpha.md', alpha.replace('bravo.md', 'nowhere.md'))
  await findings('source/alpha.md', (all) => all.some(leadsNowhere))
  await connection.sendRequest(ShutdownRequest.type)
  const textDocument = {uri: uriOf('source/alpha.md')}
  const asked = connection.sendRequest(DocumentSymbolRequest.type, {textDocument})
  await expect(asked).rejects.toMatchObject({code: ErrorCodes.InvalidRequest})
  await connection.sendNotification(ExitNotification.type)
  expect(await ended).toBe(0)
})

test('ends with a fault where it was not shut down first', async () => {
  const [{connection, ended}] = await start()
  await connection.sendNotification(ExitNotification.type)
  expect(await ended).toBe(1)
})
