/** Primes that stand beside each other: as many as were written, in as few signs as there are. */
import {expect, test} from 'vitest'
import {mathText} from '../../pipeline/model/tree/math-text.ts'
import {texReader} from '../../pipeline/read/tex/read-tex.ts'

const read = texReader({macros: new Map(), hasDecimalPoint: true})

test.each([
  ["f''", '″'],
  ["f'''''", '⁗′'],
  ['f^{\\dprime\\prime}', '‴'],
  ['f^{\\prime\\trprime}', '⁗'],
  ['f^{\\dprime\\trprime}', '″‴']
])('%s has %s', (tex, primes) => {
  const reading = read(tex, false)
  const text = reading.ok ? mathText('inline', reading.mathml) : ''
  expect([...text.matchAll(/<mo[^>]*>([^<]*)</g)].map(([, sign]) => sign).join('')).toBe(primes)
})
