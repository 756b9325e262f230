import { dependency, type Turns } from "@haat/platform/resilience"
import type { Elastic } from "../shared/index.ts"
import type { IndexNames } from "./index-names.mapping.ts"
import type { PartAnswer, PartDocument } from "./search-answer.mapping.ts"
import type { Part } from "./search-request.mapping.ts"

/** Answers in the order of what was asked. */
export type Ask = (parts: readonly Part[]) => Promise<readonly PartAnswer[]>

const atOnce: Turns = (work) => work()

/**
 * Several requests in one exchange, answered side by side. What is counted changes with every write, so no answer is kept by the
 * engine. Waiting for its turn counts against the exchange's own time.
 */
export const asking =
  (elastic: Elastic, { live }: Pick<IndexNames, "live">, turn = atOnce): Ask =>
  (parts) =>
    dependency("elastic").call((signal) =>
      turn(async () => {
        const header = { index: live, request_cache: false }
        const searches = parts.flatMap((part) => [header, part])
        return (await elastic.msearch<PartDocument>({ searches }, { signal })).responses
      }, signal),
    )
