import { cva, type VariantProps } from "class-variance-authority"
import type { ReactNode } from "react"

const badge = cva(
  "inline-flex items-center gap-1 whitespace-nowrap rounded-sm px-1.5 py-0.5 text-xs font-semibold",
  {
    variants: {
      tone: {
        plain: "bg-sunk text-ink",
        brand: "bg-brand-soft text-brand-strong",
        good: "bg-leaf-soft text-leaf",
        warn: "bg-marigold-soft text-amber",
        bad: "bg-madder-soft text-madder",
        deal: "bg-madder text-on-madder",
      },
    },
    defaultVariants: { tone: "plain" },
  },
)

export type BadgeTone = NonNullable<VariantProps<typeof badge>["tone"]>

export const Badge = ({ tone, children }: { readonly tone?: BadgeTone; readonly children: ReactNode }) => (
  <span className={badge({ tone })}>{children}</span>
)
