import type { Ontvanger, Weg } from './weg.ts';

/** De gewone weg. Gooit een fout als de browser zelf geen WebSocket wil openen. */
export function socketWeg(url: string, naar: Ontvanger): Weg {
  const socket = new WebSocket(url);
  socket.binaryType = 'arraybuffer';
  socket.onopen = () => naar.open();
  socket.onmessage = ({ data }) => {
    if (data instanceof ArrayBuffer) naar.bericht(new Uint8Array(data));
  };
  socket.onclose = ({ code, reason }) => naar.dicht(code, reason);
  return {
    stuur: (bytes) => socket.send(bytes),
    sluit() {
      socket.onopen = socket.onmessage = socket.onclose = null;
      socket.close();
    },
  };
}
