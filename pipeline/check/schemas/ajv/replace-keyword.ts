/** Replaces keywords in an Ajv that has compiled nothing yet. */
import type {Ajv2020, CodeKeywordDefinition} from 'ajv/dist/2020.js'

export function replaceKeyword(ajv: Ajv2020, definition: CodeKeywordDefinition): void {
  ajv.removeKeyword(String(definition.keyword))
  ajv.addKeyword(definition)
}

/** What Ajv itself has for a keyword. */
export function originalOf(ajv: Ajv2020, keyword: string): CodeKeywordDefinition {
  const definition = ajv.getKeyword(keyword)
  if (typeof definition !== 'object' || !('code' in definition)) throw new Error(`Ajv has ${keyword}`)
  return definition
}
