import { buttonClass } from "@haat/ui/actions"
import { pillLinkClass } from "@haat/ui/navigation"
import Link from "next/link"
import type { ReactNode } from "react"

export const consoleTabs = {
  inbound: "Inbound",
  "put-away": "Put away",
  parcels: "Pick & pack",
  transfers: "Transfers",
  counts: "Counts",
} as const
export type ConsoleTab = keyof typeof consoleTabs

type ConsoleProps = {
  readonly warehouses: readonly { readonly id: string; readonly name: string }[]
  readonly warehouseId: string
  readonly tab: ConsoleTab
  readonly children: ReactNode
}

const address = (warehouse: string, tab: string): string =>
  `/admin/warehouse?${new URLSearchParams({ warehouse, tab })}`

/** One warehouse at a time, and what there is to do in it. Works without JavaScript up to the doing itself. */
export const Console = ({ warehouses, warehouseId, tab, children }: ConsoleProps) => (
  <>
    <form action="/admin/warehouse" className="flex gap-2">
      <input type="hidden" name="tab" value={tab} />
      <select
        name="warehouse"
        aria-label="Warehouse"
        defaultValue={warehouseId}
        className="min-h-11 min-w-0 flex-1 rounded-md border border-line-strong bg-surface px-3 sm:max-w-sm"
      >
        {warehouses.map(({ id, name }) => (
          <option key={id} value={id}>
            {name} ({id})
          </option>
        ))}
      </select>
      <button type="submit" className={buttonClass({ tone: "plain" })}>
        Open
      </button>
    </form>
    <nav aria-label="Work" className="-mx-4 flex gap-1 overflow-x-auto px-4 sm:mx-0 sm:px-0">
      {Object.entries(consoleTabs).map(([key, label]) => (
        <Link
          key={key}
          href={address(warehouseId, key)}
          prefetch={false}
          aria-current={key === tab ? "page" : undefined}
          className={pillLinkClass(key === tab)}
        >
          {label}
        </Link>
      ))}
    </nav>
    {children}
  </>
)

type FindSkuProps = { readonly warehouseId: string; readonly tab: ConsoleTab; readonly text: string }

export const FindSku = ({ warehouseId, tab, text }: FindSkuProps) => (
  <search>
    <form action="/admin/warehouse" className="flex max-w-md gap-2">
      <input type="hidden" name="warehouse" value={warehouseId} />
      <input type="hidden" name="tab" value={tab} />
      <input
        type="search"
        name="text"
        defaultValue={text}
        aria-label="Find a SKU"
        placeholder="SKU, or scan it"
        className="min-h-11 w-full rounded-md border border-line-strong bg-surface px-3"
      />
      <button type="submit" className={buttonClass({ tone: "plain" })}>
        Find
      </button>
    </form>
  </search>
)

const moreOf: Readonly<Record<ConsoleTab, string>> = {
  inbound: "More announcements",
  "put-away": "More SKUs",
  parcels: "More parcels",
  transfers: "More transfers",
  counts: "More SKUs",
}

export const NextPage = ({ cursor, warehouseId, tab, text }: FindSkuProps & { readonly cursor: string }) => (
  <Link
    href={`${address(warehouseId, tab)}&${new URLSearchParams({ text, cursor })}`}
    prefetch={false}
    className={buttonClass({ tone: "plain" })}
  >
    {moreOf[tab]}
  </Link>
)
