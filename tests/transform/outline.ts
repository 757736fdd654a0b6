/** A publication in lines of text: what the fixtures of the transform expect. */
import type {Flow, Inline, LinkTarget, Note} from '../../pipeline/model/tree/nodes.ts'
import type {
  ContentsEntry,
  Publication,
  PublishedDocument
} from '../../pipeline/model/publication/publication.ts'

/** Everything that the transform decides, and the words around it. */
export function outlineOf(publication: Publication): string {
  const {id, language, direction, date, contents, documents, translations, assets, metadata} = publication
  const lines = [
    `publication ${id} (${language}, ${direction})${date === undefined ? '' : `, ${date}`}: ${metadata.title}`,
    ...dataLines(metadata.data),
    ...translations.map((one) => `translation ${one.language}: ${one.title}`),
    ...[...assets.keys()].map((path) => `asset ${path}`),
    'contents',
    ...indent(contents.flatMap(contentsLines)),
    ...documents.flatMap(documentLines)
  ]
  return `${lines.join('\n')}\n`
}

function contentsLines({document, block, number, title, children}: ContentsEntry): string[] {
  const key = block === undefined ? document : `${document}/${block}`
  return [`${numbered(number)}${title} -> ${key}`, ...indent(children.flatMap(contentsLines))]
}

function documentLines(document: PublishedDocument): string[] {
  const {name, number, title, titleId, titleText, summary, data, record, children} = document
  return [
    `document ${name}: ${numbered(number)}${words(title)}${anchor(titleId)}`,
    ...(words(title) === titleText ? [] : indent([`title in words: ${titleText}`])),
    ...(summary === undefined ? [] : indent([`summary: ${summary}`])),
    ...indent(dataLines(data)),
    ...(record === undefined ? [] : indent([`record ${record.type} ${JSON.stringify(record.data)}`])),
    ...indent(children.flatMap(flowLines))
  ]
}

function dataLines(data: PublishedDocument['data']): string[] {
  return Object.keys(data).length === 0 ? [] : [`data ${JSON.stringify(data)}`]
}

function flowLines(node: Flow): string[] {
  switch (node.type) {
    case 'section':
      return ['section', ...indent(node.children.flatMap(flowLines))]
    case 'noteGroup':
      return ['notes', ...indent(node.children.flatMap(noteLines))]
    case 'heading':
      return [`heading ${node.depth}: ${numbered(node.number)}${words(node.children)}${anchor(node.id)}`]
    case 'paragraph':
      return [
        `paragraph: ${numbered(node.number)}${words(node.children)}${node.label === undefined ? '' : ` ${node.label}`}${anchor(node.id)}`
      ]
    case 'thematicBreak':
      return [`break${anchor(node.id)}`]
    case 'code':
      return [`code ${node.language ?? ''}${anchor(node.id)}`, ...indent(codeLines(node))]
    case 'blockquote':
    case 'division':
      return [`${node.type}${anchor(node.id)}`, ...indent(node.children.flatMap(flowLines))]
    case 'list':
      return [
        `list${anchor(node.id)}`,
        ...indent(node.children.flatMap((item) => ['item', ...indent(item.children.flatMap(flowLines))]))
      ]
    case 'table':
      return [
        `table${captionOf(node)}${anchor(node.id)}`,
        ...indent(node.children.map((row) => row.children.map((cell) => words(cell.children)).join(' | ')))
      ]
    case 'figure':
      return [
        `figure${captionOf(node)}${anchor(node.id)}`,
        ...indent(node.children.map((one) => words([one])))
      ]
    case 'callout':
      return [
        `callout ${node.kind}: ${words(node.title ?? [])}${anchor(node.id)}`,
        ...indent(node.children.flatMap(flowLines))
      ]
    case 'details':
      return [
        `details: ${words(node.summary)}${anchor(node.id)}`,
        ...indent(node.children.flatMap(flowLines))
      ]
    case 'record':
      return [
        `record ${node.kind}: ${numbered(node.number)}${words(node.label ?? [])}${anchor(node.id)}`,
        ...indent(dataLines(node.fields.data)),
        ...indent(node.children.flatMap(flowLines)),
        ...indent(node.facts === undefined ? [] : flowLines(node.facts))
      ]
    case 'definitionList':
      return [
        `definitions${anchor(node.id)}`,
        ...indent(
          node.children.flatMap((part) =>
            part.type === 'definitionTerm' ? [words(part.children)] : indent(part.children.flatMap(flowLines))
          )
        )
      ]
  }
}

function noteLines(note: Note): string[] {
  return [
    `note ${note.number}${anchor(note.id)}, referred to at ${note.references.join(', ')}`,
    ...indent(note.children.flatMap(flowLines))
  ]
}

function codeLines({value, tokens}: Extract<Flow, {type: 'code'}>): string[] {
  if (tokens === undefined) return value.split('\n')
  return tokens.map((line) => line.map(({kind, text}) => `${kind}:${text}`).join('|'))
}

function captionOf(node: Extract<Flow, {type: 'table' | 'figure'}>): string {
  if (node.caption === undefined) return ''
  return ` ${node.number ?? '-'}: ${node.label ?? '-'}: ${words(node.caption)}`
}

function words(inlines: readonly Inline[]): string {
  return inlines.map(wordsOf).join('')
}

function wordsOf(inline: Inline): string {
  switch (inline.type) {
    case 'text':
      return inline.value
    case 'inlineCode':
      return `\`${inline.value}\``
    case 'break':
      return '\\'
    case 'emphasis':
      return `*${words(inline.children)}*`
    case 'strong':
      return `**${words(inline.children)}**`
    case 'delete':
      return `~~${words(inline.children)}~~`
    case 'image':
      return `![${inline.alt}](${inline.path ?? inline.url})`
    case 'formula':
      return `$${inline.alt}$`
    case 'footnoteReference':
      return `[^${inline.number ?? '?'}${anchor(inline.id)} -> ${inline.note ?? 'nothing'}]`
    case 'link':
      return `[${words(inline.children)}](${targetOf(inline.target)})`
    case 'span':
      return `<span${inline.lang === undefined ? '' : ` lang=${inline.lang}`}${anchor(inline.id)}>${words(inline.children)}</span>`
    case 'ruby':
      return `<ruby ${inline.reading}>${words(inline.children)}</ruby>`
    case 'phrase':
      return `<${inline.kind}>${words(inline.children)}</${inline.kind}>`
  }
}

function targetOf(target: LinkTarget): string {
  switch (target.kind) {
    case 'external':
      return target.url
    case 'internal': {
      const {publication, language, document, block} = target.to
      return [`${publication}.${language}`, document, block].filter((part) => part !== undefined).join('/')
    }
    default:
      return target.kind
  }
}

function anchor(id: string | undefined): string {
  return id === undefined ? '' : ` #${id}`
}

function numbered(number: string | number | undefined): string {
  return number === undefined ? '' : `(${number}) `
}

function indent(lines: readonly string[]): string[] {
  return lines.map((line) => `  ${line}`)
}
