import { createTransport } from 'nodemailer';
import type { Mail } from '#domain/post/mail.ts';

/** Verstuurt één mail. @throws als de mailserver haar niet aanneemt of niet te bereiken is. */
export type Verstuur = (
  mail: Pick<Mail, 'messageId' | 'naam' | 'aan' | 'onderwerp' | 'tekst'>,
) => Promise<void>;

/** Een mailserver die niets zegt, mag de rest niet ophouden. */
const GEDULD_MS = 15_000;

/** Verstuurt gewone tekst naar de mailserver op dit adres (`smtp://` of `smtps://`). */
export function maakVerzender(url: string, van: string): { verstuur: Verstuur; sluit(): void } {
  const weg = createTransport({
    url,
    connectionTimeout: GEDULD_MS,
    greetingTimeout: GEDULD_MS,
    socketTimeout: GEDULD_MS,
    // Een mail noemt nooit een bestand of adres om in te voegen.
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    async verstuur({ messageId, naam, aan, onderwerp, tekst }) {
      await weg.sendMail({
        from: van,
        to: { name: naam, address: aan },
        subject: onderwerp,
        text: tekst,
        messageId,
        headers: { 'Auto-Submitted': 'auto-generated' },
      });
    },
    sluit: () => weg.close(),
  };
}

/** Waarom het niet lukte, en of nog eens proberen zin heeft. */
export function misluktDoor(fout: unknown): { zin: string; definitief: boolean } {
  const { code, responseCode, response } = smtpFout(fout);
  const antwoord = response ? ` Zij zegt: ${response.slice(0, 200)}` : '';
  if (code === 'EENVELOPE' || code === 'EMESSAGE') {
    const definitief = responseCode !== null && responseCode >= 500;
    return { zin: `De mailserver neemt deze mail niet aan.${antwoord}`, definitief };
  }
  if (code === 'EAUTH') {
    return { zin: 'De mailserver laat ons niet binnen: naam of wachtwoord klopt niet.', definitief: false };
  }
  if (code !== null) return { zin: 'De mailserver is niet te bereiken.', definitief: false };
  return { zin: 'Het versturen ging mis.', definitief: false };
}

/** Wat nodemailer over een fout weet. */
export function smtpFout(fout: unknown) {
  const veld = (naam: string): unknown =>
    typeof fout === 'object' && fout !== null ? Reflect.get(fout, naam) : undefined;
  const code = veld('code');
  const responseCode = veld('responseCode');
  const response = veld('response');
  return {
    code: typeof code === 'string' ? code : null,
    responseCode: typeof responseCode === 'number' ? responseCode : null,
    response: typeof response === 'string' ? response : null,
  };
}
