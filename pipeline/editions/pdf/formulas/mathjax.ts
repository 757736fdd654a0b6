/** Sets MathML by MathJax, with the STIX Two fonts, as a tree of SVG in memory; loaded with the first formula of a file. */
import {liteAdaptor} from '@mathjax/src/mjs/adaptors/liteAdaptor.js'
import {LiteElement} from '@mathjax/src/mjs/adaptors/lite/Element.js'
import {RegisterHTMLHandler} from '@mathjax/src/mjs/handlers/html.js'
import {MathML} from '@mathjax/src/mjs/input/mathml.js'
import {mathjax} from '@mathjax/src/mjs/mathjax.js'
import {SVG} from '@mathjax/src/mjs/output/svg.js'
import {MathJaxStix2Font} from '@mathjax/mathjax-stix2-font/mjs/svg.js'
import {alphabets} from './alphabets.ts'

RegisterHTMLHandler(liteAdaptor({fontSize: 16}))
mathjax.asyncLoad = (name: string): Promise<unknown> => {
  const load = alphabets.get(name.slice(name.lastIndexOf('/') + 1).replace(/\.js$/, ''))
  return load === undefined ? Promise.reject(new Error(`expected an alphabet ${name}`)) : load()
}

/** Gives a formula as a container with drawings, between which a line may end. */
export type SetMathml = (mathml: string, display: boolean) => Promise<LiteElement>

/**
 * Opens MathJax once for all formulas of a file: its fonts take longer to lay out than most formulas. What is displayed stands on
 * lines of its own, which are divided to fit the column, `width` em wide.
 */
export function openMathjax(width: number): SetMathml {
  const settings = {display: documentFor(true, width), inline: documentFor(false, width)}
  return async (mathml, display) => {
    const document = display ? settings.display : settings.inline
    const drawn: unknown = await document.convertPromise(mathml, {
      display,
      em: 1,
      ex: 0.5,
      containerWidth: width
    })
    if (!(drawn instanceof LiteElement)) throw new Error('expected a drawing')
    return drawn
  }
}

function documentFor(display: boolean, width: number): ReturnType<typeof mathjax.document> {
  const output = new SVG({
    fontData: MathJaxStix2Font,
    fontCache: 'none',
    displayOverflow: display ? 'linebreak' : 'overflow',
    linebreaks: {inline: true, width: display ? `${width}em` : '100%'},
    mtextInheritFont: false,
    merrorInheritFont: false,
    exFactor: 0.5
  })
  return mathjax.document('', {InputJax: new MathML(), OutputJax: output})
}
