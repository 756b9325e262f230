import sharp, { type OverlayOptions } from "sharp"
import { artFile } from "../world/art.ts"
import { drawn, edge, groundOf, placing } from "./ground.ts"
import type { Recipe } from "./recipe.ts"
import { outlineBox, type Pixels, shadowEdge, shadowSpread, softShadow } from "./shadow.ts"

/** Many small pictures at once: one thread each is less work than many for one. */
sharp.concurrency(1)

const scale = edge / drawn
const at = (value: number): number => Math.round(value * scale)

/** The art without its empty margin, as large as the box admits. */
const cutOut = async ({ code, turn }: Recipe, box: number): Promise<Pixels> => {
  const whole = await sharp(artFile(code)).ensureAlpha().raw().toBuffer({ resolveWithObject: true })
  const frame = outlineBox({ data: whole.data, width: whole.info.width, height: whole.info.height })
  const art = sharp(whole.data, { raw: whole.info }).extract(frame)
  const { data, info } = await (turn === 0 ? art : art.modulate({ hue: turn }))
    .resize(at(box), at(box), { fit: "inside", kernel: "cubic" })
    .raw()
    .toBuffer({ resolveWithObject: true })
  return { data, width: info.width, height: info.height }
}

type Place = { readonly left: number; readonly top: number }

const standing = ({ width, height }: Pixels, center: number, foot: number): Place => ({
  left: at(center) - Math.round(width / 2),
  top: Math.max(0, at(foot) - height),
})

const layer = ({ data, width, height }: Pixels, place: Place): OverlayOptions => ({
  input: Buffer.from(data),
  raw: { width, height, channels: 4 },
  ...place,
})

/** The shadow as an SVG image under the art, a little lower and to the right: light comes from the upper left. */
const shadowImage = async (art: Pixels, { left, top }: Place): Promise<string> => {
  const raw = { width: shadowEdge, height: shadowEdge, channels: 4 } as const
  const png = await sharp(softShadow(art), { raw }).png({ compressionLevel: 1 }).toBuffer()
  const [width, height] = [art.width * shadowSpread, art.height * shadowSpread]
  const x = (left - (width - art.width) / 2) / scale + 16
  const y = (top - (height - art.height) / 2) / scale + 24
  return `<image x="${x}" y="${y}" width="${width / scale}" height="${height / scale}" preserveAspectRatio="none" href="data:image/png;base64,${png.toString("base64")}"/>`
}

/** The pair's second piece stands behind, smaller and a little paler. */
const companion = async (recipe: Recipe): Promise<OverlayOptions[]> => {
  const art = await cutOut({ ...recipe, turn: recipe.turn === 0 ? 0 : recipe.turn + 20 }, 270)
  for (let index = 3; index < art.data.length; index += 4)
    art.data[index] = Math.round((art.data[index] ?? 0) * 0.75)
  return [layer(art, standing(art, 760, 640))]
}

/** One picture as an uncompressed TIFF, ready to be rendered into its widths. */
export const compose = async (recipe: Recipe): Promise<Uint8Array> => {
  const { center, foot, size } = placing[recipe.layout]
  const art = await cutOut(recipe, size)
  const place = standing(art, center, foot)
  const behind = recipe.layout === "pair" ? await companion(recipe) : []
  const ground = groundOf(recipe, await shadowImage(art, place))
  return sharp(Buffer.from(ground))
    .resize(edge, edge, { kernel: "linear" })
    .composite([...behind, layer(art, place)])
    .removeAlpha()
    .tiff({ compression: "none" })
    .toBuffer()
}
