export type Icoonnaam = 'info' | 'goed' | 'waarschuwing' | 'fout' | 'klok' | 'pauze' | 'slot' | 'afgezegd';

/** Klein pictogram dat een woord ondersteunt; het woord staat er altijd bij, dus hulpsoftware slaat het over. */
export function Icoon({ naam, className }: { naam: Icoonnaam; className?: string }) {
  return (
    <svg
      className={className}
      viewBox="0 0 20 20"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.9"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      <path d={PAD[naam]} />
    </svg>
  );
}

const RING = 'M10 1.8a8.2 8.2 0 1 1 0 16.4 8.2 8.2 0 0 1 0-16.4Z';
const PAD: Record<Icoonnaam, string> = {
  info: `${RING}M10 9v5M10 6v.1`,
  goed: `${RING}M6.2 10.4l2.7 2.7 5-6`,
  waarschuwing: 'M10 2.2 18.6 17.4H1.4ZM10 7.6v4.2M10 14.6v.1',
  fout: `${RING}M10 5.6v5.2M10 14v.1`,
  klok: `${RING}M10 5.4V10l3 2`,
  pauze: `${RING}M8 7v6M12 7v6`,
  afgezegd: `${RING}M4.4 4.4l11.2 11.2`,
  slot: 'M4 9h12v8.5H4ZM6.5 9V6.2a3.5 3.5 0 0 1 7 0V9',
};
