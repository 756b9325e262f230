import { buttonClass } from "../actions/button.tsx"

type FindFormProps = {
  /** The page that lists what is found; it reads `text` from its address. */
  readonly action: string
  /** What else the address says and shall go on saying. */
  readonly keep: Readonly<Record<string, string>>
  readonly text: string
  readonly label: string
  readonly hint: string
}

/** Finds rows of a list by its address, without script. */
export const FindForm = ({ action, keep, text, label, hint }: FindFormProps) => (
  <search>
    <form action={action} className="flex max-w-md gap-2">
      {Object.entries(keep).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <input
        type="search"
        name="text"
        defaultValue={text}
        aria-label={label}
        placeholder={hint}
        className="min-h-11 w-full rounded-md border border-line-strong bg-surface px-3"
      />
      <button type="submit" className={buttonClass({ tone: "plain" })}>
        Find
      </button>
    </form>
  </search>
)
