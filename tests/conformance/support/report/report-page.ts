/** The report as a page for people: one file, without scripts, that needs nothing beside it. */
import type {Judge, Report, Result} from './report.ts'

/** The page's text. */
export function reportPage(report: Report): string {
  const {name, version, judges, results} = report
  const title = `Conformance of ${name} ${version}`
  const files = [...new Set(results.map(({file}) => file))]
  return [
    '<!doctype html>',
    '<html lang="en">',
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="color-scheme" content="light dark">',
    `<title>${escaped(title)}</title>`,
    `<style>${style}</style>`,
    '</head>',
    '<body>',
    '<main>',
    `<h1>${escaped(title)}</h1>`,
    `<p class="sum">${sumOf(report)}</p>`,
    ...failuresOf(results),
    '<h2 id="judges">Judges</h2>',
    table('judges', ['Judge', 'Version'], judges.map(judgeRow)),
    ...files.flatMap((file) => [
      `<h2 id="${escaped(file)}">${escaped(file)}</h2>`,
      table(
        file,
        ['Judged', 'Test', 'Result', 'Seconds', 'How much'],
        results.filter((result) => result.file === file).map(resultRow)
      )
    ]),
    '</main>',
    '</body>',
    '</html>',
    ''
  ].join('\n')
}

const style = `
:root {color-scheme: light dark; --ink: #1b1f24; --paper: #fff; --line: #d8d6cf; --good: #1f6238; --bad: #a3123a}
@media (prefers-color-scheme: dark) {:root {--ink: #e8e6e1; --paper: #13171b; --line: #353c44; --good: #9ad3a8; --bad: #ffa3b5}}
body {margin: 0; background: var(--paper); color: var(--ink); font: 1rem/1.5 system-ui, sans-serif}
main {max-inline-size: 72rem; margin-inline: auto; padding: 1rem clamp(1rem, 4vw, 3rem) 3rem}
h1, h2, h3 {line-height: 1.2}
.sum {font-size: 1.25rem}
.scroll {overflow-x: auto}
:focus-visible {outline: 3px solid}
table {border-collapse: collapse; inline-size: 100%; font-variant-numeric: tabular-nums}
th, td {text-align: start; vertical-align: baseline; padding: .3rem .8rem .3rem 0; border-block-end: 1px solid var(--line); overflow-wrap: anywhere; min-inline-size: 4rem}
td.number {text-align: end}
.passed {color: var(--good)}
.failed {color: var(--bad); font-weight: 600}
pre {white-space: pre-wrap; overflow-wrap: anywhere; border-inline-start: 3px solid var(--bad); padding-inline-start: 1rem}
`

function sumOf({passed, failed, skipped, seconds}: Report): string {
  return `${String(passed)} passed, ${String(failed)} failed, ${String(skipped)} skipped, in ${seconds.toFixed(0)} seconds.`
}

/** What failed comes first, with all that was found. */
function failuresOf(results: readonly Result[]): readonly string[] {
  const failures = results.filter(({state}) => state === 'failed')
  if (failures.length === 0) return []
  return [
    '<h2 id="failures">What failed</h2>',
    ...failures.flatMap(({subject, test, found}) => [
      `<h3>${escaped([subject, test].filter((part) => part !== '').join(': '))}</h3>`,
      ...found.map((one) => `<pre>${escaped(one)}</pre>`)
    ])
  ]
}

/** In a box that the keyboard can scroll, named by the heading above it. */
function table(heading: string, head: readonly string[], rows: readonly string[]): string {
  const cells = head.map((words) => `<th scope="col">${words}</th>`).join('')
  return [
    `<div class="scroll" role="region" tabindex="0" aria-labelledby="${escaped(heading)}">`,
    '<table>',
    `<thead><tr>${cells}</tr></thead>`,
    '<tbody>',
    ...rows,
    '</tbody>',
    '</table>',
    '</div>'
  ].join('\n')
}

function judgeRow({name, version}: Judge): string {
  return `<tr><th scope="row">${escaped(name)}</th><td>${escaped(version === '' ? 'not installed' : version)}</td></tr>`
}

function resultRow({subject, test, state, seconds, notes}: Result): string {
  return [
    `<tr><td>${escaped(subject)}</td>`,
    `<td>${escaped(test)}</td>`,
    `<td class="${state}">${state}</td>`,
    `<td class="number">${seconds.toFixed(1)}</td>`,
    `<td>${escaped(notes.join('; '))}</td></tr>`
  ].join('')
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
}
