import type { FormEvent } from 'react';
import { heeftOnopgeslagen, wisBewaard } from './bewaard.ts';
import { wisConcepten } from './concept.ts';

const VRAAG =
  'In deze browser staat tekst die nog niet is opgeslagen. Als je uitlogt gaat die verloren. Toch uitloggen?';

/** Wist bij uitloggen wat er in deze browser bewaard is, en vraagt eerst of dat mag als daar werk in zit. */
export function opUitloggen(event: FormEvent<HTMLFormElement>): void {
  const formulier = event.currentTarget;
  event.preventDefault();
  if (heeftOnopgeslagen() && !window.confirm(VRAAG)) return;
  wisConcepten();
  void wisBewaard().finally(() => formulier.submit());
}
