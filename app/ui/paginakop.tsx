import type { ReactNode } from 'react';
import { type Kruimel, Kruimelpad } from './kruimelpad.tsx';

interface PaginakopProps {
  titel: ReactNode;
  ondertitel?: ReactNode;
  kruimels?: readonly Kruimel[];
  acties?: ReactNode;
}

/** De kop van een pagina: waar je bent, de enige `<h1>`, één zin eronder en wat je hier kunt doen. */
export function Paginakop({ titel, ondertitel, kruimels, acties }: PaginakopProps) {
  return (
    <div className="paginakop">
      <div className="paginakop__titel">
        {kruimels ? <Kruimelpad kruimels={kruimels} /> : null}
        <h1>{titel}</h1>
        {ondertitel ? <p className="paginakop__ondertitel">{ondertitel}</p> : null}
      </div>
      {acties ? <div className="rij paginakop__acties">{acties}</div> : null}
    </div>
  );
}
