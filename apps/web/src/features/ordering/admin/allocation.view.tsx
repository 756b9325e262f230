import type { OrderAllocation } from "@haat/domain/ordering"
import { formatDays, formatMinor } from "@haat/ui/product"
import { type Column, DataTable } from "@haat/ui/tables"
import { allocationWords, replacedWords } from "./allocation-words.rule.ts"

type Considered = OrderAllocation["considered"][number]
type Props = {
  readonly allocation: OrderAllocation
  readonly nameOf: (warehouseId: string) => string
}

const columnsOf = ({ allocation, nameOf }: Props): readonly Column<Considered>[] => [
  { key: "name", label: "Warehouse", heads: true, cell: ({ warehouseId }) => nameOf(warehouseId) },
  { key: "units", label: "Could send", numeric: true, cell: ({ units }) => `${units} units` },
  { key: "dates", label: "Arriving", cell: ({ earliest, latest }) => formatDays(earliest, latest) },
  { key: "fee", label: "Fee", numeric: true, cell: ({ feeMinor }) => formatMinor(feeMinor) },
  {
    key: "chosen",
    label: "Sends it",
    cell: ({ warehouseId }) => (allocation.chosen.includes(warehouseId) ? "yes" : ""),
  },
]

/** Why these warehouses send an order: what was possible when it was placed, and what decided. */
export const AllocationView = (props: Props) => {
  const { allocation, nameOf } = props
  const replaced = replacedWords(allocation, nameOf)
  const former = allocation.replaced?.former
  return (
    <section aria-labelledby="desk-allocation" className="space-y-3">
      <h2 id="desk-allocation" className="text-xl">
        Why from {allocation.chosen.map(nameOf).join(" and ")}
      </h2>
      {replaced ? <p className="text-sm">{replaced}</p> : null}
      <ul className="list-disc space-y-1 pl-5 text-sm">
        {allocationWords(allocation, nameOf).map((words) => (
          <li key={words}>{words}</li>
        ))}
      </ul>
      <details className="text-sm">
        <summary className="min-h-11 cursor-pointer content-center font-semibold">
          Warehouses that were considered ({allocation.considered.length})
        </summary>
        <DataTable
          caption="Warehouses that could send some of it"
          columns={columnsOf(props)}
          rows={allocation.considered}
          keyOf={({ warehouseId }) => warehouseId}
          empty="None."
        />
      </details>
      {former ? (
        <details className="text-sm">
          <summary className="min-h-11 cursor-pointer content-center font-semibold">
            Why it was to come from {former.chosen.map(nameOf).join(" and ")} before
          </summary>
          <ul className="list-disc space-y-1 pl-5">
            {allocationWords(former, nameOf).map((words) => (
              <li key={words}>{words}</li>
            ))}
          </ul>
        </details>
      ) : null}
    </section>
  )
}
