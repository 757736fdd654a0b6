/** Styles tables: rules above and below, hairlines between rows, no verticals; wider than the page, they scroll in their box. */

export const tables = `.scroll {overflow-x: auto; container-type: inline-size; max-inline-size: var(--wide); margin-block: var(--space-3)}
@media screen and (forced-colors: none) {.scroll {background: linear-gradient(to right, var(--paper) 1.5rem, transparent) left / 3rem 100%, linear-gradient(to left, var(--paper) 1.5rem, transparent) right / 3rem 100%, linear-gradient(to right, var(--line), transparent) left / .75rem 100%, linear-gradient(to left, var(--line), transparent) right / .75rem 100%; background-repeat: no-repeat; background-attachment: local, local, scroll, scroll}}
.scroll table {border-collapse: collapse; inline-size: 100%; font: var(--caption)/1.4 var(--sans); font-variant-numeric: lining-nums tabular-nums; border-block: 1.5px solid var(--ink)}
.scroll caption {text-align: start; padding-block-end: var(--space-2)}
.caption {display: block; position: sticky; inset-inline-start: 0; max-inline-size: min(100cqi, var(--measure))}
th, td {text-align: start; vertical-align: baseline; padding-block: .55em; padding-inline: 0 1.1em}
:is(th, td):last-child {padding-inline-end: 0}
thead :is(th, td) {vertical-align: bottom; border-block-end: 1px solid var(--ink); font-weight: 600}
thead tr:not(:last-child) > :not([rowspan]) {border-block-end-color: var(--line)}
tbody tr + tr > * {border-block-start: 1px solid var(--line)}
tbody th {font-weight: 600}
.align-left {text-align: left}
.align-center {text-align: center}
.align-right {text-align: right}
`
