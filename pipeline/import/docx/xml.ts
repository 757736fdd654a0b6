/** Reads XML into elements with their children, by names with the usual prefixes. */
import {SaxesParser} from 'saxes'

export interface Element {
  /** As written, such as `w:p`. */
  readonly name: string
  readonly attributes: {readonly [name: string]: string}
  readonly children: readonly (Element | string)[]
}

/** Deeper than any document that people make. */
const deepest = 2000

/** Undefined for what is no XML, or nested without end. */
export function readXml(bytes: Uint8Array | undefined): Element | undefined {
  if (bytes === undefined) return undefined
  interface Open {
    readonly name: string
    readonly attributes: {readonly [name: string]: string}
    readonly children: (Element | string)[]
  }
  const root: Open = {name: '', attributes: {}, children: []}
  const open: Open[] = [root]
  const parser = new SaxesParser()
  const state = {isBroken: false}
  parser.on('error', () => (state.isBroken = true))
  parser.on('opentag', ({name, attributes}) => {
    if (open.length > deepest) state.isBroken = true
    if (state.isBroken) return
    const element: Open = {name, attributes, children: []}
    open.at(-1)?.children.push(element)
    open.push(element)
  })
  parser.on('closetag', () => void (open.length > 1 && open.pop()))
  parser.on('text', (text) => void open.at(-1)?.children.push(text))
  parser.write(new TextDecoder().decode(bytes)).close()
  const [first] = root.children.filter((one) => typeof one !== 'string')
  return state.isBroken ? undefined : first
}

/** The elements directly in another, all or those of a name. */
export function elementsOf(element: Element | undefined, name?: string): readonly Element[] {
  return (element?.children ?? []).flatMap((one) =>
    typeof one === 'string' || (name !== undefined && one.name !== name) ? [] : [one]
  )
}

/** The first element on a path of names. */
export function elementAt(element: Element | undefined, ...path: readonly string[]): Element | undefined {
  return path.reduce<Element | undefined>((found, name) => elementsOf(found, name)[0], element)
}

/** The attribute `w:val` of the element on a path. */
export function valueAt(element: Element | undefined, ...path: readonly string[]): string | undefined {
  return elementAt(element, ...path)?.attributes['w:val']
}

/** A number that a file says; undefined for one that no program writes: it is no whole number, or not from 0 to `most`. */
export function countIn(text: string | undefined, most: number): number | undefined {
  return text !== undefined && /^\d{1,9}$/.test(text) && Number(text) <= most ? Number(text) : undefined
}

/** Every element of a name, however deep, but for what is in elements of the name `outside`. */
export function* everyElement(
  element: Element | undefined,
  name: string,
  outside?: string
): Generator<Element> {
  for (const one of elementsOf(element)) {
    if (one.name === name) yield one
    if (one.name !== outside) yield* everyElement(one, name, outside)
  }
}

/** Whether a property that is on or off is on. */
export function isOn(properties: Element | undefined, name: string): boolean {
  const found = elementAt(properties, name)
  return found !== undefined && !['0', 'false', 'off', 'none'].includes(found.attributes['w:val'] ?? '1')
}
