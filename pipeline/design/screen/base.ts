/** Styles the page's ground, its links, and whatever has the focus. */

export const base = `*, ::before, ::after {box-sizing: border-box}
[hidden] {display: none !important}
html {background: var(--paper); color: var(--ink); font: 400 100%/1.5 var(--sans); -webkit-text-size-adjust: 100%; text-size-adjust: 100%; scroll-padding-block-start: var(--space-5); accent-color: var(--accent)}
body {margin: 0; min-block-size: 100vh; display: flex; flex-direction: column}
:where(h1, h2, h3, h4, h5, h6, p, ul, ol, dl, dd, figure, blockquote, pre, table) {margin: 0; padding: 0; border: 0}
h1, h2, h3, h4, h5, h6 {line-height: 1.15; text-wrap: balance; font-family: var(--serif); font-weight: 600}
p, li, dd, td, th, figcaption, h1, h2, h3 {overflow-wrap: break-word}
p, li, dd {text-wrap: pretty}
@supports (hyphenate-limit-chars: 16 6 6) {p, li, dd, td, th, figcaption, h1, h2, h3 {hyphens: auto; hyphenate-limit-chars: 16 6 6}}
code, kbd, samp {hyphens: none}
img {display: block; max-inline-size: 100%; block-size: auto}
a {color: var(--link); text-decoration-thickness: 1px; text-underline-offset: .18em}
a:visited {color: var(--visited)}
a:hover {text-decoration-thickness: 2px}
:focus-visible {outline: 3px solid var(--focus); outline-offset: 3px; border-radius: 2px}
main:focus {outline: none}
[dir=rtl] :is(a, p, .editions small, span, time)[lang]:not([dir]) {unicode-bidi: plaintext; text-align: right}
`
