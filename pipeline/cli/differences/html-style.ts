/** Gives the page of differences its look, on paper and in the dark, on a phone and in print. */
import {dark, light, type Palette} from '../../design/tokens.ts'

/** What came and went; each at least 4.5:1 with the ink on it. */
const tints = {
  light: {added: '#ddf0e3', addedEdge: '#1f6238', removed: '#f9e2de', removedEdge: '#8a2c1c'},
  dark: {added: '#173324', addedEdge: '#9ad3a8', removed: '#40211c', removedEdge: '#f0aa9c'}
} as const

function colours(
  {paper, surface, ink, muted, line, accent}: Palette,
  tint: (typeof tints)['light' | 'dark']
): string {
  return Object.entries({paper, surface, ink, muted, line, accent, ...tint})
    .map(([name, value]) => `--${name}:${value}`)
    .join(';')
}

export const differenceStyle: string = `
:root{color-scheme:light dark;${colours(light, tints.light)}}
@media (prefers-color-scheme:dark){:root{${colours(dark, tints.dark)}}}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);font:1.0625rem/1.6 "Source Serif 4","Source Serif Pro",Charter,Georgia,serif;text-size-adjust:100%}
main{max-width:46rem;margin:0 auto;padding:3rem 1.25rem 5rem}
h1,h2,h3,.what,.where,.label,.summary,table{font-family:"Source Sans 3","Source Sans Pro",system-ui,sans-serif}
h1{font-size:1.875rem;line-height:1.2;margin:0 0 .5rem;font-weight:650}
h2{font-size:1.375rem;line-height:1.3;margin:3.5rem 0 .25rem;padding-top:1rem;border-top:2px solid var(--ink)}
h3{font-size:1rem;line-height:1.4;margin:2.5rem 0 .5rem;color:var(--muted);font-weight:600}
.summary,.id{color:var(--muted);margin:0 0 .5rem;font-size:.9375rem}
.id{font-size:.875rem}
.edit{margin:0 0 1.75rem;padding-inline-start:1rem;border-inline-start:3px solid var(--line)}
.edit.added{border-color:var(--addedEdge)}
.edit.removed{border-color:var(--removedEdge)}
.what{margin:0 0 .25rem;font-size:.875rem;font-weight:600;line-height:1.4;color:var(--ink)}
.where{font-weight:400;color:var(--muted);overflow-wrap:anywhere}
.where,ins,del{unicode-bidi:isolate}
del+ins{margin-inline-start:.15em}
.text{margin:.25rem 0;white-space:pre-line;overflow-wrap:anywhere}
.label{display:block;margin-top:.5rem;font-size:.8125rem;line-height:1.4;color:var(--muted)}
pre,code{font-family:"Source Code Pro",ui-monospace,Menlo,Consolas,monospace;font-size:.875em}
pre{margin:.25rem 0;padding:.625rem .75rem;background:var(--surface);overflow-x:auto;line-height:1.5;white-space:pre}
ins,del{text-decoration-thickness:.08em;text-underline-offset:.18em;border-radius:.15em;padding:0 .1em;box-decoration-break:clone;-webkit-box-decoration-break:clone}
ins{background:var(--added);text-decoration-line:underline;text-decoration-color:var(--addedEdge)}
del{background:var(--removed);text-decoration-line:line-through;text-decoration-color:var(--removedEdge)}
.arrow{color:var(--muted);padding:0 .25em}
.hidden{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
nav ul{margin:1.5rem 0 0;padding:0;list-style:none}
nav a{color:var(--accent)}
details{margin-top:2rem;font-size:.875rem}
summary{cursor:pointer;color:var(--muted);font-family:"Source Sans 3","Source Sans Pro",system-ui,sans-serif}
a:focus-visible,summary:focus-visible,pre:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
.keys{overflow-x:auto}
table{border-collapse:collapse;margin-top:.75rem;font-size:.8125rem}
th,td{text-align:start;padding:.25rem 1rem .25rem 0;border-bottom:1px solid var(--line);vertical-align:top}
@media print{main{max-width:none;padding:0}.edit{break-inside:avoid}ins,del{background:none}}
`.trim()
