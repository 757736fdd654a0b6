/**
 * Measures what a change costs in a library: a generated one of many small documents is built; built again with nothing
 * to do; and built with a paragraph added to one document, each in a process of its own. Prints CPU seconds (all threads)
 * over those of Node alone, and peak memory. `SIZE=1000` sets the number of documents, 60 a publication at most.
 * Compare ratios of one run: machines differ and are shared.
 */
import {spawnSync} from 'node:child_process'
import {appendFileSync, mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {documentOf, writeLibrary} from './library/write-library.mjs'

const size = Number(process.env['SIZE'] ?? 5000)
const command = path.join(import.meta.dirname, '../../dist/program/main.js')
const report = `data:text/javascript,${encodeURIComponent(`
  import {writeSync} from 'node:fs'
  process.on('exit', () => {
    const {user, system} = process.cpuUsage()
    writeSync(3, JSON.stringify({seconds: (user + system) / 1e6, memory: process.resourceUsage().maxRSS / 1024}))
  })
`)}`

const project = mkdtempSync(path.join(tmpdir(), 'tetrapla-library-'))
try {
  writeLibrary(project, size)
  const build = [command, 'build', '--quiet', '--edition', 'html,json', project]
  const bare = Math.min(...[1, 2, 3].map(() => run(['--eval', '0']).seconds))
  console.log(`${size} documents; Node alone: cpu ${bare.toFixed(3)} s`)
  show('cold', run(build), bare)
  show('nothing to do', run(build), bare)
  show('nothing to do', run(build), bare)
  const edited = documentOf(project, Math.floor(size / 2))
  for (const word of ['sierra', 'tango']) {
    appendFileSync(edited, `\nOne more paragraph: ${word}.\n`)
    show('one edited', run(build), bare)
  }
} finally {
  rmSync(project, {recursive: true})
}

function run(words) {
  const {status, stderr, output} = spawnSync(process.execPath, ['--import', report, ...words], {
    encoding: 'utf8',
    stdio: ['ignore', 'ignore', 'pipe', 'pipe']
  })
  if (status !== 0) throw new Error(stderr)
  return JSON.parse(output[3])
}

function show(what, {seconds, memory}, bare) {
  console.log(`${what.padEnd(14)} cpu ${(seconds - bare).toFixed(3)} s  memory ${Math.round(memory)} MiB`)
}
