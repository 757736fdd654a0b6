/** Starts the language server of a project's Tetrapla, and ends it with the window. */
'use strict'
const path = require('node:path')
const vscode = require('vscode')
const {LanguageClient} = require('vscode-languageclient/node')
const {findProgram} = require('./find-program.js')

let client

async function activate(context) {
  context.subscriptions.push(
    vscode.commands.registerCommand('tetrapla.restart', restart),
    vscode.workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration('tetrapla')) void restart()
    })
  )
  await start()
}

async function deactivate() {
  const running = client
  client = undefined
  await running?.stop()
}

async function restart() {
  await deactivate()
  await start()
}

/** One server for all folders of the window: it opens projects by the documents that are edited. */
async function start() {
  const settings = vscode.workspace.getConfiguration('tetrapla')
  const program = settings.get('program') || (await programOfProjects())
  if (program === undefined) {
    const words = 'Tetrapla is not installed in this project: run “npm install --save-dev tetrapla” in it.'
    void vscode.window.showWarningMessage(words)
    return
  }
  const server = {command: settings.get('node') || 'node', args: [program, 'lsp']}
  const documents = ['markdown', 'yaml', 'json'].map((language) => ({scheme: 'file', language}))
  client = new LanguageClient('tetrapla', 'Tetrapla', server, {documentSelector: documents})
  await client.start()
}

/** The program of the first project that has one installed. */
async function programOfProjects() {
  const files = await vscode.workspace.findFiles('**/tetrapla.yaml', '**/node_modules/**', 100)
  for (const file of files) {
    const found = findProgram(path.dirname(file.fsPath))
    if (found !== undefined) return found
  }
  return undefined
}

module.exports = {activate, deactivate}
