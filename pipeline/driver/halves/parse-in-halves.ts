/** Parses the documents of one publication by two workers, each half of them: what they read is taken when it is read. */
import type {Pair} from '../../model/host.ts'
import type {PublicationSource} from '../../model/publication/project.ts'
import type {Job, Result} from '../jobs.ts'

/** Packed. Of a half that could not be parsed there is nothing: whoever reads the whole tells why. */
export async function parseInHalves(
  source: PublicationSource,
  run: (job: Job) => Promise<Result>,
  pair: Pair
): Promise<Uint8Array> {
  const halves = [0, 1].map((half) => source.documents.filter((_, index) => index % 2 === half))
  const parsed = await Promise.allSettled(
    halves.map((documents) => run({kind: 'parse', source: {...source, documents}}))
  )
  return pair.join(
    parsed.flatMap((one) =>
      one.status === 'fulfilled' && one.value.kind === 'parse' ? [one.value.kept] : []
    )
  )
}
