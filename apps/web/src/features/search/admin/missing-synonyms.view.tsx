import { Button } from "@haat/ui/actions"
import { Notice } from "@haat/ui/feedback"

type MissingSynonymsProps = {
  readonly lines: readonly string[]
  readonly busy: boolean
  readonly onTake: () => void
}

/** What the shop's own list knows and the staff's doesn't, since a release brought more or a line was taken out. */
export const MissingSynonyms = ({ lines, busy, onTake }: MissingSynonymsProps) =>
  lines.length === 0 ? null : (
    <Notice
      title={
        lines.length === 1
          ? "1 line of the shop’s own list isn’t in yours"
          : `${lines.length} lines of the shop’s own list aren’t in yours`
      }
    >
      <p>A line that you don’t want stays away when it stands in your list with # before it.</p>
      <ul aria-label="Lines that aren’t in your list" className="font-mono sm:columns-2">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <Button tone="plain" onClick={onTake} disabled={busy}>
        Take them over
      </Button>
    </Notice>
  )
