/** A node type that holds others and says nothing else: an aside. */
import type {Recipe} from './recipe.ts'

export const nodeType: Recipe = {
  name: 'a node type',
  most: 10,
  edits: [
    {
      file: 'pipeline/model/tree/nodes.ts',
      from: '/** HTML `details`',
      to: "/** What stands beside the text. */\nexport interface Aside extends BlockBase {\n  readonly type: 'aside'\n  readonly children: readonly Block[]\n}\n\n/** HTML `details`"
    },
    {file: 'pipeline/model/tree/nodes.ts', from: '  | Division\n', to: '  | Division\n  | Aside\n'},
    {
      file: 'pipeline/model/tree/shape.ts',
      after: "  division: {is: 'block'",
      insert: "  aside: {is: 'block', letter: 'a', plain: 'Aside', map: blocks},"
    },
    {
      file: 'pipeline/model/publication/built-in-directives.ts',
      from: '...calloutKinds,',
      to: "...calloutKinds, 'aside',"
    },
    {
      file: 'pipeline/read/markdown/directives/directive.ts',
      from: '  return [...words, ...children]\n',
      to: "  if (node.name === 'aside') return [{type: 'aside', ...base, children: [...words, ...children]}]\n  return [...words, ...children]\n"
    },
    {
      file: 'pipeline/hast/handlers/index.ts',
      after: 'division: on(plainContainer)',
      insert: '    aside: on(plainContainer),'
    },
    {
      file: 'pipeline/editions/pdf/blocks/index.ts',
      after: 'division: composePlainContainer',
      insert: '  aside: composePlainContainer,'
    },
    {
      file: 'schemas/formats/edition.schema.json',
      from: '"division": {\n      "title": "Division"',
      to: '"aside": {"title": "Aside", "description": "What stands beside the text.", "type": "object", "allOf": [{"$ref": "#/$defs/blockBase"}], "unevaluatedProperties": false, "required": ["type", "children"], "properties": {"type": {"title": "Type", "description": "Says what the object is.", "const": "aside"}, "children": {"$ref": "#/$defs/blocks"}}},\n    "division": {\n      "title": "Division"'
    },
    {
      file: 'schemas/formats/edition.schema.json',
      from: '"$ref": "#/$defs/division"\n        },',
      to: '"$ref": "#/$defs/division"\n        },\n        {"$ref": "#/$defs/aside"},'
    },
    {file: 'docs/writing.md', after: '# ', insert: '\n`:::aside` stands beside the text.'},
    {file: 'CHANGELOG.md', after: '### Added', insert: '\n- `:::aside`.'}
  ],
  project: {
    'source/alpha.md':
      '---\nlanguage: en\ndate: 2026-11-01\n---\n\n# Alpha\n\n:::aside{#delta}\nBravo *charlie*.\n\n- Echo\n:::\n'
  },
  command: 'build',
  shows: {file: 'alpha/en/index.html', text: '<div id="delta" class="aside">'}
}
