/** Reads XML of any origin into elements with their places; document types, and so entities of their own, are refused. */
import {SaxesParser} from 'saxes'

export interface XmlPlace {
  /** From 1. */
  readonly line: number
  readonly column: number
}

export interface XmlElement {
  /** Without its prefix. */
  readonly name: string
  readonly namespace: string
  /** By their names as written. */
  readonly attributes: ReadonlyMap<string, string>
  readonly children: readonly (XmlElement | string)[]
  readonly place: XmlPlace
}

export type ReadXml =
  | {readonly ok: true; readonly root: XmlElement}
  | {readonly ok: false; readonly reason: string; readonly place: XmlPlace}

/** Deeper than any file that a tool writes. */
const deepest = 200

/** Throws `XmlFault` with a place where the text is not well-formed, has a document type, or is nested too deep. */
export function readXml(text: string): ReadXml {
  const top: (XmlElement | string)[] = []
  const open: (XmlElement | string)[][] = [top]
  const parser = new SaxesParser({xmlns: true, position: true})
  let start: XmlPlace = {line: 1, column: 1}
  const here = (): XmlPlace => ({line: parser.line, column: parser.columnIndex + 1})
  parser.on('error', (error) => {
    throw new XmlFault(error.message.replace(/^\d+:\d+: /, ''), here())
  })
  parser.on('doctype', () => {
    throw new XmlFault('it has a document type, which XLIFF does not need', here())
  })
  parser.on('opentagstart', ({name}) => {
    const {line, column} = here()
    // The name and the sign after it have been read.
    start = {line, column: Math.max(1, column - name.length - 2)}
    if (open.length > deepest) throw new XmlFault(`elements are nested more than ${deepest} deep`, start)
  })
  parser.on('opentag', ({local, uri, attributes}) => {
    const children: (XmlElement | string)[] = []
    open.at(-1)?.push({
      name: local,
      namespace: uri,
      attributes: new Map(Object.values(attributes).map(({name, value}) => [name, value])),
      children,
      place: start
    })
    open.push(children)
  })
  parser.on('closetag', () => void open.pop())
  parser.on('text', (value) => void open.at(-1)?.push(value))
  parser.on('cdata', (value) => void open.at(-1)?.push(value))
  try {
    parser.write(text).close()
  } catch (error) {
    if (error instanceof XmlFault) return {ok: false, reason: error.message, place: error.place}
    throw error
  }
  const root = top.find((one) => typeof one !== 'string')
  return root === undefined || typeof root === 'string'
    ? {ok: false, reason: 'it is empty', place: start}
    : {ok: true, root}
}

class XmlFault extends Error {
  readonly place: XmlPlace

  constructor(message: string, place: XmlPlace) {
    super(message)
    this.place = place
  }
}

/** The elements directly in another, of a name and the same namespace. */
export function childrenOf(element: XmlElement, name?: string): readonly XmlElement[] {
  return element.children.flatMap((one) =>
    typeof one === 'string' ||
    one.namespace !== element.namespace ||
    (name !== undefined && one.name !== name)
      ? []
      : [one]
  )
}
