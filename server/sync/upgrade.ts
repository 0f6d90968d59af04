import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';

const PAD = /^\/sync\/([^/]+)$/;

/** Of deze upgrade voor ons is. */
export function isSyncPad({ url }: IncomingMessage): boolean {
  return url === '/sync' || (url ?? '').startsWith('/sync/');
}

/** De document-id uit `/sync/<document-id>`, of null als er geen in staat. */
export function documentIdVan({ url }: IncomingMessage): string | null {
  const [, id] = PAD.exec((url ?? '').split('?', 1)[0] ?? '') ?? [];
  try {
    return id === undefined ? null : decodeURIComponent(id);
  } catch {
    return null;
  }
}

/** Weigert de upgrade met een gewoon HTTP-antwoord; dan komt er geen WebSocket en dus geen sluitcode. */
export function weigerHttp(
  socket: Duplex,
  status: '403 Forbidden' | '404 Not Found' | '503 Service Unavailable',
): void {
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}
