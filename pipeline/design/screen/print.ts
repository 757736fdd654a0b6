/** Styles a page that a reader prints from the browser. */
import type {Palette} from '../tokens.ts'

/** The page on paper, for those who print it from the browser: in the colours of the light, on white and with black letters. */
export function print({accent, link}: Palette): string {
  return `@media print {
  @page {margin: 22mm 25mm 24mm}
  :root {color-scheme: light; --paper: #fff; --ink: #000; --muted: #444; --line: #bbb; --accent: ${accent}; --link: ${link}; --visited: ${link}; --tint: #fff; --warn-tint: #fff; --surface: #fff; --target: #fff}
  html {font-size: 10pt}
  .bar nav, .find, .citation > :is(.hint, .format), .contents, .crumbs, .pager, .editions, .skip, .filter, .search:has(> p:empty), .hl, [role=doc-backlink], .former, .foot ul {display: none}
  .page, .page.with-contents {display: block}
  .head, .text {padding-inline-start: 12mm; max-inline-size: none}
  .text {font-size: 10.5pt; line-height: 14pt}
  :is(.text, .text section) > p > .pn {position: absolute; inset-inline-end: calc(100% + .4rem); inset-block-start: .1em; padding: 0}
  .text, .text section {display: block; --wide: none}
  :is(.text, .text section) > * + * {margin-block-start: 7pt}
  :is(.text, .text section) > :is(.scroll, figure, .callout, .record, pre) {margin-block: 14pt}
  .text section {margin-block-start: 18pt}
  .text details:not([open])::details-content {content-visibility: visible; block-size: auto}
  .scroll {overflow: visible; container-type: normal}
  :is(.text, .text section) > .wide:not([dir] [dir] *) {margin-inline-start: -12mm}
  .wide table {font-size: 7pt}
  .wide :is(th, td) {padding-inline-end: .5em; hyphens: auto}
  .wide:has(tr > :nth-child(12)) :is(th, td) {overflow-wrap: anywhere}
  .wide:has(tr > :nth-child(12)) :is(th, td):first-child {min-inline-size: 6em}
  :not(pre) > code {padding: 0}
  :is(td, th) .whole {white-space: normal}
  pre {white-space: pre-wrap; overflow-wrap: anywhere}
  h1, h2, h3, h4, h5, h6, .heading, caption, thead {break-after: avoid}
  tbody tr:first-child {break-before: avoid}
  figure img {max-block-size: 18cm; object-fit: contain}
  .plate.opaque img {inline-size: auto}
  .foot {break-before: avoid; padding-block: 18pt 0}
  figure, .callout, .record, tr, pre, .parts li {break-inside: avoid}
  p {orphans: 2; widows: 2}
  thead {display: table-header-group}
  .owner a > img {background: none; padding: 0}
  .text a[href^=http]:not(.bare)::after {content: ' ‹' attr(href) '›'; font: .8em var(--sans); overflow-wrap: anywhere}
}
`
}
