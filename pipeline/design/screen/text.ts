/** Styles the text: its measure, its headings, and the numbers in its gutter. */

export const text = `.head {display: grid; grid-template-columns: minmax(0, 1fr); gap: var(--space-4); max-inline-size: var(--measure); margin-block-end: var(--space-5)}
.text {font: 400 var(--body)/1.58 var(--serif); font-variant-numeric: oldstyle-nums; hanging-punctuation: first}
.text, .text section {display: grid; grid-template-columns: minmax(0, var(--measure)); row-gap: var(--space-4); align-content: start}
.text section {margin-block-start: var(--space-6); grid-column: 1 / -1}
.text section section {margin-block-start: var(--space-5)}
.text > section:first-child {margin-block-start: var(--space-3)}
.kicker {font: 600 var(--interface)/1.4 var(--sans); font-variant-numeric: lining-nums; color: var(--accent)}
.kicker + h1 {margin-block-start: calc(-1 * var(--space-2))}
.head h1 {font-size: var(--heading-1); letter-spacing: -.012em; position: relative}
.text h1 {font-size: var(--heading-1)}
.text h2 {font-size: var(--heading-2)}
.text h3 {font-size: var(--heading-3)}
.text :is(h4, h5, h6) {font: 600 1.125rem/1.3 var(--sans); font-variant-numeric: lining-nums}
.text :is(h5, h6) {font-size: 1rem}
.former {margin-block-start: calc(-1 * var(--space-4))}
.former p {display: none}
.former :target {box-shadow: none}
.former a {display: table}
.former :target ~ p {display: block; margin-block-start: var(--space-4); padding: var(--space-3) var(--space-4); background: var(--target); font: var(--small)/1.5 var(--sans)}
[dir=rtl] h1, h1[dir=rtl] {letter-spacing: 0}
.heading {line-height: 1.15; text-wrap: balance}
.heading > :is(h1, h2, h3, h4, h5, h6) {display: inline}
.whole {white-space: nowrap}
.num {color: var(--accent); font-variant-numeric: lining-nums; font-weight: 400; margin-inline-end: .25em}
h1 .num {font-weight: 300; margin-inline-end: 0}
.lead {font: 400 var(--lead)/1.45 var(--serif); color: var(--muted)}
.meta {align-items: baseline; font: var(--small)/1.5 var(--sans); font-variant-numeric: lining-nums; color: var(--muted); display: flex; flex-wrap: wrap; gap: 0 var(--space-5); padding-block-end: var(--space-4); border-block-end: 1px solid var(--line)}
.text :is(ul, ol) {padding-inline-start: 1.4em}
@media (max-width: 30rem) {.text li li li :is(ul, ol) {padding-inline-start: .9em}}
.text li + li {margin-block-start: var(--space-2)}
.text li > :is(ul, ol, pre, blockquote, .scroll, .callout, figure) {margin-block: var(--space-2)}
.text .loose > li > * + * {margin-block-start: var(--space-3)}
.text li::marker {color: var(--accent); font-variant-numeric: lining-nums}
.text li.task {list-style: none}
.text .labelled {list-style-type: ''; padding-inline-start: 2.4em}
.item-label {display: inline-block; min-inline-size: 2.15em; margin-inline-start: -2.4em; padding-inline-end: .2em; color: var(--accent); font-variant-numeric: lining-nums; unicode-bidi: isolate}
.box {display: inline-block; inline-size: 1.4em; margin-inline-start: -1.4em; color: var(--accent); font-family: var(--mono)}
.text hr {inline-size: 5rem; border: 0; border-block-start: 1px solid var(--edge); margin: var(--space-4) 0}

.text > p, .text section > p {position: relative}
.pn {font: 400 var(--small)/1 var(--sans); font-variant-numeric: lining-nums tabular-nums; color: var(--muted) !important; text-decoration: none; user-select: none; padding: .35em .2em; display: inline-block; min-inline-size: 1.5rem}
.pn:hover, .pn:focus-visible, :target > .pn {color: var(--accent) !important; text-decoration: underline}
.hl {font: 400 1.125rem var(--sans); color: var(--muted) !important; text-decoration: none; padding-inline: .3em; user-select: none}
.hl::before {content: '#'}
@media (hover: hover) {
  .hl {opacity: 0}
  .heading:hover .hl, .hl:focus-visible {opacity: 1}
}
:target:not(section):not(main):not(input) {background: var(--target); box-shadow: 0 0 0 .35em var(--target)}

.text :is(abbr[title], dfn[title]) {text-decoration: underline dotted 1px; text-underline-offset: .2em; cursor: help}
:is(.text, .results) mark {background: var(--target); color: inherit; padding-inline: .15em}
.text :is(sup, sub) {line-height: 0; font-size: .72em; font-family: var(--sans); font-variant-numeric: lining-nums}
.text small {font-size: .875em}
.noteref a {padding: .35em .15em; text-decoration: none; font-weight: 600}
.noteref a:hover {text-decoration: underline}
.text p img, .text li > img, .text td img {display: inline-block; vertical-align: middle}

@media (min-width: 48rem) {
  .text {padding-inline-start: var(--gutter)}
  .head {padding-inline-start: var(--gutter); max-inline-size: calc(var(--measure) + var(--gutter))}
  .head h1 > .num {position: absolute; inset-inline-end: calc(100% + .3em)}
  :is(.text, .text section) > p > .pn {position: absolute; inset-inline-end: calc(100% + .4rem); inset-block-start: .36em; text-align: end}
}
@media (min-width: 78rem) {
  .text, .text section {grid-template-columns: minmax(0, var(--measure)) var(--notes); column-gap: var(--notes-gap); --wide: calc(var(--measure) + var(--notes) + var(--notes-gap))}
  :is(.text, .text section) > * {grid-column: 1}
  .text section, :is(.text, .text section) > :is(.scroll, figure) {grid-column: 1 / -1}
}
`
