/** The JSON edition as a plain document definition: what pdfmake by itself is given, in the way of its own manual. */

const gutter = 96
const grey = '#f5f4f0'

/** `fileOf` gives the file of an asset by its name; without tags, notes at the foot of pages or paragraph numbers. */
export function definitionOfEdition({metadata, documents}, fileOf) {
  const pictures = {width: 430, fileOf}
  return {
    pageSize: 'A4',
    pageMargins: [71, 85, 71, 85],
    info: {title: metadata.title},
    defaultStyle: {font: 'Serif', fontSize: 10.5, lineHeight: 1.1},
    styles: {
      h1: {fontSize: 30, margin: [0, 0, 0, 14]},
      h2: {fontSize: 16, bold: true, margin: [0, 14, 0, 7]},
      h3: {fontSize: 12, bold: true, margin: [0, 10, 0, 5]},
      code: {font: 'Mono', fontSize: 8.25},
      inlineCode: {font: 'Mono', fontSize: 9},
      table: {font: 'Sans', fontSize: 9},
      toc: {fontSize: 10.5}
    },
    content: [
      {text: metadata.title, style: 'h1'},
      {toc: {title: {text: 'Contents', style: 'h2'}, textStyle: 'toc'}},
      ...documents.flatMap(({title, children}) => [
        {text: title.text, style: 'h1', pageBreak: 'before', tocItem: true, outline: true},
        ...blocks(children, pictures)
      ])
    ]
  }
}

function blocks(nodes, pictures) {
  return nodes.flatMap((node) => block(node, pictures))
}

function block(node, pictures) {
  const inner = () => blocks(node.children, pictures)
  switch (node.type) {
    case 'paragraph':
      return [{text: line(node), margin: [gutter, 0, 0, 7], id: node.key}]
    case 'heading':
      return [
        {text: line(node), style: node.depth > 2 ? 'h3' : 'h2', tocItem: node.depth === 2, outline: true}
      ]
    case 'thematicBreak':
      return []
    case 'code': {
      const text = {text: node.text, style: 'code', preserveLeadingSpaces: true}
      const table = {table: {widths: ['*'], body: [[text]]}, fillColor: grey}
      return [{...table, margin: [gutter, 0, 0, 14]}]
    }
    case 'list': {
      const items = node.children.map((item) => ({stack: blocks(item.children, {...pictures}).map(flush)}))
      return [{[node.ordered ? 'ol' : 'ul']: items, margin: [gutter, 0, 0, 7]}]
    }
    case 'table':
      return [tableOf(node)]
    case 'figure':
      return node.children.flatMap(({asset = '', alt}) => {
        const file = pictures.fileOf(asset)
        if (file.svg !== undefined) return [{svg: file.svg, width: pictures.width}]
        return file.path === undefined ? [{text: alt}] : [{image: file.path, fit: [pictures.width, 500]}]
      })
    case 'section':
      return [...block(node.heading, pictures), ...inner()]
    case 'details':
      return [{text: line(node.summary)}, ...inner()]
    case 'definitionList':
      return node.children.flatMap((part) => {
        return part.type === 'definitionTerm' ? [{text: line(part)}] : blocks(part.children, pictures)
      })
    default:
      return inner()
  }
}

/** In a list or table the gutter is the list's. */
function flush(node) {
  return {...node, margin: [0, 0, 0, 4]}
}

function tableOf({headRows, align, children}) {
  const body = children.map(({children: cells}) => {
    return cells.map(({columnSpan, content}) => ({text: line({content}), colSpan: columnSpan}))
  })
  return {
    table: {headerRows: headRows, widths: align.map(() => '*'), body},
    layout: 'lightHorizontalLines',
    style: 'table',
    margin: [0, 7, 0, 14]
  }
}

function line({content}) {
  return content.flatMap((node) => inline(node, {}))
}

/** Flat, since pdfmake loses what a run inherits from the runs around it. */
function inline(node, look) {
  const within = (more) => node.content.flatMap((one) => inline(one, {...look, ...more}))
  switch (node.type) {
    case 'text':
      return [{...look, text: node.value.replaceAll('\n', ' ')}]
    case 'inlineCode':
      return [{...look, text: node.value, style: 'inlineCode'}]
    case 'break':
      return [{text: '\n'}]
    case 'image':
      return [{...look, text: node.alt}]
    case 'footnoteReference':
      return [{...look, text: String(node.number ?? ''), sup: true}]
    case 'emphasis':
      return within({italics: true})
    case 'strong':
      return within({bold: true})
    case 'link':
      return within(node.target.kind === 'external' ? {link: node.target.url, color: '#0f5265'} : {})
    default:
      return within({})
  }
}
