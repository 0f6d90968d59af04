import type { FetcherWithComponents } from '@remix-run/react';

/** Het formulier waar alle knoppen Ongewijzigd bij horen: één keer op de pagina, de knop zegt waarover. */
export const HERHAAL = 'herhaal';

export function Herhaalformulier({
  fetcher,
  action,
}: {
  fetcher: FetcherWithComponents<unknown>;
  action: string;
}) {
  return (
    <fetcher.Form
      id={HERHAAL}
      method="post"
      action={action}
      // Twee keer drukken is niet twee keer melden.
      onSubmit={(event) => {
        if (fetcher.state === 'submitting') event.preventDefault();
      }}
    >
      <input type="hidden" name="doe" value="herhaal" />
    </fetcher.Form>
  );
}
