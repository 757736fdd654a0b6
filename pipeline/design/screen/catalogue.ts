/**
 * Styles the catalogue, a search, a filter and rows of publications, and the page of a publication's languages. A
 * browser that says that it runs scripts makes room for both forms at once, so that nothing moves when their scripts
 * show them.
 */

export const catalogue = `.wrap > h1 {font-size: var(--heading-1); letter-spacing: -.012em; padding-block: var(--space-5) var(--space-2)}
.filter {display: grid; gap: var(--space-4); grid-template-columns: repeat(auto-fill, minmax(min(100%, 12rem), 1fr)); align-items: end; padding: var(--space-4) var(--space-5); background: var(--surface); margin-block: var(--space-5)}
.filter label {display: block; font-weight: 600; margin-block-end: var(--space-1)}
.filter :is(input, select) {inline-size: 100%; min-block-size: 2.75rem; font: inherit; color: var(--ink); background: var(--paper); border: 1.5px solid var(--edge); border-radius: 2px; padding: var(--space-2) var(--space-3)}
.filter p {grid-column: 1 / -1; min-block-size: 1.5em; font-size: var(--small); color: var(--muted); font-variant-numeric: lining-nums}
@media screen and (scripting: enabled) {.filter[hidden] {display: grid !important} .search[hidden] {display: block !important}}
.search {margin-block: var(--space-5)}
.search label {display: block; font-weight: 600; margin-block-end: var(--space-1)}
.search input {inline-size: 100%; min-block-size: 3.25rem; font: inherit; font-size: 1.125rem; color: var(--ink); background: var(--paper); border: 1.5px solid var(--edge); border-radius: 2px; padding: var(--space-2) var(--space-4)}
.search p {min-block-size: 1.5em; margin-block-start: var(--space-2); font-size: var(--small); color: var(--muted)}
.asked > :is(.filter, .list, .pages, .more) {display: none !important}
.results {min-block-size: 100vh; margin-block-end: var(--space-7); max-inline-size: 48rem}
.results :is(ol, ul) {list-style: none}
.results ol > li {border-block-start: 1px solid var(--line); padding-block: var(--space-4)}
.results h2 {font-size: 1.375rem}
.results ul > li {padding-block: var(--space-2)}
.results a {display: inline-block; min-block-size: 1.5rem; font-weight: 600; overflow-wrap: anywhere}
.results li p {overflow-wrap: anywhere}
:is(.results, .more) button {font: inherit; font-weight: 600; color: var(--ink); background: var(--paper); border: 1.5px solid var(--edge); border-radius: 2px; padding: var(--space-2) var(--space-5); min-block-size: 2.75rem; cursor: pointer}
.list {margin-block-start: var(--space-5)}
.list > li {display: grid; grid-template-columns: 5.5rem minmax(0, 1fr); gap: var(--space-3) var(--space-5); padding-block: var(--space-5); border-block-start: 1px solid var(--line); align-items: start}
.list > li > :not(.cover) {grid-column: 2}
.list .cover {inline-size: 100%; grid-row: 1 / span 2; box-shadow: 0 1px 4px #0005}
.list h2 {font-size: 1.375rem; margin-block-end: var(--space-1)}
.list p {max-inline-size: 38rem}
.list .facts-line {display: flex; flex-wrap: wrap; gap: 0 var(--space-5); list-style: none; font-size: var(--small); color: var(--muted); margin-block-start: var(--space-2)}
.list .facts-line a {display: inline-block; min-block-size: 1.5rem; text-decoration: underline}
.editions.short {font-size: var(--caption); line-height: 1.35}
.editions.short ul {background: none; border: 0; gap: var(--space-4)}
.editions.short li {flex: 0 0 auto; min-inline-size: 4rem}
.editions.short a {padding: var(--space-1) 0; background: none}
@media (min-width: 48rem) {.filter {grid-template-columns: repeat(auto-fit, minmax(12rem, 1fr))}}
@media (min-width: 64rem) {
  .list > li {grid-template-columns: 6.5rem minmax(0, 1fr) max-content}
  .list > li > .editions {grid-column: 3}
  .list .cover {grid-row: 1}
}
.pages ul {list-style: none; display: flex; flex-wrap: wrap; gap: var(--space-1); align-items: baseline; border-block-start: 1px solid var(--line); padding-block: var(--space-5)}
.pages a {display: block; min-inline-size: 2.5rem; padding: var(--space-2) var(--space-3); text-align: center; color: inherit; font-variant-numeric: tabular-nums lining-nums}
.pages [aria-current] {font-weight: 600; text-decoration: none; box-shadow: inset 0 -2px var(--accent)}
.more {padding-block: var(--space-5); border-block-start: 1px solid var(--line)}
.choices {list-style: none; border-block-start: 2px solid var(--ink); margin-block: var(--space-5); max-inline-size: 48rem}
.choices > li {display: flex; flex-wrap: wrap; gap: var(--space-3) var(--space-6); justify-content: space-between; border-block-end: 1px solid var(--line); padding-block: var(--space-4)}
.choices > li > div > a {font: 600 var(--heading-3)/1.3 var(--serif); display: inline-block}
.choices p {color: var(--muted)}
`
