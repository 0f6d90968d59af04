import { Form } from '@remix-run/react';
import { Conceptform } from '#app/ui/conceptform.tsx';
import { Datum } from '#app/ui/gegevens.tsx';
import { Kaart } from '#app/ui/kaart.tsx';
import { Knop } from '#app/ui/knop.tsx';
import { Melding } from '#app/ui/melding.tsx';
import { Tekstvak } from '#app/ui/velden.tsx';
import type { Afloopfout } from './handeling.ts';

interface AfloopBeeld {
  nagekomenOp: string | null;
  vervallenOp: string | null;
  afloop: string;
  door: string | null;
}

/** Hoe het afliep, en wie dat vastlegde. */
export function Afloop({ nagekomenOp, vervallenOp, afloop, door }: AfloopBeeld) {
  const dag = vervallenOp ?? nagekomenOp;
  if (dag === null) return null;
  return (
    <>
      <dt>{vervallenOp ? 'Vervallen' : 'Nagekomen'}</dt>
      <dd>
        <Datum dag={dag} />
        {door ? `, vastgelegd door ${door}` : ''}
        {afloop ? <span className="regels blok">{afloop}</span> : null}
      </dd>
    </>
  );
}

interface AfsluitenProps extends AfloopBeeld {
  magNakomen: boolean;
  magVervallen: boolean;
  /** Het kan pas als de besluitenlijst definitief is. */
  kan: boolean;
  mis: Afloopfout | undefined;
}

/** Vastleggen dat iets is nagekomen of vervalt, of dat dat een vergissing was. */
export function Afsluiten({ magNakomen, magVervallen, kan, mis, nagekomenOp, vervallenOp }: AfsluitenProps) {
  const magHeropenen = nagekomenOp ? magNakomen : magVervallen;
  const afgesloten = nagekomenOp !== null || vervallenOp !== null;
  if (!kan || (afgesloten ? !magHeropenen : !magNakomen && !magVervallen)) return null;
  return (
    <Kaart titel={afgesloten ? 'Toch niet afgelopen?' : 'Hoe liep het af?'}>
      {mis?.fouten.formulier ? <Melding soort="fout">{mis.fouten.formulier}</Melding> : null}
      {afgesloten ? (
        <Form method="post" className="formulier" preventScrollReset>
          <div>
            <Knop soort="stil" name="handeling" value="heropen">
              Zet weer open
            </Knop>
          </div>
        </Form>
      ) : (
        <div className="helften">
          {magNakomen ? (
            <Conceptform
              wat="nagekomen"
              mislukt={mis?.handeling === 'nagekomen'}
              className="formulier"
              preventScrollReset
            >
              <Tekstvak
                naam="afloop"
                id="afloop-nagekomen"
                label="Hoe het is nagekomen"
                optioneel
                defaultValue={mis?.handeling === 'nagekomen' ? mis.afloop : ''}
                fout={mis?.handeling === 'nagekomen' ? mis.fouten.afloop : undefined}
              />
              <div>
                <Knop name="handeling" value="nagekomen">
                  Nagekomen
                </Knop>
              </div>
            </Conceptform>
          ) : null}
          {magVervallen ? (
            <Conceptform
              wat="vervallen"
              mislukt={mis?.handeling === 'vervallen'}
              className="formulier"
              preventScrollReset
            >
              <Tekstvak
                naam="afloop"
                id="afloop-vervallen"
                label="Waarom het vervalt"
                defaultValue={mis?.handeling === 'vervallen' ? mis.afloop : ''}
                fout={mis?.handeling === 'vervallen' ? mis.fouten.afloop : undefined}
              />
              <div>
                <Knop soort="stil" name="handeling" value="vervallen">
                  Laat vervallen
                </Knop>
              </div>
            </Conceptform>
          ) : null}
        </div>
      )}
    </Kaart>
  );
}
