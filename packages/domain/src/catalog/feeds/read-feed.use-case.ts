import { err, ok, type Result } from "../../shared/index.ts"
import type { FeedInput, FeedRefusal, FeedReport } from "../catalog.model.ts"
import { identityText, productIdOf } from "../items/identity.rule.ts"
import type { CatalogEdge, Directory, FeedReader, FeedReports, Items, Submissions } from "../ports.ts"
import { checkProduct, indexCategories, type Shelving, type SubmissionDraft } from "./check-product.rule.ts"
import { contentOf } from "./content-hash.rule.ts"
import type { FeedRecord, RowGroup } from "./feed.model.ts"
import { type FeedTally, makeFeedTally } from "./feed-tally.rule.ts"
import { groupRow, noGroup } from "./group-rows.rule.ts"

export type ReadFeedPorts = {
  readonly edge: CatalogEdge
  readonly reader: FeedReader
  readonly directory: Directory
  readonly items: Pick<Items, "hashes">
  readonly submissions: Submissions
  readonly reports: FeedReports
}

type Candidate = { readonly draft: SubmissionDraft; readonly rows: number; readonly line: number }
type Run = {
  readonly input: FeedInput
  readonly feedId: string
  readonly shelving: Shelving
  readonly tally: FeedTally
  readonly waiting: Candidate[]
  grouping: typeof noGroup
}

/** Products looked up and handed over at once: few enough for memory, many enough for the engines' pace. */
const batchSize = 200
const progressEvery = 500

const makeFlush =
  ({ edge, items, submissions }: ReadFeedPorts) =>
  async ({ input, feedId, tally, waiting }: Run): Promise<void> => {
    const batch = waiting.splice(0).map((candidate) => ({
      ...candidate,
      id: productIdOf(edge.sha256(identityText(input.supplierId, candidate.draft.externalId))),
      contentHash: edge.sha256(contentOf(candidate.draft)),
    }))
    if (batch.length === 0) return
    const known = await items.hashes(batch.map(({ id }) => id))
    const fresh = batch.filter(({ id, contentHash }) => known.get(id) !== contentHash)
    if (!input.dryRun)
      await submissions.submit(
        fresh.map(({ draft, contentHash, line }) => ({ ...draft, contentHash, feedId, row: line })),
      )
    const submitted = fresh.reduce((sum, { rows }) => sum + rows, 0)
    tally.took(submitted, batch.reduce((sum, { rows }) => sum + rows, 0) - submitted)
  }

const takeGroup = async (run: Run, group: RowGroup): Promise<void> => {
  const repeated = run.tally.seenBefore(group.groupId)
  const checked = checkProduct(group, run.shelving)
  if (checked.ok && !repeated) {
    run.waiting.push({ draft: checked.value, rows: group.rows.length, line: group.rows[0]?.row.line ?? 0 })
    return
  }
  await run.tally.rejectGroup(group, checked.ok ? [] : checked.error)
}

const takeRow = async (run: Run, record: Exclude<FeedRecord, { kind: "unreadable" }>): Promise<void> => {
  run.tally.sawRow()
  if (run.tally.rows() % progressEvery === 0) run.input.onProgress?.(run.tally.rows())
  if (record.kind === "fault") return run.tally.rejectRow(record.row, [record.error])
  const { next, closed, refused } = groupRow(run.grouping, record.row)
  run.grouping = next
  if (refused) await run.tally.rejectRow(record.row, [refused])
  if (closed) await takeGroup(run, closed)
}

/**
 * Reads a feed to its end with bounded memory and hands what is new to the item service. Safe to repeat: rows whose content is
 * known emit nothing. A file that breaks off keeps what was read before (`complete: false`); one of which nothing can be
 * read is refused.
 */
export const makeReadFeed = (ports: ReadFeedPorts) => {
  const flush = makeFlush(ports)
  const readAll = async (run: Run): Promise<FeedRefusal | null> => {
    for await (const record of ports.reader.read(run.input.format, run.input.bytes)) {
      if (record.kind === "unreadable") {
        const { reason, hint } = record
        if (run.tally.rows() === 0) return { code: "UNREADABLE_FEED", reason, hint }
        run.tally.breakOff(reason, hint)
        break
      }
      await takeRow(run, record)
      if (run.waiting.length >= batchSize) await flush(run)
    }
    if (run.grouping.open) await takeGroup(run, run.grouping.open)
    await flush(run)
    return null
  }
  return async (input: FeedInput): Promise<Result<FeedReport, FeedRefusal>> => {
    const { supplierId } = input
    const [supplier] = await ports.directory.suppliers([supplierId])
    if (!supplier) return err({ code: "UNKNOWN_SUPPLIER", supplierId })
    const categories = indexCategories(await ports.directory.categories())
    const feedId = ports.edge.ids.uuid()
    const tally = makeFeedTally(input.onRejected)
    const shelving = { supplierId, categories }
    const refusal = await readAll({ input, feedId, shelving, tally, waiting: [], grouping: noGroup })
    if (refusal) return err(refusal)
    const report = { feedId, supplierId, ...tally.result() }
    input.onProgress?.(report.rows)
    if (!input.dryRun) await ports.reports.save(report, ports.edge.clock.now())
    return ok(report)
  }
}
