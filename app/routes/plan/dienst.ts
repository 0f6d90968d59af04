import type { ActieDienst, ActieGemaakt, ActieKaart, ActieKeuzes } from '#app/editor/types.ts';

const MISLUKT: ActieGemaakt = {
  ok: false,
  fouten: {
    formulier:
      'De actie is niet gemaakt: er is geen verbinding. Wat je invulde staat er nog; probeer het zo weer.',
  },
};

/** Wat de editor met acties kan, via de acties van deze opgave op de server. */
export function maakDienst(opgaveNr: number, keuzes: ActieKeuzes): ActieDienst {
  const url = `/opgaven/${opgaveNr}/acties`;
  return {
    keuzes,
    async zoekActies(zoek) {
      const antwoord = await fetch(`${url}?zoek=${encodeURIComponent(zoek)}`);
      if (!antwoord.ok) throw new Error('Zoeken lukt nu niet.');
      const kaarten: ActieKaart[] = await antwoord.json();
      return kaarten;
    },
    async maakActie({ planSoort, planJaar, planKwartaal, afspraakId, ...rest }) {
      const velden = new FormData();
      const waarden = {
        ...rest,
        afspraakId: afspraakId ?? '',
        soort: planSoort,
        jaar: String(planJaar ?? ''),
        kwartaal: String(planKwartaal ?? ''),
      };
      for (const [naam, waarde] of Object.entries(waarden)) velden.set(naam, waarde);
      try {
        const antwoord = await fetch(url, { method: 'POST', body: velden });
        if (!antwoord.ok) return MISLUKT;
        const gemaakt: ActieGemaakt = await antwoord.json();
        return gemaakt;
      } catch {
        return MISLUKT;
      }
    },
  };
}
