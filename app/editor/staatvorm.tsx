import type { OnderdeelStaat } from '#domain/document/onderdeel.ts';

/** De vorm bij de staat van een onderdeel: van leeg naar vol, zodat hij ook zonder kleur te herkennen is. */
export function StaatVorm({ staat }: { staat: OnderdeelStaat }) {
  return (
    <svg
      className={`vorm staatvorm staatvorm--${staat}`}
      viewBox="0 0 12 12"
      aria-hidden="true"
      focusable="false"
    >
      {VORM[staat]}
    </svg>
  );
}

const RAND = <circle cx="6" cy="6" r="5" fill="none" stroke="currentColor" strokeWidth="1.5" />;

const VORM: Record<OnderdeelStaat, React.ReactNode> = {
  leeg: (
    <circle cx="6" cy="6" r="5" fill="none" stroke="currentColor" strokeWidth="1.5" strokeDasharray="2 2" />
  ),
  in_bewerking: (
    <>
      {RAND}
      <path d="M6 6V1a5 5 0 0 1 0 10Z" fill="currentColor" />
    </>
  ),
  ter_afstemming: (
    <>
      {RAND}
      <path d="M6 6V1a5 5 0 1 1-5 5Z" fill="currentColor" />
    </>
  ),
  akkoord: (
    <>
      <circle cx="6" cy="6" r="5.7" fill="currentColor" />
      <path
        d="M3.4 6.2 5.3 8l3.4-4"
        fill="none"
        stroke="var(--papier)"
        strokeWidth="1.5"
        strokeLinecap="round"
      />
    </>
  ),
};
