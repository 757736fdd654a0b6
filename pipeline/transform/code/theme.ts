/** Maps the scopes of TextMate grammars to the kinds of code tokens. */
import type {CodeTokenKind} from '../../model/tree/nodes.ts'

/**
 * The scopes of each kind, as a TextMate theme selects them: of several that fit, the most specific decides.
 * Scopes that stand here more than once would be won by the later kind.
 */
const scopes: {readonly [kind in Exclude<CodeTokenKind, 'plain'>]: readonly string[]} = {
  keyword: [
    'keyword',
    'storage',
    'variable.language',
    'constant.language',
    'entity.name.tag',
    'markup.heading',
    'punctuation.definition.keyword'
  ],
  string: [
    'string',
    'constant.character',
    'punctuation.definition.string',
    'markup.inserted',
    'markup.inline.raw',
    'markup.underline.link'
  ],
  number: ['constant.numeric', 'constant.other.color', 'keyword.other.unit', 'markup.deleted'],
  comment: ['comment', 'punctuation.definition.comment'],
  function: ['entity.name.function', 'support.function', 'variable.function', 'meta.diff.range'],
  type: [
    'entity.name.type',
    'entity.name.class',
    'entity.name.namespace',
    'entity.other.inherited-class',
    'entity.other.attribute-name',
    'support.class',
    'support.type',
    'storage.type.primitive',
    'support.type.property-name'
  ],
  variable: ['variable', 'entity.name.variable', 'meta.object-literal.key'],
  punctuation: ['punctuation', 'keyword.operator', 'meta.brace', 'storage.type.function.arrow']
}

const kinds: readonly CodeTokenKind[] = [
  'plain',
  'keyword',
  'string',
  'number',
  'comment',
  'function',
  'type',
  'variable',
  'punctuation'
]

/** A theme whose colours are no colours but marks of a kind. */
export const codeTheme = {
  name: 'tetrapla',
  type: 'light',
  fg: markOf('plain'),
  bg: '#ffffff',
  settings: [
    {settings: {foreground: markOf('plain'), background: '#ffffff'}},
    ...Object.entries(scopes).map(([kind, scope]) => ({
      scope: [...scope],
      settings: {foreground: markOf(kind)}
    }))
  ]
} as const

/** The kind that a token's colour marks. */
export function kindOf(colour: string | undefined): CodeTokenKind {
  return kinds.find((kind) => markOf(kind) === colour?.toLowerCase()) ?? 'plain'
}

function markOf(kind: string): string {
  return `#00000${kinds.findIndex((one) => one === kind)}`
}
