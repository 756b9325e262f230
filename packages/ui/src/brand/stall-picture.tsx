/** An empty market stall under its awning, for empty pages. Decorative. */
export const StallPicture = ({ className }: { readonly className?: string }) => (
  <svg viewBox="0 0 200 140" className={className} aria-hidden="true" focusable="false">
    <ellipse cx="100" cy="128" rx="86" ry="8" fill="var(--haat-sunk)" />
    <path d="M32 50v76M168 50v76" stroke="var(--haat-line-strong)" strokeWidth="6" strokeLinecap="round" />
    <rect x="24" y="88" width="152" height="16" rx="4" fill="var(--haat-brand)" />
    <path d="M34 104h132v20H34z" fill="var(--haat-brand-soft)" />
    <path d="M67 104v20M100 104v20M133 104v20" stroke="var(--haat-brand)" strokeWidth="2" opacity=".4" />
    <path d="M34 18h132l18 32H16Z" fill="var(--haat-marigold)" />
    <path d="M56 18h22l-6 32H44Zm44 0h22l8 32h-30Zm44 0h22l18 32h-28Z" fill="#fff4dc" opacity=".9" />
    <path
      d="M16 50h28a14 12 0 0 1-28 0Zm56 0h28a14 12 0 0 1-28 0Zm58 0h26a13 12 0 0 1-26 0Z"
      fill="var(--haat-marigold)"
    />
    <path
      d="M44 50h28a14 12 0 0 1-28 0Zm56 0h30a15 12 0 0 1-30 0Zm56 0h28a14 12 0 0 1-28 0Z"
      fill="#fff4dc"
    />
    <g fill="none" stroke="var(--haat-line-strong)" strokeWidth="2.500">
      <path d="M84 88c0-9 7-14 16-14s16 5 16 14" />
      <path d="M92 76c0-8 16-8 16 0" />
    </g>
  </svg>
)
