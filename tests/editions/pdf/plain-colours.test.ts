/** Colours of drawings in the only kind that the library knows which draws them. */
import {expect, test} from 'vitest'
import {plainColours} from '../../../pipeline/editions/pdf/pictures/plain-colours.ts'

test.each([
  ['hsl(0,100%,50%)', 'rgb(255,0,0)'],
  ['hsl(120deg 100% 25%)', 'rgb(0,128,0)'],
  ['hsl(240, 100%, 97.2745098039%)', 'rgb(241,241,255)'],
  ['hsla(240,100%,50%,.5)', 'rgba(0,0,255,0.5)'],
  ['hsl(0.5turn 50% 50% / 25%)', 'rgba(64,191,191,0.25)'],
  ['hsl(-120,100%,50%)', 'rgb(0,0,255)'],
  ['HSL(200grad,100%,50%)', 'rgb(0,255,255)']
])('%s is %s', (written, plain) => {
  expect(plainColours(`<rect fill="${written}" style="stroke:${written}"/>`)).toBe(
    `<rect fill="${plain}" style="stroke:${plain}"/>`
  )
})

test.each(['hsl(from red h s l)', 'hsl(1.2.3,1%,1%)', 'lab(50% 40 59)'])('%s stays as it is', (written) => {
  expect(plainColours(`<rect fill="${written}"/>`)).toBe(`<rect fill="${written}"/>`)
})
