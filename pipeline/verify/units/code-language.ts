/** Gives the language of code as a fact. */
import type {Facts} from './unit.ts'

/** White space in its name is a hyphen: a class has none. */
export function codeLanguage(name: string | undefined): Facts {
  return name === undefined ? {} : {codeLanguage: name.replace(/\s/g, '-')}
}
