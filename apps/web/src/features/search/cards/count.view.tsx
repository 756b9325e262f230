import { countText, spokenCount } from "./count-text.rule.ts"

type CountProps = { readonly count: number; readonly atLeast: boolean; readonly className?: string }

/** How many; a plus sign is read as what it means. */
export const Count = ({ count, atLeast, className }: CountProps) =>
  atLeast ? (
    <span className={className}>
      <span aria-hidden="true">{countText(count, true)}</span>
      <span className="sr-only">{spokenCount(count, true)}</span>
    </span>
  ) : (
    <span className={className}>{countText(count, false)}</span>
  )
