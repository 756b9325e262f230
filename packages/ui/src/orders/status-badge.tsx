import { Badge, type BadgeTone } from "../feedback/badge.tsx"

/** An order's state in words; the tone only supports them. */
export const StatusBadge = ({ tone, text }: { readonly tone: BadgeTone; readonly text: string }) => (
  <Badge tone={tone}>{text}</Badge>
)
