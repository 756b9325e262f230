export type AdminEntry = { readonly href: string; readonly label: string; readonly does: string }

/** The pages of the staff, in the order of a working day. */
export const ADMIN_MENU: readonly AdminEntry[] = [
  { href: "/admin", label: "Overview", does: "What was changed, and by whom" },
  { href: "/admin/orders", label: "Orders", does: "What was bought, its money, parcels and returns" },
  { href: "/admin/approvals", label: "Approvals", does: "Money that wants a second person’s word" },
  { href: "/admin/offers", label: "Offers", does: "Promotions, coupons and gift cards" },
  { href: "/admin/rewards", label: "Rewards", does: "Whose rewards came from where; give, take back, end" },
  {
    href: "/admin/reviews",
    label: "Reviews",
    does: "What readers reported; hide it, keep it, show it again",
  },
  { href: "/admin/warehouse", label: "Warehouse", does: "Receive, put away, pick and pack, transfer, count" },
  { href: "/admin/search", label: "Search", does: "What counts, what comes first, other words for the same" },
  {
    href: "/admin/stock",
    label: "Stock",
    does: "What is where, the ledger behind it, corrections with a reason",
  },
  {
    href: "/admin/delivery",
    label: "Delivery",
    does: "Couriers, hubs, warehouses, lanes, holidays and doorsteps",
  },
  {
    href: "/admin/reconciliation",
    label: "Reconciliation",
    does: "Gateways, payments, orders and stock held against each other",
  },
  { href: "/admin/pipeline", label: "Pipeline", does: "Freshness, lags, dead letters, the search index" },
]

/** The entry a path belongs to: the longest one it begins with. */
export const currentEntry = (path: string): AdminEntry | undefined =>
  [...ADMIN_MENU]
    .filter(({ href }) => path === href || path.startsWith(`${href}/`))
    .sort((one, other) => other.href.length - one.href.length)[0]
