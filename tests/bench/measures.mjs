/** Says what is measured, what each measure is held to, and what is said of it: plain data and functions of it. */

/**
 * The measures: `group` is the part of the benchmark that finds the figure called `figure`; a figure is a ratio of one run where it has no `unit`.
 * `aimed` is the bound; `held` is what was so when it was last written down in docs/benchmarks.md: of a ratio where that is not the bound, of what has a unit where the
 * bound was missed. Of all of them less is better.
 */
export const measures = [
  {group: 'start', figure: 'check', what: '`check` of a tiny file', unit: 's', aimed: 0.15},
  {group: 'start', figure: 'build', what: 'its build, HTML and JSON', unit: 's', aimed: 0.5},
  {group: 'library', figure: 'unchanged', what: '5,345 documents, nothing to do', unit: 's', aimed: 0.2},
  {group: 'library', figure: 'edited', what: 'one of them edited', unit: 's', aimed: 1, held: 1},
  {
    group: 'library',
    figure: 'eleventy',
    what: 'the first build of 5,345 ÷ Eleventy’s pages',
    aimed: 6,
    held: 7.2,
    peers: ['eleventy']
  },
  {group: 'library', figure: 'hugo', what: 'the same ÷ Hugo’s pages', peers: ['hugo']},
  {group: 'library', figure: 'memory', what: 'the same, memory', unit: 'MiB', aimed: 450},
  {
    group: 'book',
    figure: 'four',
    what: 'four editions of the book ÷ pandoc’s HTML and EPUB',
    aimed: 1.8,
    peers: ['pandoc']
  },
  {
    group: 'book',
    figure: 'fourWall',
    what: 'the same by the clock',
    aimed: 1.3,
    held: 1.2,
    peers: ['pandoc']
  },
  {
    group: 'book',
    figure: 'three',
    what: 'HTML, JSON and EPUB of it ÷ pandoc’s same three',
    aimed: 0.8,
    held: 0.79,
    peers: ['pandoc']
  },
  {group: 'book', figure: 'workers', what: 'two workers ÷ one, by the clock', aimed: 0.7, held: 0.8},
  {group: 'book', figure: 'again', what: 'one word edited, four editions', unit: 's', aimed: 6},
  {
    group: 'pdf',
    figure: 'weasyprint',
    what: 'PDF of the book ÷ WeasyPrint’s',
    aimed: 0.3,
    held: 0.28,
    peers: ['pandoc', 'weasyprint']
  },
  {
    group: 'pdf',
    figure: 'weasyprintMemory',
    what: 'the same, memory',
    aimed: 0.5,
    held: 0.49,
    peers: ['pandoc', 'weasyprint']
  },
  {
    group: 'pdf',
    figure: 'typst',
    what: 'a page of it ÷ Typst’s',
    aimed: 2,
    held: 1.97,
    peers: ['pandoc', 'typst']
  },
  {group: 'long', figure: 'seconds', what: 'one document of 4.8 MB', unit: 's', aimed: 10},
  {group: 'long', figure: 'memory', what: 'the same, memory', unit: 'MiB', aimed: 500},
  {group: 'many', figure: 'memory', what: 'one publication of 6,000, memory', unit: 'MiB', aimed: 450},
  {
    group: 'many',
    figure: 'edited',
    what: 'one of 480 documents of a publication edited ÷ its first build',
    aimed: 0.3
  },
  {group: 'editor', figure: 'save', what: 'a save in `serve` to its page', unit: 'ms', aimed: 150},
  {group: 'editor', figure: 'key', what: 'a key in the language server', unit: 'ms', aimed: 200}
]

/** How far a figure may be above its bound, or above what is held: two runs of one program differ by as much. */
const tolerance = 1.15

/**
 * One of `not measured` (there is no figure), `no bound`, `reached`, `held` (above its bound, by no more than runs differ), `missed` (a ratio that is
 * further above it) and `worse` (further above what was so when it was last written down). What has a unit is of a machine: it is never missed.
 */
export function verdictOf({unit, aimed, held = aimed}, measured) {
  if (measured === undefined) return 'not measured'
  if (aimed === undefined) return 'no bound'
  const isRatio = unit === undefined
  if (isRatio && measured > aimed * tolerance) return 'missed'
  if (measured > (isRatio ? held : Math.max(aimed, held)) * tolerance) return 'worse'
  return measured > aimed ? 'held' : 'reached'
}

/** Whether a verdict fails the benchmark. */
export function isFailure(verdict) {
  return verdict === 'missed' || verdict === 'worse'
}

/** The table as Markdown, of some measures; `figures` are by group, and `missing` are peers that are not there. */
export function tableOf(chosen, figures, missing) {
  const rows = chosen.map((measure) => {
    const {group, figure, what, unit, aimed, held = aimed, peers = []} = measure
    const measured = figures[group]?.[figure]
    const absent = peers.filter((peer) => missing.includes(peer))
    const why = absent.length === 0 ? '' : `: no ${absent.join(', no ')}`
    const written = [aimed, held, measured].map((value) => writtenOf(value, unit))
    return [group, what, ...written, `${verdictOf(measure, measured)}${why}`]
  })
  const lines = [['group', 'measure', 'aimed', 'held', 'measured', 'verdict'], ...rows]
  const widths = lines[0].map((_, column) => Math.max(...lines.map((line) => line[column].length)))
  const line = (cells) => `| ${cells.map((cell, column) => cell.padEnd(widths[column])).join(' | ')} |`
  return [line(lines[0]), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('\n')
}

function writtenOf(value, unit) {
  if (value === undefined) return '–'
  const digits = unit === 'MiB' || unit === 'ms' ? 0 : 2
  return `${value.toFixed(digits)}${unit === undefined ? '' : ` ${unit}`}`
}

/** Those of some groups; of all without any. Throws when a group is none. */
export function chosenOf(groups) {
  const unknown = groups.filter((group) => !measures.some((one) => one.group === group))
  if (unknown.length > 0) throw new Error(`there is no group ${unknown.join(', ')}`)
  return groups.length === 0 ? measures : measures.filter(({group}) => groups.includes(group))
}
