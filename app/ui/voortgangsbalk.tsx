import { Knop } from './knop.tsx';

interface VoortgangsbalkProps {
  /** Waar het om gaat: `Het bestand wordt gemaakt`. */
  naam: string;
  klaar: number;
  /** 0 zolang niet te zeggen is hoeveel het is. */
  van: number;
  stop: () => void;
}

/** Werk dat even duurt: hoe ver het is, en een knop om te stoppen. Hulpsoftware hoort dat het begint; de balk zegt de rest. */
export function Voortgangsbalk({ naam, klaar, van, stop }: VoortgangsbalkProps) {
  const deel = van > 0 ? Math.round((klaar / van) * 100) : null;
  return (
    <div className="werkbalk">
      <p role="status">{naam} …</p>
      <progress aria-label={naam} max={100} value={deel ?? undefined} />
      <span className="werkbalk__deel" aria-hidden="true">
        {deel === null ? '' : `${deel}%`}
      </span>
      <Knop type="button" soort="stil" klein onClick={stop}>
        Stoppen
      </Knop>
    </div>
  );
}
