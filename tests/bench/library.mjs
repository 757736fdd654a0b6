/**
 * Measures what a change costs in a library: a generated one of many small documents is built; built again with nothing
 * to do; and built with a paragraph added to one document; and again, later, with nothing to do, each in a process of its own. Prints CPU seconds (all threads)
 * over those of Node alone, and peak memory, then how large the output is and what is kept for the next build. `SIZE=1000` sets the number of documents. Peers that are on the path get the
 * same documents, as far as Python is there to measure them: Eleventy makes pages of all, pandoc a page and a book of each
 * publication.
 * Compare ratios of one run: machines differ and are shared.
 */
import {spawnSync} from 'node:child_process'
import {appendFileSync, mkdtempSync, readdirSync, rmSync, statSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {setTimeout} from 'node:timers/promises'
import {documentOf, writeLibrary} from './library/write-library.mjs'

const size = Number(process.env['SIZE'] ?? 5000)
const command = path.join(import.meta.dirname, '../../dist/program/main.js')
const report = new URL('library/report-usage.mjs', import.meta.url).href

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
  // Once times of files tell.
  await setTimeout(3000)
  for (let turn = 0; turn < 4; turn += 1) show(turn === 0 ? 'looks again' : 'later', run(build), bare)
  for (const folder of ['output', '.tetrapla'])
    console.log(`${folder.padEnd(14)} ${(sizeOf(path.join(project, folder)) / 1e6).toFixed(1)} MB`)
  measurePeers()
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

/** Bytes of all files below a folder. */
function sizeOf(folder) {
  return readdirSync(folder, {recursive: true, withFileTypes: true})
    .filter((entry) => entry.isFile())
    .reduce((sum, {parentPath, name}) => sum + statSync(path.join(parentPath, name)).size, 0)
}

function measurePeers() {
  const source = path.join(project, 'source')
  const [site, page] = [path.join(project, 'site'), path.join(project, 'page')]
  if (isThere('eleventy'))
    show('Eleventy', measured(['eleventy', '--quiet', `--input=${source}`, `--output=${site}`]), 0)
  if (!isThere('pandoc')) return
  const runs = readdirSync(source).flatMap((volume) => {
    const folder = path.join(source, volume)
    const documents = readdirSync(folder).filter((name) => name.endsWith('.md'))
    const files = documents.sort().map((name) => path.join(folder, name))
    return ['html', 'epub3'].map((format) =>
      measured(['pandoc', '--from=gfm', `--to=${format}`, '--metadata=title=A', `--output=${page}`, ...files])
    )
  })
  const [seconds, memory] = [runs.map((one) => one.seconds), runs.map((one) => one.memory)]
  show(
    'pandoc',
    {seconds: seconds.reduce((sum, one) => sum + one, 0), memory: memory.reduce((a, b) => Math.max(a, b), 0)},
    0
  )
}

/** With all its children. */
function measured(words) {
  const script = path.join(import.meta.dirname, 'epub', 'run-measured.py')
  const {stdout, stderr, status} = spawnSync('python3', [script, ...words], {cwd: project, encoding: 'utf8'})
  if (status !== 0) throw new Error(stderr)
  const {cpu, memory} = JSON.parse(stdout)
  return {seconds: cpu, memory}
}

function isThere(program) {
  return spawnSync('python3', ['--version']).status === 0 && spawnSync(program, ['--version']).status === 0
}

function show(what, {seconds, memory}, bare) {
  console.log(`${what.padEnd(14)} cpu ${(seconds - bare).toFixed(3)} s  memory ${Math.round(memory)} MiB`)
}
