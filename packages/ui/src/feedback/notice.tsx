import { clsx } from "clsx"
import { CircleAlert, CircleCheck, Info, TriangleAlert } from "lucide-react"
import type { ReactNode } from "react"

const tones = {
  info: { Icon: Info, look: "border-line bg-brand-soft text-ink", icon: "text-brand" },
  good: { Icon: CircleCheck, look: "border-leaf/30 bg-leaf-soft text-ink", icon: "text-leaf" },
  warn: { Icon: TriangleAlert, look: "border-amber/30 bg-marigold-soft text-ink", icon: "text-amber" },
  bad: { Icon: CircleAlert, look: "border-madder/30 bg-madder-soft text-ink", icon: "text-madder" },
} as const

type NoticeProps = {
  readonly tone?: keyof typeof tones
  readonly title?: ReactNode
  readonly children?: ReactNode
  readonly className?: string
}

/** A sentence that must not be missed, inside the page. */
export const Notice = ({ tone = "info", title, children, className }: NoticeProps) => {
  const { Icon, look, icon } = tones[tone]
  return (
    <div className={clsx("flex gap-3 rounded-lg border p-3.5 text-sm", look, className)}>
      <Icon className={clsx("mt-0.5 size-5 shrink-0", icon)} aria-hidden="true" />
      <div className="min-w-0 flex-1 space-y-1">
        {title ? <p className="font-semibold">{title}</p> : null}
        {children}
      </div>
    </div>
  )
}
