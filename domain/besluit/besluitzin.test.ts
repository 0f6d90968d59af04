import { expect, it } from 'vitest';
import { besluitzin } from './besluitzin.ts';

it.each([
  [
    'Stemt het BO in met het plan, en met ondertekening vóór 1 maart?',
    'Het BO stemt in met het plan, en met ondertekening vóór 1 maart.',
  ],
  ['Stelt de stuurgroep de lijst van 18 juni vast?', 'De stuurgroep stelt de lijst van 18 juni vast.'],
  ['Stemmen Rijk en VNG in met het voorschot?', 'Rijk en VNG stemmen in met het voorschot.'],
  ['Neemt het BO Jeugd kennis van de stand?', 'Het BO Jeugd neemt kennis van de stand.'],
])('een gevraagd besluit dat aangenomen is leest als een besluit: %s', (gevraagd, besluit) => {
  expect(besluitzin(gevraagd)).toBe(besluit);
});

it.each([
  'Instemmen met de planning.',
  'Kan het BO instemmen met de planning?',
  'Stemt het BO in met A? Stelt het BO B vast?',
  'Wat vindt het BO hiervan?',
  'Stemt het BO in met:\n- A\n- B',
  '',
])('wat geen vraag van één zin is blijft zoals het is: %s', (gevraagd) => {
  expect(besluitzin(gevraagd)).toBe(gevraagd);
});
