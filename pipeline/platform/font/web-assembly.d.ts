/** Declares what we use of WebAssembly, which Node's types leave to those of browsers: HarfBuzz's functions take and give numbers. */
declare namespace WebAssembly {
  const Module: new (bytes: Uint8Array) => object
  const Instance: new (program: object) => {readonly exports: HarfBuzzSubset}
}

type HarfBuzzFunction =
  | '_initialize'
  | 'malloc'
  | 'free'
  | 'hb_blob_create'
  | 'hb_blob_destroy'
  | 'hb_blob_get_data'
  | 'hb_blob_get_length'
  | 'hb_face_create'
  | 'hb_face_destroy'
  | 'hb_face_reference_blob'
  | 'hb_set_add'
  | 'hb_subset_input_create_or_fail'
  | 'hb_subset_input_destroy'
  | 'hb_subset_input_glyph_set'
  | 'hb_subset_input_set'
  | 'hb_subset_input_set_flags'
  | 'hb_subset_input_unicode_set'
  | 'hb_subset_or_fail'

type HarfBuzzSubset = {readonly [name in HarfBuzzFunction]: (...values: number[]) => number} & {
  readonly memory: {readonly buffer: ArrayBuffer}
}
