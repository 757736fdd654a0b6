/** Draws TeX by MathJax, which reads it itself: a picture that shares with the PDF no reading of the formula. */
import {liteAdaptor} from '@mathjax/src/mjs/adaptors/liteAdaptor.js'
import {LiteElement} from '@mathjax/src/mjs/adaptors/lite/Element.js'
import {RegisterHTMLHandler} from '@mathjax/src/mjs/handlers/html.js'
import {TeX} from '@mathjax/src/mjs/input/tex.js'
import {AmsConfiguration} from '@mathjax/src/mjs/input/tex/ams/AmsConfiguration.js'
import {AmsCdConfiguration} from '@mathjax/src/mjs/input/tex/amscd/AmsCdConfiguration.js'
import {BaseConfiguration} from '@mathjax/src/mjs/input/tex/base/BaseConfiguration.js'
import {BoldsymbolConfiguration} from '@mathjax/src/mjs/input/tex/boldsymbol/BoldsymbolConfiguration.js'
import {BraketConfiguration} from '@mathjax/src/mjs/input/tex/braket/BraketConfiguration.js'
import {CancelConfiguration} from '@mathjax/src/mjs/input/tex/cancel/CancelConfiguration.js'
import {GensymbConfiguration} from '@mathjax/src/mjs/input/tex/gensymb/GensymbConfiguration.js'
import {MathtoolsConfiguration} from '@mathjax/src/mjs/input/tex/mathtools/MathtoolsConfiguration.js'
import {TextcompConfiguration} from '@mathjax/src/mjs/input/tex/textcomp/TextcompConfiguration.js'
import {mathjax} from '@mathjax/src/mjs/mathjax.js'
import {SVG} from '@mathjax/src/mjs/output/svg.js'
import {MathJaxStix2Font} from '@mathjax/mathjax-stix2-font/mjs/svg.js'
import {alphabets} from '../../../pipeline/editions/pdf/formulas/alphabets.ts'

const packages = [
  BaseConfiguration,
  AmsConfiguration,
  AmsCdConfiguration,
  BoldsymbolConfiguration,
  BraketConfiguration,
  CancelConfiguration,
  GensymbConfiguration,
  MathtoolsConfiguration,
  TextcompConfiguration
].map(({name}) => name)

const adaptor = liteAdaptor({fontSize: 16})
RegisterHTMLHandler(adaptor)
mathjax.asyncLoad = (name: string): Promise<unknown> => {
  const load = alphabets.get(name.slice(name.lastIndexOf('/') + 1).replace(/\.js$/, ''))
  return load === undefined ? Promise.reject(new Error(`expected an alphabet ${name}`)) : load()
}

const document = mathjax.document('', {
  InputJax: new TeX({packages}),
  OutputJax: new SVG({fontData: MathJaxStix2Font, fontCache: 'none', mtextInheritFont: false, exFactor: 0.5})
})

/** The drawing as SVG, an em of it so many pixels. */
export async function drawTex(tex: string, em: number): Promise<string> {
  const drawn: unknown = await document.convertPromise(tex, {
    display: true,
    em: 16,
    ex: 8,
    containerWidth: 1e6
  })
  const svg =
    drawn instanceof LiteElement ? adaptor.childNodes(drawn).find(({kind}) => kind === 'svg') : undefined
  if (!(svg instanceof LiteElement)) throw new Error(`MathJax has no drawing of ${tex}`)
  const [, , width = 0, height = 0] = String(adaptor.getAttribute(svg, 'viewBox')).split(' ').map(Number)
  adaptor.setAttribute(svg, 'width', String((width * em) / 1000))
  adaptor.setAttribute(svg, 'height', String((height * em) / 1000))
  adaptor.setAttribute(svg, 'style', 'overflow: visible')
  return adaptor.outerHTML(svg)
}
