/** Declares the tokens as custom properties, by the names that the rules use. */
import type {Palettes} from '../brand-palette.ts'
import {nearFamilies} from '../near-fonts.ts'
import {darkCode, lightCode, spaces, type CodePalette, type Palette} from '../tokens.ts'

/** For light, and for dark where the reader prefers it. */
export function customProperties({light, dark}: Palettes): string {
  return `:root {
  color-scheme: light dark;
  ${declarations(light, lightCode)};
  ${spaces.map((space, index) => `--space-${String(index + 1)}: ${String(space)}rem`).join('; ')};
${type}
${widths}
}
@media (prefers-color-scheme: dark) {:root {${declarations(dark, darkCode)}}}
@media (min-width: 64rem) {:root {--body: 1.1875rem}}
`
}

/** The families of text, of what stands around it, and of code; those of further letters before what a system may have. */
export function fontLists(letters: readonly string[] = []): string {
  const more = letters.map((name) => `'${name}', `).join('')
  return `--serif: 'Tetrapla Serif', ${nearFamilies('Tetrapla Serif')}, ${more}Charter, 'Noto Serif', Cambria, serif;
  --sans: 'Tetrapla Sans', ${nearFamilies('Tetrapla Sans')}, ${more}'Noto Sans', 'Segoe UI', Roboto, sans-serif;
  --mono: ui-monospace, Menlo, 'DejaVu Sans Mono', ${more}monospace`
}

function declarations(palette: Palette, code: CodePalette): string {
  return [
    ...Object.entries(palette).map(([name, colour]) => `--${kebabCase(name)}: ${String(colour)}`),
    ...Object.entries(code).map(([name, colour]) => `--code-${name}: ${String(colour)}`)
  ].join('; ')
}

function kebabCase(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
}

const type = `  ${fontLists()};
  --small: .875rem;
  --caption: .9375rem;
  --interface: 1rem;
  --body: 1.125rem;
  --lead: 1.3125rem;
  --heading-3: 1.3125rem;
  --heading-2: 1.625rem;
  --heading-1: clamp(2rem, 1.3rem + 3vw, 3.125rem);
  --title: clamp(2.25rem, 1.2rem + 4.6vw, 4.25rem);`

const widths = `  --measure: 36.5rem;
  --side: 15rem;
  --notes: 14rem;
  --cover: clamp(12rem, 25vw, 20rem);
  --notes-gap: 2.25rem;
  --gutter: 3.25rem;
  --pad: clamp(1rem, 4vw, 3rem);
  --wide: var(--measure);`
