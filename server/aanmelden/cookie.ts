import { parse, serialize } from 'cookie';

export const SESSIE_COOKIE = 'vijfhoek_sessie';

/** Hoe lang iemand aangemeld blijft: één werkdag. */
export const SESSIE_SECONDEN = 12 * 60 * 60;

/** Het sessietoken uit een `Cookie`-header, of null. */
export function tokenUitCookie(header: string | null | undefined): string | null {
  return (header && parse(header)[SESSIE_COOKIE]) || null;
}

/** De `Set-Cookie` die aanmeldt; een leeg token meldt af. */
export function sessieCookie(token: string, veilig: boolean): string {
  return serialize(SESSIE_COOKIE, token, {
    httpOnly: true,
    sameSite: 'lax',
    path: '/',
    secure: veilig,
    maxAge: token ? SESSIE_SECONDEN : 0,
  });
}
