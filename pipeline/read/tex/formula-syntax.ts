/** Teaches the Markdown parser formulas: `$…$` and `$$…$$` in a line, and `$$` on lines of its own. */
import type {Processor} from 'unified'
import {formulaNodes} from './formula-nodes.ts'
import type {Construct, Effects, State, Context} from '../markdown/limits/parser-types.ts'

type Code = Parameters<State>[0]
type Next = State | undefined

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    mathText: 'mathText'
    mathTextSequence: 'mathTextSequence'
    mathTextData: 'mathTextData'
    mathFlow: 'mathFlow'
    mathFlowFence: 'mathFlowFence'
    mathFlowData: 'mathFlowData'
  }
}

const dollar = 36
const backslash = 92
const backtick = 96

/** A plugin: all that it finds are nodes `inlineMath` and `math`. */
export function formulaSyntax(): (this: Processor) => void {
  return function () {
    const data = this.data()
    data.micromarkExtensions ??= []
    data.micromarkExtensions.push({text: {[dollar]: inLine}, flow: {[dollar]: onLines}})
    data.fromMarkdownExtensions ??= []
    data.fromMarkdownExtensions.push(formulaNodes())
  }
}

/**
 * So that prices and variables are none: no letter or digit stands before the first `$` and behind the last, no space behind the
 * first and before the last. `${a}${b}`, `$(a)$(b)` and what holds the end of code are none either. A Han or Arabic letter may stand beside a formula.
 */
const inLine: Construct = {
  name: 'mathText',
  previous(code) {
    return code !== dollar || this.events.at(-1)?.[1].type === 'characterEscape'
  },
  tokenize(effects, ok, nok) {
    const {start} = new FormulaInLine(effects, {ok, nok}, this.previous)
    return start
  }
}

/** What was seen of a formula in a line, and the states of its parser. */
class FormulaInLine {
  readonly #effects: Effects
  readonly #after: {readonly ok: State; readonly nok: State}
  readonly #before: Code
  /** How many `$` it begins with. */
  #size = 0
  /** How many end it so far. */
  #closing = 0
  #first: Code = null
  #last: Code = null

  constructor(effects: Effects, after: {readonly ok: State; readonly nok: State}, before: Code) {
    this.#effects = effects
    this.#after = after
    this.#before = before
  }

  readonly start: State = (code) => {
    if (isWord(this.#before)) return this.#after.nok(code)
    this.#effects.enter('mathText')
    this.#effects.enter('mathTextSequence')
    return this.#opening(code)
  }

  readonly #opening: State = (code) => {
    if (code === dollar && this.#size < 2) {
      this.#effects.consume(code)
      this.#size += 1
      return this.#opening
    }
    this.#effects.exit('mathTextSequence')
    if (code === dollar || code === null || (this.#size === 1 && isSpace(code))) return this.#after.nok(code)
    this.#first = code
    return this.#between(code)
  }

  readonly #between: State = (code) => {
    if (code === null) return this.#after.nok(code)
    if (code === dollar) {
      if (this.#size === 1 && isSpace(this.#last)) return this.#after.nok(code)
      this.#effects.enter('mathTextSequence')
      this.#closing = 0
      return this.#ending(code)
    }
    if (isLineEnd(code)) {
      takeLineEnd(this.#effects, code)
      this.#last = code
      return this.#between
    }
    this.#effects.enter('mathTextData')
    return this.#data(code)
  }

  readonly #data: State = (code) => {
    if (code === null || code === dollar || isLineEnd(code)) {
      this.#effects.exit('mathTextData')
      return this.#between(code)
    }
    if (code === backtick) return this.#after.nok(code)
    this.#effects.consume(code)
    this.#last = code
    return code === backslash ? this.#escaped : this.#data
  }

  readonly #escaped: State = (code) => {
    if (code === null || isLineEnd(code)) return this.#data(code)
    this.#effects.consume(code)
    this.#last = code
    return this.#data
  }

  readonly #ending: State = (code) => {
    if (code === dollar && this.#closing < this.#size) {
      this.#effects.consume(code)
      this.#closing += 1
      return this.#ending
    }
    if (this.#closing < this.#size || code === dollar) return this.#after.nok(code)
    const isOfText = isWord(code) || (isBracket(code) && code === this.#first)
    if (this.#size === 1 && isOfText) return this.#after.nok(code)
    this.#effects.exit('mathTextSequence')
    this.#effects.exit('mathText')
    return this.#after.ok(code)
  }
}

function takeLineEnd(effects: Effects, code: Code): void {
  effects.enter('lineEnding')
  effects.consume(code)
  effects.exit('lineEnding')
}

/** `$$` on a line, lines with words, `$$` on a line; without the second, or with an empty line before it, there is none. */
const onLines: Construct = {
  name: 'mathFlow',
  concrete: true,
  tokenize(effects, ok, nok) {
    let size = 0

    const nextLine = (code: Code): Next => effects.attempt(goOn, line, nok)(code)
    const line = (code: Code): Next => effects.attempt(closingFence, end, content)(code)

    function start(code: Code): Next {
      effects.enter('mathFlow')
      effects.enter('mathFlowFence')
      return fence(code)
    }

    function fence(code: Code): Next {
      if (code === dollar && size < 3) {
        effects.consume(code)
        size += 1
        return fence
      }
      return size === 2 ? tail(code) : nok(code)
    }

    function tail(code: Code): Next {
      if (isBlank(code)) {
        effects.consume(code)
        return tail
      }
      if (!isLineEnd(code)) return nok(code)
      effects.exit('mathFlowFence')
      return nextLine(code)
    }

    function content(code: Code): Next {
      if (code === null || isLineEnd(code)) return nok(code)
      effects.enter('mathFlowData')
      return isBlank(code) ? leading(code) : data(code)
    }

    function leading(code: Code): Next {
      if (code === null || isLineEnd(code)) return nok(code)
      if (!isBlank(code)) return data(code)
      effects.consume(code)
      return leading
    }

    function data(code: Code): Next {
      if (code === null || isLineEnd(code)) {
        effects.exit('mathFlowData')
        return code === null ? nok(code) : nextLine(code)
      }
      effects.consume(code)
      return data
    }

    function end(code: Code): Next {
      effects.exit('mathFlow')
      return ok(code)
    }

    return start
  }
}

const closingFence: Construct = {
  partial: true,
  tokenize(effects, ok, nok) {
    let size = 0

    function start(code: Code): Next {
      effects.enter('mathFlowFence')
      return sequence(code)
    }

    function sequence(code: Code): Next {
      if (size === 0 ? isBlank(code) : false) {
        effects.consume(code)
        return sequence
      }
      if (code === dollar) {
        effects.consume(code)
        size += 1
        return sequence
      }
      return size === 2 ? trail(code) : nok(code)
    }

    function trail(code: Code): Next {
      if (isBlank(code)) {
        effects.consume(code)
        return trail
      }
      if (code !== null && !isLineEnd(code)) return nok(code)
      effects.exit('mathFlowFence')
      return ok(code)
    }

    return start
  }
}

/** A line ending behind which the block around the formula goes on. */
const goOn: Construct = {
  partial: true,
  tokenize(effects, ok, nok) {
    const next = (code: Code): Next => (isLazy(this) ? nok(code) : ok(code))
    return (code) => {
      if (code === null) return nok(code)
      takeLineEnd(effects, code)
      return next
    }
  }
}

/** Whether a line lacks the marks of the quotation or list that it would go on in. */
function isLazy(context: Context): boolean {
  return context.parser.lazy[context.now().line] === true
}

function isLineEnd(code: Code): boolean {
  return code !== null && code < -2
}

function isBlank(code: Code): boolean {
  return code === -2 || code === -1 || code === 32
}

function isSpace(code: Code): boolean {
  return code === null || code < 0 || code === 32 || code === 9 || code === 160
}

function isWord(code: Code): boolean {
  return code !== null && code > 0 && /[\p{Script=Latin}\p{N}]/u.test(String.fromCodePoint(code))
}

/** `(` and `{`. */
function isBracket(code: Code): boolean {
  return code === 40 || code === 123
}
