/**
 * Measures the EPUB edition side by side with pandoc, which gets the same files: a book of 1,000 chapters, a book with
 * 200 MB of images, and one of a line, for what starting costs. Each run is the whole command, in a process of its own.
 * `make bench-epub ROUNDS=5` takes more rounds, CHAPTERS=100 and IMAGES=10 other sizes. Python measures; without it
 * nothing is, and without pandoc it is passed over. Compare ratios of one run: machines differ and are shared.
 */
import {mkdtempSync, readdirSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {writeChapters, writeImages} from './epub/projects.mjs'
import {command, isThere, median, python, runPeer} from './usage.mjs'

const rounds = Number(process.env['ROUNDS'] ?? 3)
const chapters = Number(process.env['CHAPTERS'] ?? 1000)
const images = Number(process.env['IMAGES'] ?? 50)
const folder = mkdtempSync(path.join(tmpdir(), 'tetrapla-bench-epub-'))

try {
  if (isThere([python, '--version'])) await measureAll()
  else console.log(`no ${python}: nothing is measured`)
} finally {
  rmSync(folder, {recursive: true})
}

async function measureAll() {
  const hasPandoc = isThere(['pandoc', '--version'])
  if (!hasPandoc) console.log('no pandoc: passed over')
  const project = (name) => path.join(folder, name)
  writeChapters(project('line'), 1)
  writeChapters(project('chapters'), chapters)
  await writeImages(project('images'), images)
  compare('one chapter', project('line'), hasPandoc)
  compare(`${chapters} chapters`, project('chapters'), hasPandoc)
  compare(`${images} images of 4 MB`, project('images'), hasPandoc)
}

/** Both once a round; the medians, and the ratios round by round. */
function compare(title, project, hasPandoc) {
  const results = Array.from({length: rounds}, () => ({
    tetrapla: runPeer([process.execPath, command, 'build', project, ...options(project)]),
    ...(hasPandoc ? {pandoc: runPeer(['pandoc', ...pandocOptions(project)])} : {})
  }))
  console.log(`${title}\n  tetrapla  ${figures(results.map(({tetrapla}) => tetrapla))}`)
  if (!hasPandoc) return
  const ratio = (key) => median(results.map(({tetrapla, pandoc}) => tetrapla[key] / pandoc[key])).toFixed(2)
  console.log(`  pandoc    ${figures(results.map(({pandoc}) => pandoc))}`)
  console.log(`  tetrapla takes ${ratio('cpu')} of pandoc's CPU and ${ratio('memory')} of its memory`)
}

function options(project) {
  return ['--edition', 'epub', '--no-cache', '--quiet', '--output', path.join(project, 'output')]
}

function pandocOptions(project) {
  const source = path.join(project, 'source', 'book')
  const files = readdirSync(source).filter((name) => name.endsWith('.md'))
  return [
    ...['--from', 'gfm', '--to', 'epub3', '--metadata', 'title=A book', '--resource-path', source],
    ...['--output', path.join(project, 'pandoc.epub')],
    ...files.sort().map((name) => path.join(source, name))
  ]
}

function figures(runs) {
  const of = (key) => median(runs.map((one) => one[key]))
  return `cpu ${of('cpu').toFixed(2).padStart(6)} s  memory ${of('memory').toFixed(0).padStart(5)} MiB`
}
