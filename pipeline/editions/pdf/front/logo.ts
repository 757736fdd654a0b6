/** Composes the publisher's logo: on the title page, and at the head of a notice. */
import {page} from '../../../design/tokens.ts'
import type {Asset} from '../../../model/publication/asset.ts'
import type {Publication} from '../../../model/publication/publication.ts'
import {given} from '../../../model/values/given.ts'
import type {World} from '../../../model/world.ts'
import type {FrontComposition} from '../composition.ts'
import {fontOf} from '../engine/file/font-of.ts'
import type {LayoutNode} from '../engine/pages/nodes.ts'
import type {StructureElement} from '../engine/tags/structure.ts'
import {inset} from '../flow.ts'
import {alignmentOf} from '../text/alignment-of.ts'
import type {DrawablePicture} from '../pictures/drawable-picture.ts'
import {fit} from '../pictures/pictures.ts'

const largest = {width: 170, height: 34}

/** The path of the logo for light grounds, as paper is; none when the publication names a publisher of its own, whose logo it is not. */
function pathOf({metadata, project}: Publication): string | undefined {
  const isOwn = metadata.publisher === undefined || metadata.publisher === project.publisher
  return isOwn ? project.brand?.logo?.light.path : undefined
}

/** The publication's images, and the logo. */
export async function withLogo(publication: Publication, world: World): Promise<ReadonlyMap<string, Asset>> {
  const path = pathOf(publication)
  const image = path === undefined ? undefined : await world.image(path)
  if (path === undefined || image?.ok !== true) return publication.assets
  return new Map([...publication.assets, [path, image.value]])
}

/** Undefined where the project has none, and where its file could not be read as a picture. */
export function logoOf(
  publication: Publication,
  pictures: ReadonlyMap<string, DrawablePicture>
): DrawablePicture | undefined {
  const path = pathOf(publication)
  return path === undefined ? undefined : pictures.get(path)
}

/** What the pages around documents show for the publisher. */
export function ownerOf(
  publication: Publication,
  pictures: ReadonlyMap<string, DrawablePicture>
): Pick<FrontComposition, 'publisher' | 'logo'> {
  const {metadata, project} = publication
  const picture = logoOf(publication, pictures)
  const name = project.publisher
  return {
    ...given({publisher: metadata.publisher ?? name}),
    ...(picture === undefined || name === undefined ? {} : {logo: {picture, name}})
  }
}

/** A figure that says the publisher's name; nothing without a logo. */
export function composeLogo(parent: StructureElement, composition: FrontComposition): readonly LayoutNode[] {
  const {publication, logo, styles} = composition
  if (logo === undefined) return []
  const picture = fit(logo.picture, largest.width, largest.height)
  const tag = parent.block('Figure', {alternative: logo.name})
  // the line is no higher than the picture
  const textStyle = {...styles.kicker, lead: 0, size: 0.001}
  const text = [{text: '\ufffc', font: fontOf(textStyle), textStyle, tag, picture}]
  return [
    inset(
      {
        text,
        textStyle,
        ...alignmentOf(publication.language),
        keepWithNext: true,
        space: {before: 0, after: 21}
      },
      page.gutter
    )
  ]
}
