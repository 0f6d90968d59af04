import { ConfigFout, leesConfig } from './config.ts';
import { startServer } from './start.ts';

try {
  const server = await startServer({ config: leesConfig(process.env), meld: console.info });
  const stop = async () => {
    await server.sluit();
    process.exit(0);
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
} catch (fout) {
  console.error(fout instanceof ConfigFout ? fout.message : fout);
  process.exit(1);
}
