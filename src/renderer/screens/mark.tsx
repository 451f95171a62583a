/** The product's mark: a locked-up forme, headline over columns. */
export function Mark({ size }: { readonly size: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 40 40" aria-hidden>
      <rect width="40" height="40" rx="8" fill="var(--accent)" />
      <g fill="var(--accent-text)">
        <rect x="9" y="9" width="22" height="6" rx="1" />
        <rect x="9" y="18" width="6" height="13" rx="1" opacity="0.75" />
        <rect x="17" y="18" width="6" height="13" rx="1" opacity="0.75" />
        <rect x="25" y="18" width="6" height="6" rx="1" />
        <rect x="25" y="26" width="6" height="5" rx="1" opacity="0.75" />
      </g>
    </svg>
  );
}
