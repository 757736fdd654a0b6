/**
 * Measures what an editor of a large library waits for: from a save to the refreshed page of `serve`, and from a key to the findings of
 * the language server, one after the other in processes of their own, in the generated library, whose pages and data are built first. Prints milliseconds (middle and
 * most) and resident memory; with `SAVES=1000` how that grows.
 */
import {spawn} from 'node:child_process'
import {existsSync, readFileSync, writeFileSync} from 'node:fs'
import path from 'node:path'
import {setTimeout} from 'node:timers/promises'
import {pathToFileURL} from 'node:url'
import {libraryIn} from '../library/write-library.mjs'
import {command, median, runNode} from '../usage.mjs'

const saves = Number(process.env['SAVES'] ?? 20)
const pause = Number(process.env['PAUSE'] ?? 1500)

/** The middle of each. */
export async function measureEditor({folder}) {
  const {project, edited: file} = libraryIn(folder)
  runNode([command, 'build', '--quiet', project])
  const text = readFileSync(file, 'utf8')
  const key = await measureServer(project, file, text)
  const save = await measurePreview(project, file, text)
  writeFileSync(file, text)
  return {key, save}
}

async function measureServer(project, file, text) {
  const child = spawn(process.execPath, [command, 'lsp'], {cwd: project, stdio: ['pipe', 'pipe', 'inherit']})
  const uri = pathToFileURL(file).href
  const waits = []
  let buffer = Buffer.alloc(0)
  child.stdout.on('data', (chunk) => {
    buffer = Buffer.concat([buffer, chunk])
    for (;;) {
      const end = buffer.indexOf('\r\n\r\n')
      const length = Number(/Content-Length: (\d+)/.exec(buffer.toString('latin1', 0, Math.max(0, end)))?.[1])
      if (end === -1 || buffer.length < end + 4 + length) return
      const message = JSON.parse(buffer.toString('utf8', end + 4, end + 4 + length))
      buffer = buffer.subarray(end + 4 + length)
      for (const wait of [...waits])
        if (wait.is(message)) (waits.splice(waits.indexOf(wait), 1), wait.go(message))
    }
  })
  const until = (is) => new Promise((go) => waits.push({is, go}))
  const send = (message) => {
    const body = JSON.stringify({jsonrpc: '2.0', ...message})
    child.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`)
  }
  const answered = until(({id}) => id === 1)
  send({id: 1, method: 'initialize', params: {processId: null, rootUri: null, capabilities: {}}})
  await answered
  const told = (words) =>
    until(
      ({method, params}) =>
        method === 'textDocument/publishDiagnostics' &&
        params.uri === uri &&
        params.diagnostics.some(({message}) => message.includes(words))
    )
  let version = 1
  const withLink = () => `${text}\nSee [it](nowhere-${version}.md).\n`
  const opened = told('nowhere-1')
  const begun = performance.now()
  send({
    method: 'textDocument/didOpen',
    params: {textDocument: {uri, languageId: 'markdown', version, text: withLink()}}
  })
  await opened
  console.log(`language server, a document opened: ${Math.round(performance.now() - begun)} ms`)
  await setTimeout(3000)
  const times = []
  for (let turn = 0; turn < saves; turn += 1) {
    version += 1
    const found = told(`nowhere-${version}`)
    const at = performance.now()
    send({
      method: 'textDocument/didChange',
      params: {textDocument: {uri, version}, contentChanges: [{text: withLink()}]}
    })
    await found
    times.push(performance.now() - at)
    await setTimeout(100)
  }
  const middle = show('language server, a key', times, child.pid)
  child.kill()
  return middle
}

async function measurePreview(project, file, text) {
  const child = spawn(process.execPath, [command, 'serve'], {
    cwd: project,
    stdio: ['ignore', 'pipe', 'inherit']
  })
  let url
  for await (const chunk of child.stdout) {
    url = /http:\S+/.exec(String(chunk))?.[0]
    if (url !== undefined) break
  }
  const state = await follow(url)
  await state.until(({whole, making}) => whole > 0 && making === 'nothing')
  await setTimeout(5000)
  const address = `${url}-/pages/${path.basename(path.dirname(file))}/en/${path.basename(file, '.md')}.html`
  // As in a browser that has the page open.
  await (await fetch(address)).text()
  await setTimeout(5000)
  const times = []
  for (let turn = 0; turn < saves; turn += 1) {
    const {pages} = state.last()
    const word = `word-${turn}-${process.pid}`
    const at = performance.now()
    writeFileSync(file, `${text}\nOne ${word}.\n`)
    await state.until((one) => one.pages > pages)
    const page = await (await fetch(address)).text()
    if (!page.includes(word)) throw new Error(`the page does not say ${word}`)
    times.push(performance.now() - at)
    if (turn % 50 === 0)
      console.log(`save ${turn}: ${Math.round(times.at(-1))} ms, ${memoryOf(child.pid)} MiB`)
    await setTimeout(pause)
  }
  const middle = show('serve, a save', times, child.pid)
  child.kill()
  return middle
}

/** The states that a preview tells. */
async function follow(url) {
  const waits = []
  let last
  const {body} = await fetch(`${url}-/events`)
  const read = async () => {
    let rest = ''
    for await (const chunk of body) {
      const parts = `${rest}${new TextDecoder().decode(chunk)}`.split('\n\n')
      rest = parts.pop()
      for (const part of parts) {
        last = JSON.parse(part.replace(/^data: /, ''))
        for (const wait of [...waits]) if (wait.is(last)) (waits.splice(waits.indexOf(wait), 1), wait.go())
      }
    }
  }
  read().catch(() => undefined)
  return {
    last: () => last,
    until: (is) =>
      last !== undefined && is(last) ? Promise.resolve() : new Promise((go) => waits.push({is, go}))
  }
}

function memoryOf(pid) {
  const status = existsSync(`/proc/${pid}/status`) ? readFileSync(`/proc/${pid}/status`, 'utf8') : ''
  return Math.round(Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024)
}

function show(what, times, pid) {
  const [first, middle, most] = [times[0], median(times), Math.max(...times)].map(Math.round)
  console.log(
    `${what}: first ${first} ms, middle ${middle} ms, most ${most} ms of ${times.length}; ${memoryOf(pid)} MiB`
  )
  return middle
}
