type LogoProps = { readonly className?: string }

/** The stall with its awning. Decorative: name the link around it. */
export const LogoMark = ({ className }: LogoProps) => (
  <svg viewBox="0 0 48 48" className={className} aria-hidden="true" focusable="false">
    <path d="M8 22v19a3 3 0 0 0 3 3h26a3 3 0 0 0 3-3V22Z" fill="currentColor" />
    <path d="M18.5 44V33.5a5.5 5.5 0 0 1 11 0V44Z" fill="var(--haat-stall)" />
    <path
      d="M9 5h30l6 14v1.5a5.2 5.2 0 0 1-10.4 0a5.3 5.3 0 0 1-10.6 0a5.3 5.3 0 0 1-10.6 0a5.2 5.2 0 0 1-10.4 0V19Z"
      fill="#f6a821"
    />
    <path
      d="M19.2 5h-4.6l-1.2 15.5a5.3 5.3 0 0 0 10.6 0V5Zm14.2 0h4.2L45 19v1.500a5.200 5.200 0 0 1-10.4 0Z"
      fill="#fff4dc"
    />
  </svg>
)

export const Wordmark = ({ className }: LogoProps) => (
  <span className={className}>
    <span className="font-extrabold tracking-[-0.045em]">haat</span>
  </span>
)
