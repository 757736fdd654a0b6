/** Recognizes form fields that hold a signature (ISO 32000-1 §12.7.4.5, §12.8). */
import type {PdfFile} from '../file.ts'
import {isArray, isDictionary, type PdfDictionary, type PdfValue} from '../values.ts'

/** What such a field and its place on a page may say: nothing of it runs, or leads anywhere. */
const known = new Set(
  'FT T TU TM Ff V Lock SV Kids Parent Type Subtype Rect P F AP AS MK BS Border DA DR M NM StructParent'.split(
    ' '
  )
)

/** Whether a field or its widget is one of a signature, whether it was made already or not. */
export function isSignatureField(file: PdfFile, field: PdfDictionary): boolean {
  const typed = field.has('FT') ? field : file.optionalDictionary(field.get('Parent'))
  return file.name(typed.get('FT')) === 'Sig' && [...field.keys()].every((key) => known.has(key))
}

/** Whether a field holds a signature over the first bytes of its file, up to `length` at least. */
export function isSignatureOver(file: PdfFile, field: PdfDictionary, length: number): boolean {
  const value = file.resolve(field.get('V'))
  if (!isDictionary(value)) return false
  const range = file.resolve(value.get('ByteRange'))
  if (!isArray(range) || range.length !== 4) return false
  const [start, size] = range.map((one) => file.resolve(one))
  return start === 0 && typeof size === 'number' && size >= length
}

/** Whether an annotation is the place of a signature on a page. */
export function isSignatureWidget(file: PdfFile, annotation: PdfValue): boolean {
  const widget = file.resolve(annotation)
  return (
    isDictionary(widget) && file.name(widget.get('Subtype')) === 'Widget' && isSignatureField(file, widget)
  )
}

/** Whether there is anything of a widget to be seen. */
export function isVisible(file: PdfFile, annotation: PdfValue): boolean {
  const rectangle = file.list(file.dictionary(annotation).get('Rect')).map((one) => file.resolve(one))
  const [left, bottom, right, top] = rectangle
  return left !== right && bottom !== top
}
