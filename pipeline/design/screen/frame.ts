/** Styles what stands around the text: head, breadcrumb, contents, pager and foot. */

export const frame = `.skip {position: absolute; inset-inline-start: var(--space-4); inset-block-start: -6rem; background: var(--accent); color: var(--paper) !important; padding: var(--space-3) var(--space-4); z-index: 2}
.skip:focus {inset-block-start: var(--space-3)}
.bar, .foot, .wrap {inline-size: 100%; max-inline-size: 80rem; margin-inline: auto; padding-inline: var(--pad)}
.bar {display: flex; flex-wrap: wrap; gap: var(--space-2) var(--space-5); align-items: center; justify-content: space-between; padding-block: var(--space-4)}
.bar::after {content: ''; flex-basis: 100%; border-block-end: 1px solid var(--line); margin-block-start: var(--space-2)}
.owner {font-weight: 600; line-height: 1.25}
:is(.owner, .find, .languages, .crumbs, .contents, .pager, .list, .parts) a {color: inherit; text-decoration: none}
:is(.owner, .find, .languages, .crumbs, .contents, .pager, .list, .parts) a:hover {text-decoration: underline; text-decoration-thickness: 2px}
.find {margin-inline-start: auto}
:is(.owner, .find) a {display: block; padding-block: var(--space-1)}
.owner img {inline-size: auto; block-size: 2.5rem}
:is(.languages, .crumbs, .contents, .parts, .list, .editions) :is(ul, ol), .list {list-style: none}
.languages ul {display: flex; flex-wrap: wrap; margin-inline: calc(-1 * var(--space-2))}
.languages:has(li:nth-child(9)) {flex-basis: 100%}
.languages ul:has(> :nth-child(9)) {display: grid; grid-template-columns: repeat(auto-fill, minmax(9rem, 1fr)); justify-items: start}
.languages a {display: block; padding: var(--space-1) var(--space-2); min-block-size: 2rem}
.languages [aria-current] {font-weight: 600; box-shadow: inset 0 -2px var(--accent)}
.crumbs {font-size: var(--small); color: var(--muted); padding-block: var(--space-2) var(--space-5)}
.crumbs ol {line-height: 1.75}
.crumbs li {display: inline}
.crumbs li + li::before {content: '/'; content: '/' / ''; padding-inline: var(--space-1) var(--space-2); color: var(--edge)}
:is(.crumbs, .foot) a {padding-block: .15rem}
.foot a {display: inline-block}
:is(.crumbs, .contents, .parts, .pager) a {overflow-wrap: anywhere}

.page {display: grid; grid-template-columns: minmax(0, 1fr); gap: var(--space-5)}
.contents {line-height: 1.35}
.contents summary {font-weight: 600; cursor: pointer; padding-block: var(--space-3); border-block: 1px solid var(--line)}
.contents details[open] summary {border-block-end: 0}
.contents li > a {display: flex; gap: .55em; padding-block: .3rem}
.contents .num {margin: 0; flex: none}
.contents ol:has(> li:nth-child(10)) > li > a > .num {min-inline-size: 2.2ch}
.contents ol ol {padding-inline-start: var(--space-4); border-inline-start: 1px solid var(--line); margin-block: var(--space-1) var(--space-2); font-size: .9375rem; color: var(--muted)}
.contents [aria-current=page] {font-weight: 600; color: var(--accent); scroll-initial-target: nearest; scroll-margin-block-start: 8rem}
.contents > details > ol {scroll-target-group: auto}
.contents a {position: relative}
.contents a::before {content: ''; position: absolute; inset-block: .2rem; inset-inline-start: calc(-1 * var(--space-3)); inline-size: 3px}
.contents ol ol a::before {inset-inline-start: calc(-1 * var(--space-4) - 2px)}
.contents [aria-current=location]::before {background: var(--accent)}
.contents a:target-current:not([aria-current])::before {background: var(--accent)}

.pager {display: grid; gap: var(--space-4); grid-template-columns: repeat(auto-fit, minmax(min(100%, 14rem), 1fr)); margin-block-start: var(--space-7); border-block-start: 1px solid var(--line); padding-block-start: var(--space-4); max-inline-size: var(--measure)}
.pager a {display: block; padding-block: var(--space-2); font: 600 1.125rem/1.3 var(--serif)}
.pager small {display: block; font: 400 var(--small)/1.4 var(--sans); color: var(--muted)}
.pager .next {text-align: end}

.foot {margin-block-start: auto; padding-block: var(--space-7) var(--space-6); font-size: var(--small); color: var(--muted)}
.foot > div {border-block-start: 1px solid var(--line); padding-block-start: var(--space-4); display: flex; flex-wrap: wrap; gap: var(--space-2) var(--space-6); align-items: baseline; justify-content: space-between}
.foot ul {list-style: none; display: flex; flex-wrap: wrap; gap: 0 var(--space-5)}
.foot a {color: inherit}

@media (min-width: 48rem) {.pager {margin-inline-start: var(--gutter)}}
@media (min-width: 64rem) {
  .page.with-contents {grid-template-columns: var(--side) minmax(0, 1fr); gap: var(--notes-gap)}
  .contents {padding-inline-start: var(--space-3); margin-inline-start: calc(-1 * var(--space-3)); position: sticky; inset-block-start: var(--space-4); max-block-size: calc(100vh - 2rem); overflow-y: auto; align-self: start; padding-inline-end: var(--space-4)}
  @supports selector(::details-content) {
    .contents summary {display: none}
    .contents details::details-content {content-visibility: visible; block-size: auto}
  }
}
`
