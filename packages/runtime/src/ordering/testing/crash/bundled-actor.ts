import { mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { build } from "esbuild"
import { leftOut } from "./unused-drivers.ts"

/** Who is put to the test: the shop's doors to orders, or the worker tier. */
export type ActorKind = "orders" | "consumers"

const pathOf = (place: string): string => fileURLToPath(new URL(place, import.meta.url))

const actors: Readonly<Record<ActorKind, string>> = {
  orders: pathOf("./actor.ts"),
  consumers: pathOf("../../../../../../apps/workers/src/backbone/testing/crash-actor.ts"),
}

const requireToo =
  'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);'

/** The process under test in one file: the same code, which starts in a fifth of the time. */
export const bundleActor = async (kind: ActorKind) => {
  const folder = await mkdtemp(join(tmpdir(), "haat-crash-actor-"))
  const outfile = join(folder, "actor.mjs")
  await build({
    ...{
      entryPoints: [actors[kind]],
      outfile,
      bundle: true,
      platform: "node",
      format: "esm",
      target: "node24",
    },
    ...{ minify: true, keepNames: true, external: [...leftOut(kind)], logLevel: "error" },
    banner: { js: requireToo },
  })
  return { path: outfile, remove: () => rm(folder, { recursive: true, force: true }) }
}
