/** Lists the alphabets of the STIX Two fonts that MathJax loads when a formula has a letter of them. */

export const alphabets: ReadonlyMap<string, () => Promise<unknown>> = new Map<string, () => Promise<unknown>>(
  [
    ['accents-other', async () => import('@mathjax/mathjax-stix2-font/mjs/svg/dynamic/accents-other.js')],
    ['accents', async () => import('@mathjax/mathjax-stix2-font/mjs/svg/dynamic/accents.js')],
    ['arrows', async () => import('@mathjax/mathjax-stix2-font/mjs/svg/dynamic/arrows.js')],
    ['calligraphic', async () => import('@mathjax/mathjax-stix2-font/mjs/svg/dynamic/calligraphic.js')],
    ['cyrillic', async () => import('@mathjax/mathjax-stix2-font/mjs/svg/dynamic/cyrillic.js')],
    ['dingbats', async () => import('@mathjax/mathjax-stix2-font/mjs/svg/dynamic/dingbats.js')],
    ['double-struck', async () => import('@mathjax/mathjax-stix2-font/mjs/svg/dynamic/double-struck.js')],
    ['enclosed', async () => import('@mathjax/mathjax-stix2-font/mjs/svg/dynamic/enclosed.js')],
    ['fraktur', async () => import('@mathjax/mathjax-stix2-font/mjs/svg/dynamic/fraktur.js')],
    ['greek', async () => import('@mathjax/mathjax-stix2-font/mjs/svg/dynamic/greek.js')],
    ['latin-b', async () => import('@mathjax/mathjax-stix2-font/mjs/svg/dynamic/latin-b.js')],
    ['latin-bi', async () => import('@mathjax/mathjax-stix2-font/mjs/svg/dynamic/latin-bi.js')],
    ['latin-i', async () => import('@mathjax/mathjax-stix2-font/mjs/svg/dynamic/latin-i.js')],
    ['latin', async () => import('@mathjax/mathjax-stix2-font/mjs/svg/dynamic/latin.js')],
    ['math', async () => import('@mathjax/mathjax-stix2-font/mjs/svg/dynamic/math.js')],
    ['monospace', async () => import('@mathjax/mathjax-stix2-font/mjs/svg/dynamic/monospace.js')],
    ['phonetics', async () => import('@mathjax/mathjax-stix2-font/mjs/svg/dynamic/phonetics.js')],
    ['sans-serif', async () => import('@mathjax/mathjax-stix2-font/mjs/svg/dynamic/sans-serif.js')],
    ['script', async () => import('@mathjax/mathjax-stix2-font/mjs/svg/dynamic/script.js')],
    ['shapes', async () => import('@mathjax/mathjax-stix2-font/mjs/svg/dynamic/shapes.js')],
    ['stretchy', async () => import('@mathjax/mathjax-stix2-font/mjs/svg/dynamic/stretchy.js')],
    ['symbols-other', async () => import('@mathjax/mathjax-stix2-font/mjs/svg/dynamic/symbols-other.js')],
    ['symbols', async () => import('@mathjax/mathjax-stix2-font/mjs/svg/dynamic/symbols.js')],
    ['upright', async () => import('@mathjax/mathjax-stix2-font/mjs/svg/dynamic/upright.js')],
    ['variants', async () => import('@mathjax/mathjax-stix2-font/mjs/svg/dynamic/variants.js')]
  ]
)
