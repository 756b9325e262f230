import { newId } from "@haat/platform/ids"
import { clients, closeAll } from "../../shared/index.ts"
import { groupWriter } from "../group-writer.ts"
import { transactions } from "../transactions.ts"
import { commandFor } from "./write-command.ts"

/** A process that writes so many orders of one unit of a SKU at once and prints how each ended. */
const [sku = "", count = "0"] = process.argv.slice(2)
const { write } = groupWriter(clients, transactions(clients))
const commands = Array.from({ length: Number(count) }, () => commandFor({ sku, owner: `v:${newId()}` }))
const outcomes = await Promise.all(commands.map(write))
const counted = Object.fromEntries(
  [...Map.groupBy(outcomes, (outcome) => outcome)].map(([outcome, all]) => [outcome, all.length]),
)
process.stdout.write(JSON.stringify(counted))
await closeAll()
