/** Sets MathML by MathJax, with the STIX Two fonts, as a tree of SVG in memory; loaded with the first formula of a file. */
import {liteAdaptor} from '@mathjax/src/mjs/adaptors/liteAdaptor.js'
import {LiteElement} from '@mathjax/src/mjs/adaptors/lite/Element.js'
import {LiteText} from '@mathjax/src/mjs/adaptors/lite/Text.js'
import type {MathItem} from '@mathjax/src/mjs/core/MathItem.js'
import type {MmlNode} from '@mathjax/src/mjs/core/MmlTree/MmlNode.js'
import {RegisterHTMLHandler} from '@mathjax/src/mjs/handlers/html.js'
import {MathML} from '@mathjax/src/mjs/input/mathml.js'
import {mathjax} from '@mathjax/src/mjs/mathjax.js'
import {SVG} from '@mathjax/src/mjs/output/svg.js'
import {MathJaxStix2Font} from '@mathjax/mathjax-stix2-font/mjs/svg.js'
import type {MathNode} from '../../../model/tree/mathml.ts'
import {alphabets} from './alphabets.ts'

RegisterHTMLHandler(liteAdaptor({fontSize: 16}))
mathjax.asyncLoad = (name: string): Promise<unknown> => {
  const load = alphabets.get(name.slice(name.lastIndexOf('/') + 1).replace(/\.js$/, ''))
  return load === undefined ? Promise.reject(new Error(`expected an alphabet ${name}`)) : load()
}

/** Gives a formula as a container with drawings, between which a line may end. */
export type SetMathml = (mathml: readonly MathNode[], display: boolean) => Promise<LiteElement>

/**
 * Opens MathJax once for all formulas of a file: its fonts take longer to lay out than most formulas. What is displayed stands on
 * lines of its own, which are divided to fit the column, `width` em wide.
 */
export function openMathjax(width: number): SetMathml {
  const settings = {display: documentFor(true, width), inline: documentFor(false, width)}
  return async (mathml, display) => {
    const {document, tree} = display ? settings.display : settings.inline
    tree.formula = new LiteElement('math', display ? {display: 'block'} : {}, mathml.map(liteNode))
    const drawn: unknown = await document.convertPromise('', {
      display,
      em: 1,
      ex: 0.5,
      containerWidth: width
    })
    if (!(drawn instanceof LiteElement)) throw new Error('expected a drawing')
    return drawn
  }
}

/** A formula that is a tree already: writing it as text to have it parsed again takes as long as a tenth of its drawing. */
class MathTree extends MathML<unknown, unknown, unknown> {
  formula: LiteElement | undefined

  override compile(math: MathItem<unknown, unknown, unknown>): MmlNode {
    const root = this.mathml.compile(this.formula)
    math.display = root.attributes.get('display') === 'block'
    return root
  }
}

function liteNode(node: MathNode): LiteElement | LiteText {
  if (typeof node === 'string') return new LiteText(node)
  return new LiteElement(node.name, Object.fromEntries(node.attributes), node.children.map(liteNode))
}

interface Setting {
  readonly document: ReturnType<typeof mathjax.document>
  readonly tree: MathTree
}

function documentFor(display: boolean, width: number): Setting {
  const output = new SVG({
    fontData: MathJaxStix2Font,
    fontCache: 'none',
    displayOverflow: display ? 'linebreak' : 'overflow',
    linebreaks: {inline: true, width: display ? `${width}em` : '100%'},
    mtextInheritFont: false,
    merrorInheritFont: false,
    exFactor: 0.5
  })
  const tree = new MathTree()
  return {document: mathjax.document('', {InputJax: tree, OutputJax: output}), tree}
}
