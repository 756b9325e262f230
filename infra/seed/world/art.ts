import { existsSync } from "node:fs"
import { createRequire } from "node:module"
import { dirname, join } from "node:path"

const folder = join(
  dirname(createRequire(import.meta.url).resolve("@lobehub/fluent-emoji-3d/package.json")),
  "assets",
)

const codesOf = (art: string): string =>
  Array.from(art)
    .map((sign) => sign.codePointAt(0)?.toString(16) ?? "")
    .join("-")

/** File names leave the variation selector out for some signs and keep it for others. */
export const codeOf = (art: string): string => {
  const full = codesOf(art)
  const bare = full.replaceAll("-fe0f", "")
  const known = [full, bare, `${bare}-fe0f`].find((code) => existsSync(join(folder, `${code}.webp`)))
  if (known === undefined) throw new Error(`there is no picture of ${art} (${full})`)
  return known
}

export const artFile = (code: string): string => join(folder, `${code}.webp`)
