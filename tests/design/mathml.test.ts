/** Lines within tables of formulas on web pages and in books: cells say which they have, and the stylesheet draws each. */
import {expect, test} from 'vitest'
import {mathml} from '../../pipeline/design/mathml.ts'

test.each(['column-solid', 'column-dashed', 'row-solid', 'row-dashed'])('%s is drawn', (name) => {
  const [what, look] = name.split('-')
  const side = what === 'column' ? 'border-inline-start' : 'border-block-start'
  expect(mathml).toContain(`mtable[${what}lines] > mtr > .${name} {${side}: .05em ${look}`)
})
