/** Compiles the regular expressions of schemas for RE2, which ends in time proportional to the text. */
import {RE2JS} from 're2js'

/** What Ajv asks of a regular expression. */
export interface Pattern {
  test(text: string): boolean
  /** Distinct for each pattern: Ajv tells patterns apart by it. */
  toString(): string
}

/**
 * Compiles a pattern of JSON Schema (ECMA-262 with the `u` flag). Throws for what RE2 does not have: lookaround,
 * back references and counts above 1,000. `\s` matches ASCII space alone.
 */
export function compilePattern(pattern: string): Pattern {
  const scripts = pattern.replaceAll(/\\([pP])\{(?:Script|sc)=(\w+)\}/g, '\\$1{$2}')
  const expression = RE2JS.compile(RE2JS.translateRegExp(scripts))
  return {
    test: (text) => expression.matcher(text).find(),
    toString: () => pattern
  }
}

/** Why a pattern can't be used, in words; undefined when it can. */
export function patternFault(pattern: string): string | undefined {
  try {
    compilePattern(pattern)
    return undefined
  } catch (error) {
    return reasonOf(pattern, error instanceof Error ? error.message : '')
  }
}

function reasonOf(pattern: string, message: string): string {
  if (/\(\?<?[=!]/.test(pattern)) return 'it looks ahead or behind with `(?=`, `(?!`, `(?<=` or `(?<!`'
  if (/\\[1-9]/.test(pattern)) return 'it refers back to a group, as `\\1` does'
  if (message.includes('repeat count')) return 'it repeats something more than 1,000 times'
  return message.replace(/^error parsing regexp: /, '')
}
