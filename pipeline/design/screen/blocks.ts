/** Styles notes, callouts, figures, quotations and lists of terms. */

export const blocks = `.notes {font: var(--small)/1.45 var(--sans); font-variant-numeric: lining-nums; color: var(--muted); border-inline-start: 2px solid var(--line); padding-inline-start: var(--space-4); display: grid; gap: var(--space-2); align-content: start}
.notes > div {display: grid; gap: var(--space-2)}
.note-number {color: var(--accent); margin-inline-end: .2em}
.notes a[role=doc-backlink] {text-decoration: none; font-weight: 600; padding: .2em .3em}
.notes a[role=doc-backlink]:hover {text-decoration: underline}
.notes :is(pre, table) {font-size: inherit}
@media (min-width: 48rem) {.notes {max-inline-size: 30rem}}
@media (min-width: 78rem) {:is(.text, .text section) > .notes {grid-column: 2; padding: .3rem 0 0; border: 0}}

.callout {--paper: var(--tint); background: var(--paper); border-inline-start: 4px solid var(--accent); padding: var(--space-4) var(--space-5); margin-block: var(--space-2); font-size: 1.0625rem; line-height: 1.5; display: grid; grid-template-columns: minmax(0, 1fr); gap: var(--space-2)}
.callout > .title {font: 600 1rem/1.4 var(--sans); font-variant-numeric: lining-nums; color: var(--accent)}
.callout:is(.warning, .caution) {--paper: var(--warn-tint); border-color: var(--warn)}
.callout:is(.warning, .caution) > .title {color: var(--warn)}

.record {border-block-start: 2px solid var(--accent); padding-block: var(--space-3) var(--space-4); margin-block: var(--space-2) 0; display: grid; grid-template-columns: minmax(0, 1fr); gap: var(--space-2); font-size: 1.0625rem; line-height: 1.47; break-inside: avoid}
.record > .title {font: 600 1.125rem/1.25 var(--sans); font-variant-numeric: lining-nums}
.record > .title > .num {font: 300 1.75rem/1 var(--serif); margin-inline-end: .6rem}
.text :is(.record > dl, .fields) {font: var(--small)/1.75 var(--sans); font-variant-numeric: lining-nums; display: grid; grid-template-columns: max-content minmax(0, 1fr); gap: 0 var(--space-4)}
.text :is(.record > dl, .fields) > dt {font-weight: 400; color: var(--muted)}
.text :is(.record > dl, .fields) > dd {padding: 0; margin: 0}
@media (max-width: 30rem) {.text :is(.record > dl, .fields) {grid-template-columns: minmax(0, 1fr); line-height: 1.4} .text :is(.record > dl, .fields) > dd:not(:last-child) {margin-block-end: var(--space-3)}}
.record:not(.as-card) {border: 0; padding-block: 0; margin-block-start: 0; gap: var(--space-1)}
.text .record:not(.as-card) > dl {display: block}
.text .record:not(.as-card) > dl > :is(dt, dd), .record:not(.as-card) > dl > dd > p {display: inline}
.record:not(.as-card) > dl > dd:not(:last-child)::after {content: ' \\b7  '; color: var(--muted)}
.record:is(.as-entry, .as-definition) > .title {font: 600 1.0625rem/1.47 var(--serif)}
.record.as-entry {padding-inline-start: 1.4em; position: relative}
.record.as-entry > .title::before {content: '\\2022'; color: var(--accent); position: absolute; inset-inline-start: .35em}
.record.as-entry.numbered > .title::before {content: none}
.record:not(.as-card) > .title > .num {font: inherit; margin-inline-end: .35em}
.record.as-definition > :not(.title) {margin-inline-start: var(--space-5)}
.record.as-row {border-block-start: 1px solid var(--line); padding-block: var(--space-2) 0}
.record.as-row > .title {font-size: var(--caption); line-height: 1.6}
@media (min-width: 40rem) {
  .record.as-row {grid-template-columns: minmax(0, 10rem) minmax(0, 1fr); column-gap: var(--space-4)}
  .record.as-row > * {grid-column: 2}
  .record.as-row > .title {grid-column: 1; grid-row: 1}
}
@media (min-width: 48rem) {
  :is(.text, .text section) > .record.as-card.numbered {position: relative}
  :is(.text, .text section) > .record.as-card > .title > .num {position: absolute; inset-inline-end: calc(100% + .6rem); margin: 0; inset-block-start: var(--space-3); line-height: 1.25rem}
}

.text figure {display: grid; grid-template-columns: minmax(0, 1fr); gap: var(--space-3); margin-block: var(--space-3); max-inline-size: var(--wide)}
.plate {background: #fff; color: #1b1f24; padding: var(--space-4); border: 1px solid var(--line); display: grid; gap: var(--space-4)}
.plate img {margin-inline: auto}
.plate.opaque {background: none; padding: 0; border: 0}
.plate.opaque img {margin-inline: 0 auto}
.plate.opaque img:not([src$='.jpg']) {outline: 1px solid var(--line); outline-offset: -1px}
figcaption, .caption {font: var(--caption)/1.4 var(--sans); font-variant-numeric: lining-nums; color: var(--muted); max-inline-size: var(--measure)}
.label {color: var(--accent); font-weight: 600; margin-inline-end: .15em}

.text blockquote {padding-inline-start: var(--space-5); border-inline-start: 2px solid var(--line); font-style: italic; display: grid; grid-template-columns: minmax(0, 1fr); gap: var(--space-3)}
.text blockquote :is(em, cite, i, code, kbd, samp) {font-style: normal}
.text .division {display: grid; grid-template-columns: minmax(0, 1fr); gap: var(--space-4)}
.text dl {display: grid; grid-template-columns: minmax(0, 1fr); gap: var(--space-1)}
.text dt {font-weight: 600}
.text dd {padding-inline-start: var(--space-5); margin-block-end: var(--space-2); display: grid; grid-template-columns: minmax(0, 1fr); gap: var(--space-2)}
.text details {border-block: 1px solid var(--line); padding-block: var(--space-3)}
.text summary {font: 600 1rem/1.4 var(--sans); font-variant-numeric: lining-nums; cursor: pointer; padding-block: var(--space-1)}
.text details[open] > summary {margin-block-end: var(--space-3)}
.text details > * + * {margin-block-start: var(--space-3)}
`
