/** Styles the title page, the cover and the facts, the editions, the contents and how to cite; and the page of the whole contents. */

export const titlePage = `.editions ul {display: flex; flex-wrap: wrap; gap: 1px; background: var(--line); border: 1px solid var(--line); border-block-start: 2px solid var(--accent)}
.editions li {flex: 1 1 8.5rem}
.editions a {display: block; background: var(--paper); padding: var(--space-3) var(--space-4); color: var(--ink); text-decoration: none; block-size: 100%}
.editions a:hover {background: var(--tint)}
.editions b {display: block; font-weight: 600; color: var(--link); text-decoration: underline; text-underline-offset: .18em; text-decoration-thickness: 1px}
.editions a:hover b {text-decoration-thickness: 2px}
.editions small {font-size: var(--small); color: var(--muted); font-variant-numeric: lining-nums}
.head .editions {font: 400 var(--interface)/1.5 var(--sans); margin-block-start: var(--space-2)}
.facts {display: grid; grid-template-columns: max-content minmax(0, 1fr); gap: var(--space-1) var(--space-5); font: var(--caption)/1.5 var(--sans); font-variant-numeric: lining-nums}
.facts dt {color: var(--muted)}
.facts dd {overflow-wrap: anywhere}
.head > .facts {padding-block-end: var(--space-4); border-block-end: 1px solid var(--line)}

.notice main {display: grid; grid-template-columns: minmax(0, 1fr); gap: var(--space-5); max-inline-size: var(--measure); margin-block-end: var(--space-7)}
.notice h1 {font-size: var(--heading-1); margin-block-start: calc(-1 * var(--space-3))}

.hero {display: grid; grid-template-columns: minmax(0, 1fr); gap: var(--space-6) var(--space-7); padding-block: var(--space-6) var(--space-7)}
.hero > div {display: grid; grid-template-columns: minmax(0, 1fr); gap: var(--space-5); align-content: start}
.hero h1 {font-size: var(--title); line-height: 1.04; letter-spacing: -.018em; margin-block-start: calc(-1 * var(--space-3))}
.hero h1.wide {font-size: clamp(1.5rem, .6rem + 4.6vw, 4.25rem)}
:is(.head, .notice) h1.wide {font-size: clamp(1.5rem, .7rem + 3.6vw, 3.125rem)}
h1.long {letter-spacing: -.006em}
.hero h1.long {font-size: clamp(1.75rem, 1.3rem + 2vw, 2.625rem); line-height: 1.12}
:is(.head, .notice) h1.long {font-size: clamp(1.625rem, 1.2rem + 1.6vw, 2.25rem); line-height: 1.2}
.hero .lead {max-inline-size: 34rem}
.cover {inline-size: min(45vw, 20rem); box-shadow: 0 1px 2px #0003, 0 12px 32px -8px #0006}
.parts {border-block-start: 2px solid var(--ink); padding-block: var(--space-5) var(--space-6); display: grid; grid-template-columns: minmax(0, 1fr); gap: var(--space-4)}
.parts h2 {font-size: var(--heading-2)}
.parts > ol > li {display: grid; grid-template-columns: minmax(0, 1fr); padding-block: var(--space-4); border-block-start: 1px solid var(--line)}
.parts > ol > li.numbered {grid-template-columns: 2.5rem minmax(0, 1fr)}
.parts > ol > li.numbered > * {grid-column: 2}
.parts > ol > li.numbered > .num {grid-area: 1 / 1; font: 300 1.5rem/1.1 var(--serif); font-variant-numeric: lining-nums}
.parts h3 {font-size: var(--heading-3)}
.parts p {color: var(--muted); max-inline-size: 34rem; margin-block: var(--space-1) var(--space-2)}
.parts ol ol {font-size: var(--caption); columns: 2 16rem; column-gap: var(--space-6)}
.parts ol ol li {break-inside: avoid}
.parts ol ol a {display: inline-flex; gap: .55em; padding-block: .2rem}
.parts ol ol .num {margin: 0; flex: none}
.parts .rest p {margin-block: 0}
.parts .rest a {font: 600 var(--interface)/1.5 var(--sans); color: var(--link); text-decoration: underline; text-underline-offset: .18em; text-decoration-thickness: 1px}
.parts .rest a:hover {text-decoration-thickness: 2px}
.kicker + .whole {margin-block-start: var(--space-2)}
.whole h1 {font-size: 2.125rem; line-height: 1.15}
.whole > ol > li {padding-block: var(--space-3)}
.whole > ol > li.numbered {grid-template-columns: 3.25rem minmax(0, 1fr)}
.whole > ol > li > :is(h2, h3) {font-size: 1.125rem; line-height: 1.3}
.parts.whole > ol > li.numbered > .num {font: 400 1.125rem/1.3 var(--serif)}
.whole:has(.in-part) > ol > li:not(.in-part, :first-child) {border-block-start: 1px solid var(--ink); padding-block-start: var(--space-4)}
.parts.whole:has(.in-part) > ol > li:not(.in-part) > :is(h2, .num) {font-size: var(--heading-3)}
.citation {display: grid; grid-template-columns: minmax(0, 1fr); gap: var(--space-3); font: 1rem/1.5 var(--serif); max-inline-size: 40rem}
.citation a {color: var(--link); text-decoration: underline; overflow-wrap: anywhere}
.parts .citation p {color: inherit; margin: 0; max-inline-size: none}
.parts .citation .hint {color: var(--muted)}
.meta .editions.short {font-size: var(--small)}
.meta .editions.short ul {display: flex; flex-wrap: wrap; gap: 0 var(--space-4); border: 0; background: none}
.meta .editions.short :is(a, b, small) {display: inline; padding: 0}
.format {border-block-start: 1px solid var(--line); font: var(--caption)/1.5 var(--sans)}
.format summary {cursor: pointer; padding-block: var(--space-2); font-weight: 600}
.format pre {font-size: .8125rem; max-block-size: 20rem; overflow: auto; user-select: all; -webkit-user-select: all}
.format > p {padding-block: var(--space-2)}
.column > .parts {margin-block-start: var(--space-7); max-inline-size: var(--measure)}

@media (min-width: 48rem) {
  .hero {grid-template-columns: var(--cover) minmax(0, 1fr)}
  .hero .cover {inline-size: 100%}
  .column > .parts {margin-inline-start: var(--gutter)}
}
@media (min-width: 64rem) {
  main > .parts {grid-template-columns: var(--cover) minmax(0, 1fr); column-gap: var(--space-7)}
  .parts > ol > li:first-child {border: 0; padding-block-start: 0}
  .whole h1 {position: sticky; inset-block-start: var(--space-4); align-self: start}
}
`
