/**
 * Writes the stylesheet of the EPUB edition. A reader's own face, size, colours and margins win: it sets no colour
 * and no face for text but of the letters that the book brings along, no size in px or rem, no justified lines. Borders
 * take the text's colour, so that night modes work. Top and bottom are named, since engines of small devices know no
 * logical properties; left and right are not, since books are read either way.
 */

import {bookLetterRules, bookMathRules, quoted, type UrlOf} from './letters/letter-rules.ts'
import type {Letters} from './letters/subset-letters.ts'
import {mathml} from './mathml.ts'
import {tallRules} from './tall-scripts.ts'
import {uprightRules} from './upright.ts'

/** Letters that a book brings along, and its language. */
export interface BookLetters {
  readonly letters: Letters
  readonly language: string
  readonly urlOf: UrlOf
  /** Where the font of formulas is, in a book that has some. */
  readonly mathUrl?: string
}

/** The whole stylesheet. */
export function bookStylesheet(own?: BookLetters): string {
  if (own === undefined) return rules()
  const {letters, language, urlOf, mathUrl} = own
  const families = letters.families.get(language) ?? []
  const math = mathUrl === undefined ? '' : bookMathRules(mathUrl, families)
  return bookLetterRules(letters, urlOf) + math + withFamilies(rules(), families)
}

/** The families before a generic one, which says no more than how Latin letters are drawn. */
function withFamilies(css: string, families: readonly string[]): string {
  if (families.length === 0) return css
  return css.replaceAll(
    /font-family: (sans-serif|monospace)\b/g,
    (_, generic: string) => `font-family: ${quoted(families)}, ${generic}`
  )
}

function rules(): string {
  return [
    text,
    numbers,
    notes,
    blocks,
    tables,
    mathml,
    front,
    uprightRules(['.record > dl > dt', '.fields > dt']),
    tallRules()
  ].join('\n')
}

const text = `html {font-size: 100%}
body {margin: 0 5%; line-height: 1.45; overflow-wrap: break-word; hyphens: auto; -webkit-hyphens: auto; widows: 2; orphans: 2}
h1, h2, h3, h4, h5, h6 {line-height: 1.2; font-weight: bold; text-align: start; hyphens: none; -webkit-hyphens: none; break-after: avoid; page-break-after: avoid; break-inside: avoid}
h1 {font-size: 1.8em; margin-top: 2em; margin-bottom: .6em}
h2 {font-size: 1.35em; margin-top: 1.8em; margin-bottom: .5em}
h3 {font-size: 1.12em; margin-top: 1.4em; margin-bottom: .3em}
h4, h5, h6 {font-size: 1em; margin-top: 1.2em; margin-bottom: .3em}
p {margin-top: 0; margin-bottom: .7em}
ul, ol {margin-top: 0; margin-bottom: .7em; padding-inline-start: 1.4em}
li {margin-top: 0; margin-bottom: .25em}
li.task {list-style: none}
.labelled {list-style-type: none; padding-inline-start: 2.4em}
.item-label {display: inline-block; min-width: 2.15em; margin-inline-start: -2.4em}
li.task > .box, li.task > p > .box {display: inline-block; min-width: 1.4em; margin-inline-start: -1.4em}
blockquote {margin: 1em; margin-inline: 0; padding-inline-start: 1em; border-inline-start: 1px solid}
hr {margin: 2em auto; width: 20%; border: 0; border-top: 1px solid}
sup, sub {line-height: 0; font-size: .75em}
code, kbd, samp {font-family: monospace, monospace; font-size: .9em}
`

// A marker is no content behind which a page could end: what follows it would begin on the next.
const numbers = `[role=doc-pagebreak] {position: absolute}
.whole {white-space: nowrap}
th .whole, td .whole {white-space: normal}
.num {font-weight: normal; margin-inline-end: .3em}
.pn {font-family: sans-serif; font-size: .75em; margin-inline-end: .4em; hyphens: none; -webkit-hyphens: none}
.label {font-weight: bold; margin-inline-end: .3em}
`

const notes = `.noteref a {text-decoration: none}
.notes {margin-top: 0; margin-bottom: .9em; padding-inline-start: .8em; border-inline-start: 1px solid; font-family: sans-serif; font-size: .85em; line-height: 1.4}
.notes p {margin-top: 0; margin-bottom: .3em}
.note-number {margin-inline-end: .3em}
.notes a[role=doc-backlink] {text-decoration: none; font-weight: bold}
`

// A picture leaves room for its caption. Reading systems give pictures a height of their own, a page's: the plate, which shrinks them, is ours.
// A plate's white is an image, too: night modes take the colour of every ground away (ReadiumCSS), and leave black lines on black.
const blocks = `.callout {margin-top: 1.2em; margin-bottom: 1.2em; padding: .7em 1em; border: 1px solid; border-inline-start-width: .35em; break-inside: avoid; page-break-inside: avoid}
.callout > .title {font-family: sans-serif; font-weight: bold; margin-top: 0; margin-bottom: .2em}
.callout > .title + * {margin-top: .3em}
.callout > :last-child {margin-bottom: 0}
.record {margin-top: 1.2em; margin-bottom: 1.2em; padding-top: .5em; border-top: 2px solid; break-inside: avoid; page-break-inside: avoid}
.record > .title {font-family: sans-serif; font-weight: bold; font-size: 1.12em; margin-top: 0; margin-bottom: .2em; break-after: avoid; page-break-after: avoid}
.record > .title > .num {font-size: 1.3em}
.record > dl, .fields {font-family: sans-serif; font-size: .85em; line-height: 1.4}
.record > dl > dt, .fields > dt {font-weight: normal; font-style: italic}
.record > dl > dd, .fields > dd {margin-bottom: .1em}
.record > dl > dd > p, .fields > dd > p {margin: 0}
.record:not(.as-card) {border: 0; padding: 0; margin-top: .8em; margin-bottom: .8em}
.record.as-entry > .title, .record.as-definition > .title {font-family: inherit; font-size: 1em}
.record:not(.as-card) > p, .record:not(.as-card) > dl {margin-top: 0; margin-bottom: .1em}
.record:not(.as-card) > dl > dt, .record:not(.as-card) > dl > dd, .record:not(.as-card) > dl > dd > p {display: inline; margin: 0}
.record:not(.as-card) > dl > dd:not(:last-child)::after {content: ' \\b7  '}
.record.as-entry {padding-inline-start: 1.2em}
.record.as-entry > .title::before {content: '\\2022'; display: inline-block; width: 1.2em; margin-inline-start: -1.2em}
.record.as-entry.numbered > .title::before {content: none; margin: 0}
.record:not(.as-card) > .title > .num {font-size: 1em}
.record.as-definition > :not(.title) {margin-inline-start: 1.5em}
.record.as-row {border-top: 1px solid; padding-top: .4em}
.record.as-row > .title {font-size: .95em}
figure {margin: 1.4em 0; break-inside: avoid; page-break-inside: avoid}
img {max-width: 100%; height: auto}
figure img {max-height: 70vh; object-fit: contain}
.plate:has(> img:only-child) {display: flex; flex-direction: column; align-items: center; max-height: 70vh}
.plate > img:only-child {flex: 0 1 auto; min-height: 0}
.plate {background: #fff linear-gradient(#fff, #fff); padding: .5em; text-align: center}
.plate.opaque {background: none; padding: 0}
figcaption {display: block}
figcaption, caption {font-family: sans-serif; font-size: .85em; line-height: 1.4; margin-top: .4em; margin-bottom: .4em; text-align: start; hyphens: none; -webkit-hyphens: none}
details {margin-top: 1em; margin-bottom: 1em}
summary {display: list-item; font-weight: bold}
dl {margin-top: 0; margin-bottom: .7em}
dt {font-weight: bold}
dd {margin-inline-start: 1.4em; margin-bottom: .4em}
pre {white-space: pre-wrap; overflow-wrap: anywhere; font-size: .82em; line-height: 1.45; padding: .7em; border: 1px solid; text-align: left; hyphens: none; -webkit-hyphens: none}
pre code {font-size: 1em}
`

// No overflow: a box that scrolls is never parted between pages, so that a long table would end with its first page. Pages are columns of
// one long window in many reading systems, so that what is narrow is asked of the box, and of the window only by engines without such a question.
const tables = `.scroll {margin-top: 1.4em; margin-bottom: 1.4em; container-type: inline-size}
table {border-collapse: collapse; width: 100%; font-family: sans-serif; font-size: .85em; line-height: 1.4; border-top: 2px solid; border-bottom: 2px solid; font-variant-numeric: lining-nums tabular-nums}
table caption {font-size: 1em; caption-side: top; break-after: avoid; page-break-after: avoid}
th, td {text-align: start; vertical-align: baseline; padding: .35em; padding-inline: 0 .7em}
thead th, thead td {border-bottom: 1px solid; vertical-align: bottom}
tbody tr + tr > * {border-top: 1px solid}
.wide table {font-size: .68em; font-size: min(.68em, 4cqi); line-height: 1.3}
.wide th, .wide td {padding-inline-end: .4em; hyphens: auto; -webkit-hyphens: auto}
${narrower('45em', '.wide')}
${narrower('45em', '.needs-45')}
${narrower('24em', '.needs-24')}
${narrower('14em', '.needs-14')}
thead, tr {break-inside: avoid; page-break-inside: avoid}
.align-left {text-align: left}
.align-center {text-align: center}
.align-right {text-align: right}
${shares()}
`

/** Columns of the shares that their words need, and words that break, for tables in boxes narrower than `width`: else some columns would be as narrow as a letter, or lie off the page. */
function narrower(width: string, box: string): string {
  const fitted = `${box} table {table-layout: fixed} ${box} tr > * {width: var(--share)} ${box} th, ${box} td {overflow-wrap: anywhere}`
  return `@media (max-width: ${width}) {${fitted}}\n@container (max-width: ${width}) {${fitted}}`
}

/** What a column has of a hundred. */
function shares(): string {
  const steps = Array.from({length: 100}, (_, index) => String(index))
  return steps.map((share) => `.share-${share} {--share: ${share}%}`).join('\n')
}

const front = `nav ol {list-style: none; padding-inline-start: 1em}
nav > ol {padding-inline-start: 0}
nav a {text-decoration: none}
.kicker {font-family: sans-serif; font-size: .85em; font-weight: bold; margin-top: 2em; margin-bottom: 0}
.kicker + h1 {margin-top: .2em}
[dir=rtl] .kicker[lang] {text-align: right}
.lead {font-size: 1.15em; margin-top: 0; margin-bottom: 1.2em}
.meta {font-family: sans-serif; font-size: .85em}
.cover {margin: 0; padding: 0; text-align: center}
.cover img {display: block; margin: 0 auto; max-width: 100%; max-height: 100vh}
.titlepage {margin-top: 15%}
.titlepage h1 {font-size: 2.4em; margin-top: .3em; margin-bottom: .3em}
.titlepage dl {margin-top: 3em; font-family: sans-serif; font-size: .85em}
`
