import { Link, useNavigate } from '@remix-run/react';
import { useEffect, useState } from 'react';
import { Knop } from '#app/ui/knop.tsx';

/** Van het scherm af, met de link of met Escape, en het hele scherm vullen waar de browser dat kan. */
export function Weg({ naar, naam }: { naar: string; naam: string }) {
  const navigate = useNavigate();
  const [kan, setKan] = useState(false);
  useEffect(() => setKan(document.fullscreenEnabled), []);
  useEffect(() => {
    const opToets = ({ key }: KeyboardEvent) => {
      // Vult het het hele scherm, dan is Escape van de browser: terug naar het gewone venster.
      if (key === 'Escape' && document.fullscreenElement === null) navigate(naar);
    };
    document.addEventListener('keydown', opToets);
    return () => document.removeEventListener('keydown', opToets);
  }, [navigate, naar]);
  return (
    <nav className="scherm__weg" aria-label="Van het scherm af">
      {kan ? (
        <Knop type="button" soort="kaal" klein onClick={wissel}>
          Volledig scherm
        </Knop>
      ) : null}
      <Link className="utrecht-link utrecht-link--html-a" to={naar} aria-keyshortcuts="Escape">
        {naam}
      </Link>
    </nav>
  );
}

function wissel(): void {
  if (document.fullscreenElement) void document.exitFullscreen();
  else void document.documentElement.requestFullscreen();
}
