/** Styles code, in a line and in blocks, always from left to right. */
import {lightCode} from '../tokens.ts'

const kinds = Object.keys(lightCode)
  .map((kind) => `.tok-${kind} {color: var(--code-${kind})}`)
  .join('\n')

export const code = `pre {background: var(--surface); border: 1px solid var(--line); padding: var(--space-4); overflow-x: auto; font-size: .875rem; line-height: 1.55; tab-size: 2; direction: ltr; text-align: left}
code, kbd, samp {font-family: var(--mono); font-size: .86em; font-variant-numeric: normal}
:not(pre) > code {background: var(--surface); padding: .1em .3em; border-radius: 2px; overflow-wrap: anywhere}
@media screen {:is(td, th) code {overflow-wrap: normal}}
:target :not(pre) > code {background: none}
pre code {font-size: 1em}
kbd {border: 1px solid var(--edge); border-radius: 2px; padding: .05em .35em}
${kinds}
pre span {unicode-bidi: isolate}
.tok-comment {font-style: italic}
`
