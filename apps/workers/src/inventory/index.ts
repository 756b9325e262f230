import type { Shop } from "@haat/runtime/shop"
import type { Work } from "../backbone/start-workers.ts"

export const consumers: Work<Shop>["consumers"] = []
export const jobs: Work<Shop>["jobs"] = []
