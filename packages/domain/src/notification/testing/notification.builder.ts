import type { OrderFacts } from "../notification.model.ts"

export const orderFactsOf = (facts: Partial<OrderFacts>): OrderFacts => ({
  code: "HT2345ABCD",
  currency: "INR",
  lines: [
    {
      title: "Steel kettle",
      options: { color: "red" },
      quantity: 2,
      lineMinor: 199_800,
      arrival: { earliest: "2026-11-24", latest: "2026-11-26" },
    },
  ],
  itemsMinor: 199_800,
  deliveryMinor: 4900,
  totalMinor: 204_700,
  taxMinor: 30_000,
  refundMinor: 0,
  parcels: [],
  address: {
    name: "Asha Rao",
    line1: "12, 4th Cross",
    line2: "Shanti Nagar",
    city: "Bengaluru",
    state: "Karnataka",
    pincode: "560001",
  },
  href: "https://haat.example/orders/HT2345ABCD?token=abc",
  ...facts,
})
