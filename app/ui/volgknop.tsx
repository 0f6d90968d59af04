import { Form } from '@remix-run/react';
import type { Knoop } from '#domain/wachten/wachten.ts';
import { Knop } from './knop.tsx';

/** Volgen aan of uit: wie volgt krijgt bericht als het gemelde licht verandert. */
export function Volgknop({ knoop, volgt }: { knoop: Knoop; volgt: boolean }) {
  return (
    <Form method="post" action="/volgen" preventScrollReset>
      <input type="hidden" name="knoop" value={knoop} />
      <Knop
        soort="stil"
        name="doe"
        value={volgt ? 'stop' : 'volg'}
        title="Krijg bericht als het gemelde licht verandert"
      >
        {volgt ? 'Volg niet meer' : 'Volg'}
      </Knop>
    </Form>
  );
}
