/** Adapts to a reader's preferences: reduced motion, the dark, and colours of their own. */

export const media = `@media (prefers-reduced-motion: no-preference) {
  html {scroll-behavior: smooth}
  :target {transition: background-color .3s}
}
@media (prefers-color-scheme: dark) {.owner a > img {background: #fff; padding: var(--space-1)}}
@media (forced-colors: active) {
  .callout, .plate:not(.opaque) {border: 1px solid}
  .plate, .owner a > img {forced-color-adjust: none; background: #fff}
  .callout {border-inline-start-width: 4px}
  .hl {opacity: 1}
  .contents a::before {forced-color-adjust: none}
  .languages [aria-current] {text-decoration: underline}
  :target:not(section):not(main):not(input) {outline: 2px solid Highlight}
}
`
