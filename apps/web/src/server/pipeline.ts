import type { Pipeline } from "@haat/runtime/pipeline"
import { oncePerProcess } from "./front/once-per-process.ts"
import { engines, shop } from "./shop.ts"

/** What the staff see and do about the pipeline; wired when it is first asked for. */
export const pipeline: () => Promise<Pipeline> = oncePerProcess("pipeline", async () => {
  const [{ createPipeline }, clients, { search, catalog }] = await Promise.all([
    import("@haat/runtime/pipeline"),
    engines(),
    shop(),
  ])
  return createPipeline(clients, { search, countProducts: catalog.countProducts })
})
