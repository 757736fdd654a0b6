/** Styles formulas where browsers read MathML Core alone: what MathML 3 says of tables and of enclosures (§3.5, §3.3.9). */

/**
 * For stylesheets of the web and of books. The box of a wide formula has an edge for what hangs over the last letter. Firefox takes
 * formulas with scripts within scripts for narrower than it draws them: an equation has the whole line for its own, and the edge in a
 * line of words is wider there, or the last signs would be cut off.
 */
export const mathml = `math[display=block] {margin-block: .4em; max-inline-size: 100%; overflow-x: auto; overflow-y: hidden}
@supports (display: grid) {.equation {display: grid; grid-template-columns: minmax(3em, auto) minmax(0, 1fr) minmax(3em, auto); align-items: center}}
.equation > math {grid-area: 1 / 2}
.equation > .equation-label {grid-area: 1 / 3; text-align: end}
mtd[columnalign=left] {text-align: left; text-align: -webkit-left}
mtd[columnalign=right] {text-align: right; text-align: -webkit-right}
mtable[columnspacing] > mtr > mtd {padding-inline: .2em}
mtable[columnspacing='0em'] > mtr > mtd {padding-inline: 0}
mtable[columnspacing='1em'] > mtr > mtd {padding-inline: .5em}
mtable[columnspacing='0em 1em'] > mtr > mtd, mtable[columnspacing^='0em 1em 0em'] > mtr > mtd {padding-inline: 0}
mtable[columnspacing^='0em 1em 0em'] > mtr > mtd:nth-child(odd):not(:first-child), mtable[columnspacing='0em 1em'] > mtr > mtd:nth-child(3) {padding-inline-start: 1em}
mtable[columnspacing] > mtr > mtd:first-child {padding-inline-start: 0}
mtable[columnspacing] > mtr > mtd:last-child {padding-inline-end: 0}
mtable[rowspacing] > mtr > mtd {padding-block: .12em}
mtable[rowlines] > mtr > .row-solid {border-block-start: .05em solid}
mtable[rowlines] > mtr > .row-dashed {border-block-start: .05em dashed}
mtable[columnlines] > mtr > .column-solid {border-inline-start: .05em solid; padding-inline-start: .4em}
mtable[columnlines] > mtr > .column-dashed {border-inline-start: .05em dashed; padding-inline-start: .4em}
mtable[columnlines] > mtr > mtd:not(:last-child) {padding-inline-end: .4em}
mtable[frame=solid] {border: .05em solid; padding: .2em}
menclose {display: inline-block; position: relative}
menclose[notation~=box] {border: .06em solid; padding: .25em}
menclose[notation~=top] {border-block-start: .06em solid; padding-block-start: .12em}
menclose[notation~=left] {border-inline-start: .06em solid; padding-inline-start: .25em}
menclose[notation~=right] {border-inline-end: .06em solid; padding-inline-end: .25em}
menclose[notation~=bottom] {border-block-end: .06em solid; padding-block-end: .12em}
menclose[notation~=updiagonalstrike] {background: linear-gradient(to top left, transparent calc(50% - .03em), currentColor calc(50% - .03em), currentColor calc(50% + .03em), transparent calc(50% + .03em))}
menclose[notation~=downdiagonalstrike] {background: linear-gradient(to bottom left, transparent calc(50% - .03em), currentColor calc(50% - .03em), currentColor calc(50% + .03em), transparent calc(50% + .03em))}
.formula {display: inline-flex; max-inline-size: 100%; overflow: auto hidden; padding: .2em .15em; margin: -.2em -.15em}
.formula:has(> math[display=block]) {display: flex}
.formula > math[display=block] {flex: none; margin: .4em auto; max-inline-size: none; overflow: visible}
.equation > .formula {grid-area: 1 / 2}
@supports (-moz-appearance: none) {.formula {padding-inline-end: .6em}}
@media print {.formula {overflow: visible}}
`
