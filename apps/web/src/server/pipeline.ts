import type { Pipeline } from "@haat/runtime/pipeline"
import { shop } from "./shop.ts"

let wired: Promise<Pipeline> | undefined

const wire = async (): Promise<Pipeline> => {
  const [{ createPipeline }, { clients }, { search, catalog }] = await Promise.all([
    import("@haat/runtime/pipeline"),
    import("@haat/runtime/shared"),
    shop(),
  ])
  return createPipeline(clients, { search, countProducts: catalog.countProducts })
}

/** What the staff see and do about the pipeline; wired when it is first asked for. */
export const pipeline = (): Promise<Pipeline> => {
  wired ??= wire()
  return wired
}
