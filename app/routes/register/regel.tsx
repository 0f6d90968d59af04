import { Link } from '@remix-run/react';
import type { MouseEvent, ReactNode } from 'react';
import { Etiket } from '#app/ui/etiket.tsx';
import { Datum } from '#app/ui/gegevens.tsx';
import { Verwijzing } from '#app/ui/knop.tsx';
import { Licht } from '#app/ui/licht.tsx';
import { Planning, Standing } from '#app/ui/stand.tsx';
import type { registerBeeld } from './beeld.ts';
import { KIES } from './keuze.ts';
import { type Keuzekolom, KOLOM_NAAM } from './kolommen.ts';

type Beeld = ReturnType<typeof registerBeeld>;
export type Regelbeeld = Beeld['regels'][number];

interface RegelProps {
  regel: Regelbeeld;
  kolommen: Beeld['kolommen'];
  /** Of deze rij nu gewijzigd wordt. */
  isOpen: boolean;
  isGekozen: boolean;
  kies(event: MouseEvent<HTMLInputElement>): void;
  wijzig(): void;
}

/** Eén regel van het register. Zonder JavaScript brengt *Wijzig* naar het formulier op de pagina van de actie. */
export function Regel({ regel, kolommen, isOpen, isGekozen, kies, wijzig }: RegelProps) {
  return (
    <tr>
      <td className="register__nummer getal">
        {regel.wijzig === null ? regel.nummer : <Vinkje regel={regel} isGekozen={isGekozen} kies={kies} />}
        {regel.bij ? <span className="gedempt"> bij {regel.bij}</span> : null}
        {regel.wijzig === null ? null : (
          <Link
            className="utrecht-link utrecht-link--html-a register__wijzig"
            to={`/acties/${regel.wijzig}?wijzig=1`}
            data-wijzig={regel.sleutel}
            aria-expanded={isOpen}
            onClick={(event) => {
              if (event.ctrlKey || event.metaKey || event.shiftKey) return;
              event.preventDefault();
              wijzig();
            }}
          >
            Wijzig<span className="sr"> {regel.titel}</span>
          </Link>
        )}
      </td>
      <td className="register__titel">
        <Verwijzing href={regel.href}>{regel.titel}</Verwijzing>
        {regel.onderdeel ? <span className="register__onderdeel">{regel.onderdeel}</span> : null}
        {regel.signaal || regel.verschil ? (
          <span className="rij">
            {regel.signaal ? <Etiket merk>signaal</Etiket> : null}
            {regel.verschil ? (
              <Verwijzing href={`${regel.href}#verschil`}>
                <Etiket merk>verschil in beeld</Etiket>
              </Verwijzing>
            ) : null}
          </span>
        ) : null}
      </td>
      {kolommen.map((kolom) => (
        <td key={kolom} data-kop={KOLOM_NAAM[kolom]} className={KLASSE[kolom]}>
          {CEL[kolom](regel)}
        </td>
      ))}
    </tr>
  );
}

function Vinkje({ regel, isGekozen, kies }: Pick<RegelProps, 'regel' | 'isGekozen' | 'kies'>) {
  return (
    <label className="register__vinkje">
      <input
        type="checkbox"
        form={KIES}
        name="sleutel"
        value={regel.sleutel}
        data-vinkje={regel.sleutel}
        checked={isGekozen}
        onClick={kies}
        onChange={() => undefined}
      />
      <span className="sr">Kies </span>
      {regel.nummer}
    </label>
  );
}

const CEL: Record<Keuzekolom, (regel: Regelbeeld) => ReactNode> = {
  partij: ({ partij }) => partij,
  persoon: ({ persoon }) => persoon,
  opgave: ({ opgave }) => opgave,
  gemeld: ({ gemeld }) => <Licht soort={gemeld} />,
  berekend: ({ berekend }) => <Licht soort={berekend} />,
  voortgang: ({ voortgang }) => voortgang,
  standing: ({ standing }) => (standing ? <Standing standing={standing} /> : null),
  deadline: ({ planning, oorspronkelijk }) => (
    <Planning planning={planning} oorspronkelijk={oorspronkelijk} />
  ),
  datum: ({ datum }) => (datum ? <Datum dag={datum} /> : null),
  toelichting: ({ toelichting }) => toelichting,
};

const KLASSE: Partial<Record<Keuzekolom, string>> = {
  partij: 'register__partij',
  opgave: 'getal',
  datum: 'getal',
  toelichting: 'register__toelichting',
};
