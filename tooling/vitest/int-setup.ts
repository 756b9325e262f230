import { rereadEnv } from "@haat/platform/env"
import { migrateAll } from "@haat/runtime/setup"
import type { TestProject } from "vitest/node"

declare module "vitest" {
  interface ProvidedContext {
    readonly namespaces: readonly string[]
  }
}

/** One for each of the files that run side by side: see own-namespace.ts. */
const namespaces = ["haat_test", "haat_beside_test"]

/** Migrates the test namespaces once per run. A missing engine fails the run; it never skips it. */
export const setup = async (project: TestProject): Promise<void> => {
  for (const name of namespaces) {
    process.env.HAAT_NAMESPACE = name
    rereadEnv()
    await migrateAll()
  }
  project.provide("namespaces", namespaces)
}
