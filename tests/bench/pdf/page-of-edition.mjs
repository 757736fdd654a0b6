/** The JSON edition as one web page for print: what WeasyPrint is given, with a stylesheet like the PDF edition's. */
import {escaped} from './escaped.mjs'

/** `fileOf` gives the file of a font or asset by its name. */
export function pageOfEdition(edition, fileOf) {
  const {metadata, documents, contents, language, date = ''} = edition
  const title = escaped(metadata.title)
  return `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><title>${title}</title>
<style>${fontFaces(fileOf)}${stylesheet(title, date)}</style></head><body>
<section class="front"><p class="title">${title}</p>
<nav><h1>Contents</h1>${contentsOf(contents)}</nav></section>
${documents.map((document) => documentOf(document, fileOf)).join('\n')}
</body></html>
`
}

function contentsOf(entries) {
  const items = entries.map(({key, title, children}) => {
    const inner = children.length === 0 ? '' : contentsOf(children)
    return `<li><a href="#${anchor(key)}">${escaped(title)}</a>${inner}</li>`
  })
  return `<ul>${items.join('')}</ul>`
}

function documentOf({key, title, children}, fileOf) {
  const id = title.key === undefined ? key : title.key
  return `<section class="document" id="${anchor(key)}"><h1 id="${anchor(id)}">${line(title)}</h1>
${blocks(children, fileOf)}</section>`
}

function blocks(nodes, fileOf) {
  return nodes.map((node) => block(node, fileOf)).join('\n')
}

function block(node, fileOf) {
  const inner = () => blocks(node.children, fileOf)
  const id = node.key === undefined ? '' : ` id="${anchor(node.key)}"`
  switch (node.type) {
    case 'paragraph':
      return `<p${id}>${line(node)}</p>`
    case 'heading':
      return `<h${node.depth}${id}>${line(node)}</h${node.depth}>`
    case 'thematicBreak':
      return '<hr>'
    case 'code':
      return `<pre${id}><code>${escaped(node.text)}</code></pre>`
    case 'list': {
      const tag = node.ordered ? 'ol' : 'ul'
      const items = node.children.map((item) => `<li>${blocks(item.children, fileOf)}</li>`)
      return `<${tag}${id}>${items.join('')}</${tag}>`
    }
    case 'table':
      return `<table${id}>${caption(node)}${rows(node)}</table>`
    case 'figure': {
      const images = node.children.map(
        ({asset = '', alt}) => `<img src="${fileOf(asset)}" alt="${escaped(alt)}">`
      )
      return `<figure${id}>${images.join('')}${caption(node, 'figcaption')}</figure>`
    }
    case 'section':
      return `<section>${block(node.heading, fileOf)}${inner()}</section>`
    case 'note':
      return `<div class="note"${id}>${inner()}</div>`
    case 'details':
      return `<div${id}><p>${line(node.summary)}</p>${inner()}</div>`
    case 'callout':
      return `<aside${id}>${node.title === undefined ? '' : `<p><b>${line(node.title)}</b></p>`}${inner()}</aside>`
    case 'definitionList': {
      const parts = node.children.map((part) => {
        return part.type === 'definitionTerm'
          ? `<dt>${line(part)}</dt>`
          : `<dd>${blocks(part.children, fileOf)}</dd>`
      })
      return `<dl${id}>${parts.join('')}</dl>`
    }
    default:
      return `<${node.type === 'blockquote' ? 'blockquote' : 'div'}${id}>${inner()}</${node.type === 'blockquote' ? 'blockquote' : 'div'}>`
  }
}

function caption({label, caption: words}, tag = 'caption') {
  if (words === undefined) return ''
  return `<${tag}>${label === undefined ? '' : `${escaped(label)} `}${line(words)}</${tag}>`
}

function rows({headRows, children}) {
  const row = ({children: cells}) => {
    const drawn = cells.map(({role, columnSpan, rowSpan, align, content}) => {
      const tag = role === 'data' ? 'td' : 'th'
      const spans = `${columnSpan > 1 ? ` colspan="${columnSpan}"` : ''}${rowSpan > 1 ? ` rowspan="${rowSpan}"` : ''}`
      return `<${tag}${spans}${align === null ? '' : ` style="text-align: ${align}"`}>${line({content})}</${tag}>`
    })
    return `<tr>${drawn.join('')}</tr>`
  }
  const head = children.slice(0, headRows).map(row).join('')
  return `<thead>${head}</thead><tbody>${children.slice(headRows).map(row).join('')}</tbody>`
}

function line({content}) {
  return content.map(inline).join('')
}

const marks = {emphasis: 'em', strong: 'strong', delete: 's', span: 'span'}
const phrases = {keyboard: 'kbd', superscript: 'sup', subscript: 'sub', mark: 'mark'}

function inline(node) {
  switch (node.type) {
    case 'text':
      return escaped(node.value)
    case 'inlineCode':
      return `<code>${escaped(node.value)}</code>`
    case 'break':
      return '<br>'
    case 'image':
      return escaped(node.alt)
    case 'footnoteReference':
      return node.note === undefined
        ? ''
        : `<sup><a href="#${anchor(node.note)}">${node.number ?? ''}</a></sup>`
    case 'link':
      return `<a${addressOf(node.target)}>${line(node)}</a>`
    default: {
      const tag = marks[node.type] ?? phrases[node.kind] ?? 'span'
      const id = node.key === undefined ? '' : ` id="${anchor(node.key)}"`
      return `<${tag}${id}>${line(node)}</${tag}>`
    }
  }
}

function addressOf(target) {
  if (target.kind === 'external') return ` href="${escaped(target.url)}"`
  if (target.kind !== 'internal' || target.document === undefined) return ''
  return ` href="#${anchor(target.block === undefined ? target.document : `${target.document}/${target.block}`)}"`
}

function anchor(key) {
  return escaped(encodeURIComponent(key))
}

function fontFaces(fileOf) {
  const face = (family, file, weight, style) =>
    `@font-face {font-family: ${family}; src: url("${fileOf(file)}"); font-weight: ${weight}; font-style: ${style}}\n`
  return [
    face('Serif', 'serif-regular', 400, 'normal'),
    face('Serif', 'serif-italic', 400, 'italic'),
    face('Serif', 'serif-semibold', 600, 'normal'),
    face('Sans', 'sans-regular', 400, 'normal'),
    face('Sans', 'sans-semibold', 600, 'normal'),
    face('Mono', 'mono-regular', 400, 'normal')
  ].join('')
}

function stylesheet(title, date) {
  return `
@page {size: A4; margin: 30mm 25mm 29.9mm 25mm;
  @top-left {content: "${title}"; font: 8.5pt Sans}
  @top-right {content: string(section); font: 8.5pt Sans}
  @bottom-left {content: "${date}"; font: 8.5pt Sans}
  @bottom-right {content: counter(page); font: 8.5pt Sans}}
body {font: 10.5pt/14pt Serif; hyphens: auto; orphans: 2; widows: 2; margin: 0}
section.document, nav {break-before: page}
h1, h2, h3, h4 {break-after: avoid; string-set: section content(); hyphens: manual}
h1 {font: 300 30pt/35pt Serif} h2 {font: 600 16pt/21pt Serif} h3 {font: 600 12pt/14pt Serif}
p, ul, ol, dl {margin: 0 0 7pt} section.document > p, section section > p, li, blockquote {margin-left: 34mm}
li {margin-left: 0} ul, ol {margin-left: 34mm; padding-left: 14pt} ul ul, ol ol, nav ul {margin-left: 0}
nav a::after {content: leader(".") target-counter(attr(href), page)} nav a {color: inherit}
a {color: #0f5265} .title {font: 300 30pt Serif}
pre {font: 8.25pt/12pt Mono; background: #f5f4f0; border: .5pt solid #d8d6cf; padding: 7pt; margin: 0 0 14pt 34mm;
  white-space: pre-wrap; hyphens: manual; overflow-wrap: anywhere}
code {font-family: Mono; font-size: 90%; hyphens: manual}
table {width: 100%; border-collapse: collapse; font: 9pt/14pt Sans; hyphens: manual; margin-bottom: 14pt}
td, th {border-bottom: .35pt solid #b9bcc1; padding: 3pt 4pt; text-align: left; vertical-align: top}
figure {margin: 14pt 0; border: .5pt solid #d8d6cf; padding: 10pt} img {max-width: 100%; max-height: 180mm}
blockquote {border-left: 1.5pt solid #d8d6cf; padding-left: 14pt} blockquote p {margin-left: 0}
`
}
