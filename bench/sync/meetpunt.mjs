/**
 * Wordt met `--import` in elke gemeten server geladen, ook in die van anderen: op SIGUSR2 ruimt hij op en schrijft
 * `process.memoryUsage()` als één regel JSON. Gewoon JavaScript, zodat er voor de peers niets vertaald hoeft te worden.
 */
process.on('SIGUSR2', () => {
  // Twee keer: wat de eerste keer vrijkomt kan ander geheugen vasthouden tot zijn opruimer gedraaid heeft.
  globalThis.gc();
  setImmediate(() => {
    globalThis.gc();
    process.stdout.write(`${JSON.stringify(process.memoryUsage())}\n`);
  });
});
