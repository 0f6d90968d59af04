import { draai } from './draai.ts';

const { code, uit, fout } = await draai(process.argv.slice(2), process.env);
if (uit) process.stdout.write(`${uit}\n`);
if (fout) process.stderr.write(`${fout}\n`);
process.exitCode = code;
