/** Says in words what Temml finds wrong with a formula. */
import type {TexFault} from './tex-reader.ts'

interface Wording {
  readonly pattern: RegExp
  readonly message: (found: RegExpExecArray) => string
  readonly hint?: string
}

const wordings: readonly Wording[] = [
  {
    pattern: /^Unsupported function name: (\S+)/,
    message: ([, name = '']) => `\`${name}\` is not a command that formulas know`,
    hint: 'check its name, or say under `math.macros` in `tetrapla.yaml` what it stands for'
  },
  {
    pattern: /^No such environment: (.+)/,
    message: ([, name = '']) => `\`\\begin{${name}}\` is not an environment that formulas know`,
    hint: 'there are `matrix`, `pmatrix`, `cases`, `aligned`, `array` and others'
  },
  {
    pattern: /^Double (subscript|superscript)/,
    message: ([, script = '']) => `a sign has two ${script}s`,
    hint: 'put what belongs together in braces: `{a_b}_c`'
  },
  {
    pattern: /^Too many expansions/,
    message: () => 'macros of this formula never end, or are too many',
    hint: 'a macro may not stand for itself'
  },
  {
    pattern: /^Unexpected end of input/,
    message: () => 'the formula ends in the middle of something',
    hint: 'close its braces: each `{` has a `}`'
  },
  {
    pattern: /^Expected '(\S+)', got '(\S+)'/,
    message: ([, wanted = '', got = '']) =>
      wanted === 'EOF'
        ? `\`${got}\` stands where nothing opens it`
        : `\`${wanted}\` is missing before ${got === 'EOF' ? 'the end' : `\`${got}\``}`
  }
]

/** The fault of an error that Temml throws, with the command or sign that it speaks of. */
export function wordTexFault(error: unknown, tex: string): TexFault {
  if (!(error instanceof Error)) throw new Error('expected an error')
  const from = Math.min(positionOf(error) ?? 0, Math.max(0, tex.trimEnd().length - 1))
  const at: TexFault['at'] = [from, from + lengthAt(tex, from)]
  const hint = 'it is kept as code; where no formula is meant, write `\\$` for `$`'
  if (error instanceof RangeError) return {message: 'a formula is nested too deep', hint, at}
  // What Temml does not foresee, such as `x^` at the end.
  if (error instanceof TypeError) return {message: 'something in a formula is missing', hint, at}
  const said = error.message.trim().replace(/ at (?:position \d+|end of input): [^]*$/, '')
  for (const wording of wordings) {
    const found = wording.pattern.exec(said)
    if (found !== null) return {message: wording.message(found), hint: wording.hint ?? hint, at}
  }
  return {message: `a formula can't be read: ${said.charAt(0).toLowerCase()}${said.slice(1)}`, hint, at}
}

function positionOf(error: Error): number | undefined {
  return 'position' in error && typeof error.position === 'number' ? error.position : undefined
}

function lengthAt(tex: string, index: number): number {
  return /^(?:\\(?:[A-Za-z]+|.)|.)/s.exec(tex.slice(index, index + 60))?.[0].length ?? 1
}
