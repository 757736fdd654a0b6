/** Stages a file that an output may have already: what is the same stays where it is. */
import type {Artifact, StoredArtifact} from '../model/edition/edition.ts'
import {describe} from '../model/edition/describe.ts'
import type {Output, WrittenFile} from '../model/host.ts'

/** `replaced` are folders that are put in place wholly: a file in one of them is staged in any case. */
export async function stageChanged(
  output: Output,
  artifact: Artifact | StoredArtifact,
  replaced: readonly string[]
): Promise<WrittenFile> {
  const file = describe(artifact)
  const isReplaced = replaced.some((folder) => file.path.startsWith(`${folder}/`))
  return !isReplaced && (await output.holds(file)) ? file : output.stage(artifact)
}
