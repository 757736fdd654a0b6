/** The sample publication with a picture for a cover: to draw one takes longer than all the rest. */
import type {Publication} from '../../pipeline/model/publication/publication.ts'
import {samplePublication} from '../support/sample-publication.ts'

export async function quickSample(): Promise<Publication> {
  const sample = await samplePublication()
  return {...sample, metadata: {...sample.metadata, cover: {image: 'source/pixel.png'}}}
}
