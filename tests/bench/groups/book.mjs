/** Measures a book beside its peers, which get the same chapters: pandoc, and of what that makes for them, WeasyPrint and Typst. */
import {appendFileSync, readFileSync, writeFileSync} from 'node:fs'
import path from 'node:path'
import {inflateSync} from 'node:zlib'
import {writeBook} from '../library/write-book.mjs'
import {command, inTurns, python, runNode, runPeer} from '../usage.mjs'

/** Its editions with the proof, by one worker and by two, and again after an edit. */
export function measureBook({folder, bare, has}) {
  const project = path.join(folder, 'book')
  const files = writeBook(project)
  const build = (...words) => runNode([command, 'build', '--quiet', ...words, project])
  const three = ['--no-cache', '--jobs', '1', '--edition', 'html,epub,json']
  const {
    one,
    two,
    web,
    html,
    epub3: epub,
    json
  } = inTurns({
    one: () => build('--no-cache', '--jobs', '1'),
    two: () => build('--no-cache', '--jobs', '2'),
    web: () => build(...three),
    ...(has('pandoc') ? pandocOf(project, files, ['html', 'epub3', 'json']) : {})
  })
  build()
  let edits = 0
  const {again} = inTurns({
    again: () => {
      appendFileSync(files[Math.floor(files.length / 2)], `\nOne more word: ${(edits += 1)}.\n`)
      return build()
    }
  })
  const own = {workers: two.wall / one.wall, again: again.cpu - bare}
  if (html === undefined) return own
  return {
    ...own,
    four: one.cpu / (html.cpu + epub.cpu),
    fourWall: two.wall / (html.wall + epub.wall),
    three: web.cpu / (html.cpu + epub.cpu + json.cpu)
  }
}

/** Its PDF alone, with the proof, by one worker. */
export function measurePdf({folder, has}) {
  const project = path.join(folder, 'paper')
  const files = writeBook(project)
  const made = (name) => path.join(project, name)
  if (has('pandoc')) {
    for (const job of Object.values(pandocOf(project, files, ['html', 'typst']))) job()
    // Typst ends at a link that leads nowhere.
    const text = readFileSync(made('a.typst'), 'utf8').replace(/#link\(<[^>]*>\)/g, '#underline')
    writeFileSync(made('a.typst'), text)
  }
  const compile = `import typst; typst.compile(${JSON.stringify(made('a.typst'))}, output=${JSON.stringify(made('typst.pdf'))})`
  const canRead = (peer) => has('pandoc') && has(peer)
  const {pdf, weasyprint, typst} = inTurns({
    pdf: () =>
      runNode([command, 'build', '--quiet', '--no-cache', '--jobs', '1', '--edition', 'pdf', project]),
    ...(canRead('weasyprint')
      ? {weasyprint: () => runPeer([python, '-m', 'weasyprint', made('a.html'), made('weasyprint.pdf')])}
      : {}),
    ...(canRead('typst') ? {typst: () => runPeer([python, '-c', compile])} : {})
  })
  const pages = pagesIn(made('output/book/en/book.en.pdf'))
  return {
    ...(weasyprint === undefined
      ? {}
      : {weasyprint: pdf.cpu / weasyprint.cpu, weasyprintMemory: pdf.memory / weasyprint.memory}),
    ...(typst === undefined ? {} : {typst: pdf.cpu / pages / (typst.cpu / pagesIn(made('typst.pdf')))})
  }
}

/** What makes each of some formats of the files, by its name. */
function pandocOf(project, files, formats) {
  const words = ['pandoc', '--from=gfm', '--standalone', '--metadata=title=Book']
  const job = (format) => () =>
    runPeer([...words, `--to=${format}`, `--output=${path.join(project, `a.${format}`)}`, ...files], project)
  return Object.fromEntries(formats.map((format) => [format, job(format)]))
}

/** The number of pages of a PDF, whose objects may be packed. */
function pagesIn(file) {
  const bytes = readFileSync(file)
  let count = 0
  const countIn = (text) => (count += text.match(/\/Type\s*\/Page(?![A-Za-z])/g)?.length ?? 0)
  countIn(bytes.toString('latin1'))
  for (let at = bytes.indexOf('/ObjStm'); at !== -1; at = bytes.indexOf('/ObjStm', at + 1)) {
    const start = bytes.indexOf('stream', at) + 'stream'.length
    const body = bytes.subarray(bytes[start] === 13 ? start + 2 : start + 1)
    countIn(inflateSync(body, {finishFlush: 2}).toString('latin1'))
  }
  return count
}
