/**
 * Measures the PDF edition: side by side with WeasyPrint and with pdfmake as it comes, which get the same text; and on
 * books of 1,000, 2,000 and 5,000 pages. Each run is a process of its own. `make bench-pdf PROJECT=path` measures
 * another project's largest publication, ROUNDS=5 more rounds, PYTHON=path the Python that has WeasyPrint; a peer that
 * is not there is passed over. Compare ratios of one run: machines differ and are shared.
 */
import {spawnSync} from 'node:child_process'
import {mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {definitionOfEdition} from './pdf/definition-of-edition.mjs'
import {pageOfEdition} from './pdf/page-of-edition.mjs'
import {writeBook} from './pdf/projects.mjs'
import {isThere, median, python} from './usage.mjs'

const rounds = Number(process.env['ROUNDS'] ?? 3)
const sizes = (process.env['PAGES'] ?? '1000,2000,5000').split(',').filter(Boolean).map(Number)
const require = createRequire(import.meta.url)
const scripts = path.join(import.meta.dirname, 'pdf')
const folder = mkdtempSync(path.join(tmpdir(), 'tetrapla-bench-pdf-'))

/** The same fonts for all. */
const fonts = {
  'serif-regular': google('Source Serif 4', '400Regular'),
  'serif-italic': google('Source Serif 4', '400Regular_Italic'),
  'serif-semibold': google('Source Serif 4', '600SemiBold'),
  'sans-regular': google('Source Sans 3', '400Regular'),
  'sans-semibold': google('Source Sans 3', '600SemiBold'),
  'mono-regular': google('Source Code Pro', '400Regular')
}
const families = {
  Serif: {...family('serif-regular'), italics: fonts['serif-italic'], bold: fonts['serif-semibold']},
  Sans: {...family('sans-regular'), bold: fonts['sans-semibold']},
  Mono: family('mono-regular')
}

try {
  await compare(process.env['PROJECT'] ?? book(300))
  for (const pages of sizes) measureGrowth(pages)
} finally {
  rmSync(folder, {recursive: true})
}

function book(pages) {
  const project = path.join(folder, `book-${pages}`)
  writeBook(project, pages)
  return project
}

/** All peers once a round; the medians, and the ratios to each peer round by round. */
async function compare(project) {
  await writePeers(project)
  const own = {name: 'tetrapla', command: process.execPath, args: [script('run-tetrapla.mjs'), project]}
  const peers = [
    own,
    {name: 'pdfmake', command: process.execPath, args: [script('run-pdfmake.mjs'), file('definition.json')]},
    ...(isThere([python, '-c', 'import weasyprint'])
      ? [weasyprint('weasyprint', 'plain'), weasyprint('weasyprint, tagged', 'pdf/ua-1')]
      : [])
  ]
  if (peers.length === 2) console.log(`no WeasyPrint in ${python}: passed over`)
  const results = new Map(peers.map(({name}) => [name, []]))
  for (let round = 0; round < rounds; round += 1) {
    for (const peer of peers) results.get(peer.name).push(run(peer))
  }
  const ours = results.get(own.name).map(({cpu}) => cpu)
  for (const [name, runs] of results) {
    const ratios = runs.map(({cpu}, round) => ours[round] / cpu)
    const ratio = name === own.name ? '' : `  tetrapla is ${median(ratios).toFixed(2)} of it`
    console.log(`${name.padEnd(20)} ${figures(runs)}${ratio}`)
  }
}

function script(name) {
  return path.join(scripts, name)
}

function file(name) {
  return path.join(folder, name)
}

function weasyprint(name, variant) {
  return {name, command: python, args: [script('run-weasyprint.py'), file('page.html')], last: [variant]}
}

function measureGrowth(pages) {
  const result = run({command: process.execPath, args: [script('run-tetrapla.mjs'), book(pages)]})
  const each = ((result.cpu * 1000) / result.pages).toFixed(2)
  console.log(`${String(pages).padEnd(20)} ${figures([result])}  ${each} ms a page`)
}

function run({command, args, last = []}) {
  const {stdout, stderr, status} = spawnSync(command, [...args, file('out.pdf'), ...last], {encoding: 'utf8'})
  if (status !== 0) throw new Error(stderr)
  return JSON.parse(stdout.trim().split('\n').at(-1))
}

function figures(runs) {
  const of = (key) => median(runs.map((one) => one[key]))
  const parts =
    runs[0].layout === undefined
      ? ''
      : ` (layout ${of('layout').toFixed(2)}, drawing ${of('drawing').toFixed(2)}; reading before ${of('reading').toFixed(2)})`
  return `${of('pages')} pages  cpu ${of('cpu').toFixed(2).padStart(6)} s${parts}  memory ${of('memory').toFixed(0)} MiB`
}

/** The same text for the peers, from the JSON edition. */
async function writePeers(project) {
  const {build} = await import('../../dist/program/index.mjs')
  const output = file('output')
  mkdirSync(output, {recursive: true})
  const options = {
    project,
    output,
    editions: ['html', 'json'],
    cache: false,
    strict: false,
    allOrNothing: true,
    only: []
  }
  const result = await build(options)
  if (result.kind !== 'built') throw new Error(JSON.stringify(result.diagnostics.slice(0, 3)))
  const largest = result.publications
    .map(({publication}) => publication.editions.find(({edition}) => edition === 'json'))
    .reduce((one, other) => (other.bytes > one.bytes ? other : one))
  const edition = JSON.parse(readFileSync(path.join(output, largest.path), 'utf8'))
  const beside = path.dirname(path.join(output, largest.path))
  const assets = new Map(edition.assets.map((asset) => [asset.name, asset]))
  const assetFile = (name) => path.join(beside, assets.get(name)?.path ?? '')
  writeFileSync(
    file('page.html'),
    pageOfEdition(edition, (name) => `file://${fonts[name] ?? assetFile(name)}`)
  )
  const definition = definitionOfEdition(edition, (name) => pictureOf(assets.get(name), assetFile(name)))
  writeFileSync(file('definition.json'), JSON.stringify({fonts: families, definition}))
}

/** What pdfmake can draw. */
function pictureOf(asset, location) {
  if (asset?.mediaType === 'image/svg+xml') return {svg: readFileSync(location, 'utf8')}
  return asset !== undefined && /png|jpeg/.test(asset.mediaType) ? {path: location} : {}
}

function family(name) {
  return Object.fromEntries(['normal', 'italics', 'bold', 'bolditalics'].map((style) => [style, fonts[name]]))
}

function google(name, cut) {
  const packageName = `@expo-google-fonts/${name.toLowerCase().replaceAll(' ', '-')}`
  const base = path.dirname(require.resolve(`${packageName}/package.json`))
  return path.join(base, cut, `${name.replaceAll(' ', '')}_${cut}.ttf`)
}
