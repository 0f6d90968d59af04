// Met --expose-gc: antwoordt op SIGUSR2 met wat er na opruimen in gebruik is, als JSON op een eigen regel.
process.on('SIGUSR2', () => {
  globalThis.gc();
  globalThis.gc();
  const { heapUsed, external, rss } = process.memoryUsage();
  console.info(`geheugen ${JSON.stringify({ gebruik: heapUsed + external, rss })}`);
});
