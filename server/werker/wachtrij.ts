/** Laat hoogstens `tegelijk` stukken werk tegelijk toe; wie wacht en afbreekt gaat uit de rij. */
export function maakWachtrij(tegelijk: number) {
  let bezig = 0;
  const wachtend: (() => void)[] = [];

  function beurt(signal: AbortSignal): Promise<void> {
    if (bezig < tegelijk) {
      bezig += 1;
      return Promise.resolve();
    }
    return new Promise((klaar, mis) => {
      const aanDeBeurt = () => {
        signal.removeEventListener('abort', weg);
        klaar();
      };
      const weg = () => {
        wachtend.splice(wachtend.indexOf(aanDeBeurt), 1);
        mis(signal.reason);
      };
      signal.addEventListener('abort', weg, { once: true });
      wachtend.push(aanDeBeurt);
    });
  }

  /** De beurt gaat over op wie het langst wacht; is er niemand, dan komt er een plaats vrij. */
  function geefDoor(): void {
    const volgende = wachtend.shift();
    if (volgende) volgende();
    else bezig -= 1;
  }

  return async <T>(signal: AbortSignal, werk: () => Promise<T>): Promise<T> => {
    signal.throwIfAborted();
    await beurt(signal);
    try {
      signal.throwIfAborted();
      return await werk();
    } finally {
      geefDoor();
    }
  };
}
