import { buffer } from 'node:stream/consumers';
import { SMTPServer } from 'smtp-server';
import { onTestFinished } from 'vitest';

export interface Mailserver {
  url: string;
  /** Elke mail die aangenomen is, zoals zij over de lijn kwam. */
  ontvangen: string[];
  /** Wat de server van een ontvanger vindt; null: welkom, en anders een SMTP-code. */
  weigert(oordeel: (aan: string) => number | null): void;
}

/** Een echte mailserver die bewaart wat hij krijgt en kan weigeren. Ruimt na de test vanzelf op. */
export async function mailserver(): Promise<Mailserver> {
  const ontvangen: string[] = [];
  let oordeel: (aan: string) => number | null = () => null;
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    onRcptTo({ address }, _sessie, klaar) {
      const code = oordeel(address);
      if (code === null) return klaar();
      klaar(Object.assign(new Error('nu niet'), { responseCode: code }));
    },
    onData(stroom, _sessie, klaar) {
      buffer(stroom).then((mail) => {
        ontvangen.push(mail.toString());
        klaar();
      }, klaar);
    },
  });
  const poort = await new Promise<number>((klaar) => {
    const luisteraar = server.listen(0, '127.0.0.1', () => {
      const adres = luisteraar.address();
      klaar(typeof adres === 'object' && adres ? adres.port : 0);
    });
  });
  onTestFinished(() => new Promise((klaar) => server.close(() => klaar())));
  return {
    url: `smtp://127.0.0.1:${poort}`,
    ontvangen,
    weigert: (anders) => {
      oordeel = anders;
    },
  };
}
