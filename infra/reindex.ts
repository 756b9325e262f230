import "./engine-addresses.ts"
import { closeAll } from "@haat/runtime/shared"
import { createShop } from "@haat/runtime/shop"

const usage = `Usage:
  npm run reindex              builds the search index anew beside the live one and swaps; run it again after an
                               interruption and it goes on
  npm run reindex -- back      makes the index before the last swap the live one again
  npm run reindex -- tidy      drops the index that is kept to go back to`

const { search } = createShop()
const began = performance.now()
const elapsed = (): number => (performance.now() - began) / 1000
const clock = (seconds: number): string =>
  `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, "0")}`

const rebuild = async (): Promise<number> => {
  let first: number | undefined
  const count = await search.reindex((done, total) => {
    first ??= done
    const perSecond = (done - first) / Math.max(elapsed(), 0.001)
    const left = perSecond > 0 ? `, about ${clock(Math.max(0, total - done) / perSecond)} left` : ""
    const share = total > 0 ? Math.min(100, Math.floor((100 * done) / total)) : 100
    console.log(`${done} of ${total} products read (${share} %), ${clock(elapsed())}${left}`)
  })
  console.log(`${count} products in the new index, which is live now; ${clock(elapsed())}`)
  console.log("The one before is kept for an hour: npm run reindex -- back")
  return 0
}

const back = async (): Promise<number> => {
  const went = await search.goBackToFormerIndex()
  console.log(went ? "The index before is live again." : "No former index is kept.")
  return went ? 0 : 1
}

const tidy = async (): Promise<number> => {
  console.log(`${await search.dropFormerIndex()} former index dropped`)
  return 0
}

const unknown = async (): Promise<number> => {
  console.log(usage)
  return 2
}

const commands: Readonly<Record<string, () => Promise<number>>> = { build: rebuild, back, tidy }
process.exitCode = await (commands[process.argv[2] ?? "build"] ?? unknown)()
await closeAll()
