import { Venster } from '../venster.tsx';

/** Per groep: wat het doet, en de toetsen. */
const GROEPEN: { naam: string; toetsen: [doet: string, toets: string][] }[] = [
  {
    naam: 'De weg',
    toetsen: [
      ['Uit de tekst, naar wat erna komt', 'Escape, dan Tab'],
      ['Uit de tekst, naar wat ervoor staat', 'Escape, dan Shift+Tab'],
      ['Naar de knoppen boven de tekst of bij de tabel', 'Alt+F10'],
      ['Langs de knoppen', '← of →'],
      ['Van de knoppen terug naar de tekst', 'Escape'],
      ['Dit overzicht', 'Ctrl+/'],
    ],
  },
  {
    naam: 'Opmaak',
    toetsen: [
      ['Vet', 'Ctrl+B'],
      ['Cursief', 'Ctrl+I'],
      ['Doorgehaald', 'Ctrl+Shift+S'],
      ['Kop', 'Ctrl+Alt+2'],
      ['Tussenkop', 'Ctrl+Alt+3'],
      ['Gewone tekst', 'Ctrl+Alt+0'],
      ['Lijst', 'Ctrl+Shift+8'],
      ['Lijst met nummers', 'Ctrl+Shift+7'],
      ['Citaat', 'Ctrl+Shift+B'],
      ['Nieuwe regel in dezelfde alinea', 'Shift+Enter'],
    ],
  },
  {
    naam: 'Invoegen',
    toetsen: [
      ['Alles wat er in te voegen is', '/'],
      ['Een partij, persoon, afspraak of cijfer', '@'],
      ['Link', 'Ctrl+K'],
      ['Voetnoot', 'Ctrl+Alt+F'],
      ['Een voetnoot of afbeelding wijzigen: loop erheen met de pijltjes, dan', 'Enter'],
    ],
  },
  {
    naam: 'In een lijst',
    toetsen: [
      ['Inspringen', 'Tab'],
      ['Terugspringen', 'Shift+Tab'],
      ['Uit de lijst, op een lege regel', 'Enter'],
    ],
  },
  {
    naam: 'In een tabel',
    toetsen: [
      ['Volgende cel; na de laatste komt er een rij bij', 'Tab'],
      ['Vorige cel', 'Shift+Tab'],
      ['Meer cellen selecteren, om samen te voegen', 'Shift+pijltje'],
      ['Rijen, kolommen en koppen', 'Alt+F10'],
    ],
  },
  {
    naam: 'Opmerkingen',
    toetsen: [
      ['Opmerken bij wat geselecteerd is; op een opmerking: naar die opmerking', 'Ctrl+Alt+M'],
      ['Volgende; vorige', 'Ctrl+Alt+N; Ctrl+Alt+P'],
      ['Je opmerking of antwoord plaatsen', 'Ctrl+Enter'],
    ],
  },
  {
    naam: 'Voorstellen',
    toetsen: [
      ['Wisselen tussen schrijven en voorstellen', 'Ctrl+Alt+V'],
      ['Volgende; vorige', 'Ctrl+Alt+J; Ctrl+Alt+K'],
      ['Overnemen, bij de cursor of in de selectie', 'Ctrl+Alt+Enter'],
      ['Afwijzen, bij de cursor of in de selectie', 'Ctrl+Alt+Backspace'],
    ],
  },
  {
    naam: 'Zoeken en ongedaan maken',
    toetsen: [
      ['Zoeken en vervangen', 'Ctrl+F'],
      ['Volgende; vorige, in het zoekveld', 'Enter; Shift+Enter'],
      ['Ongedaan maken', 'Ctrl+Z'],
      ['Opnieuw', 'Ctrl+Y'],
    ],
  },
];

/** Alle toetsen bij het schrijven. Op een Mac is Ctrl de Command-toets. */
export function Sneltoetsen({ opSluiten }: { opSluiten(): void }) {
  return (
    <Venster titel="Sneltoetsen" opSluiten={opSluiten}>
      <p className="klein gedempt">Op een Mac: Command in plaats van Ctrl, en Option in plaats van Alt.</p>
      {GROEPEN.map(({ naam, toetsen }) => (
        <section key={naam} className="sneltoetsen">
          <h3>{naam}</h3>
          <dl>
            {toetsen.map(([doet, toets]) => (
              <div key={doet}>
                <dt>{doet}</dt>
                <dd>
                  <kbd>{toets}</kbd>
                </dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </Venster>
  );
}
